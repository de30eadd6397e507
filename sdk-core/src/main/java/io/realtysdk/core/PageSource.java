package io.realtysdk.core;

/**
 * Where {@link Pages} come from: a provider's list operation with its paging parameters.
 *
 * @param <T> the items
 */
public interface PageSource<T> {

  /** The service's name, for errors. */
  String provider();

  /** The call for the first page. */
  ApiCall<Page<T>> first();

  /**
   * The call for a page further on, worked out from the first page alone, so that several can be in
   * flight.
   *
   * @param first the first page as it was answered
   * @param index 1 for the second page
   */
  ApiCall<Page<T>> at(Page<T> first, int index);

  /**
   * How many pages there are in all as the first one tells, or −1 where the service says no total.
   */
  long count(Page<T> first);

  /** The most pages an iteration may fetch. */
  long maxPages();

  /** The most items an iteration may deliver. */
  long maxItems();
}
