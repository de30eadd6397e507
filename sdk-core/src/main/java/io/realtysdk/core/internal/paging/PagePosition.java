package io.realtysdk.core.internal.paging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a list a page is, in the values of the provider's paging parameters.
 *
 * @param start the number of items to skip or the page's number; null to send none, for the first
 *     page
 * @param size items per page; null to send none and leave it to the service
 * @param before how many items are on the pages before, as far as known
 * @param expected how many items the page is expected to have
 */
public record PagePosition(
    @Nullable Long start, @Nullable Integer size, long before, int expected) {

  /** No parameters at all: what is left of a request is its query. */
  static final PagePosition NONE = new PagePosition(null, null, 0, 0);

  boolean isSamePage(PagePosition other) {
    return Objects.equals(start, other.start) && Objects.equals(size, other.size);
  }
}
