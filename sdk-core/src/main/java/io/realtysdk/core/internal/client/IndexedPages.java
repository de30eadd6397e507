package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Page;
import io.realtysdk.core.PageSource;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/** Pages whose place in the list can be worked out from the first one. */
record IndexedPages<T>(
    String provider,
    HttpSettings settings,
    ApiCall<Page<T>> first,
    BiFunction<Page<T>, Integer, ApiCall<Page<T>>> byIndex,
    ToLongFunction<Page<T>> counter)
    implements PageSource<T> {

  @Override
  public ApiCall<Page<T>> at(Page<T> firstPage, int index) {
    return byIndex.apply(firstPage, index);
  }

  @Override
  public long count(Page<T> firstPage) {
    return counter.applyAsLong(firstPage);
  }

  @Override
  public long maxPages() {
    return settings.maxPages();
  }

  @Override
  public long maxItems() {
    return settings.maxItems();
  }
}
