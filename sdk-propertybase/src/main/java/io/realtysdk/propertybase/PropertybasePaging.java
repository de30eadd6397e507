package io.realtysdk.propertybase;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.paging.PageContent;
import io.realtysdk.core.internal.paging.PagePosition;
import io.realtysdk.core.internal.paging.PagedList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list. Nothing is sent of what is not set, and the service then takes page 1 and
 * 20 items a page.
 *
 * @param <B> the builder
 */
abstract class PropertybasePaging<B extends PropertybasePaging<B>> {
  @Nullable Long page;
  @Nullable Integer perPage;

  PropertybasePaging() {}

  PropertybasePaging(PropertybasePaging<?> from) {
    page = from.page;
    perPage = from.perPage;
  }

  abstract B self();

  /** Sets the page, from 1. Default 1, which is the service's own default. */
  public B page(int number) {
    page = (long) Checks.between("page", number, 1, Integer.MAX_VALUE);
    return self();
  }

  /**
   * Sets how many items a page has at most: 1 to 100. The default is the service's, 20; where a
   * whole list is read it is 100.
   */
  public B perPage(int items) {
    perPage = Checks.between("perPage", items, 1, PropertybaseDialect.MOST_PER_PAGE);
    return self();
  }

  B perPageForAll() {
    perPage = perPage == null ? PropertybaseDialect.MOST_PER_PAGE : perPage;
    return self();
  }

  long number() {
    return page == null ? 1 : page;
  }

  int size() {
    return perPage == null ? PropertybaseDialect.PER_PAGE : perPage;
  }

  /** The list that these pages are of. */
  <T> PagedList<T> list(
      Function<PagePosition, Operation.Builder> request,
      Decoder<PageContent<T>> decoder,
      Function<T, String> id) {
    return PagedList.byNumber(page, perPage, PropertybaseDialect.PER_PAGE, request, decoder, id);
  }

  @Override
  public String toString() {
    return "page=" + number() + ", per_page=" + size();
  }
}
