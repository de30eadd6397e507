package io.realtysdk.propertybase;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Page;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, and whether there is more behind it. Totals and links are optional, and totals
 * may be wrong, so any sign of more counts, and only an empty page is taken at its word.
 *
 * @param page the page's number as it is sent; null sends none and means 1
 * @param size how many items the page has at most, as asked for or as the service's default
 * @param before how many items stand on earlier pages, as far as known
 */
record PropertybasePlace(@Nullable Long page, int size, long before) {

  static PropertybasePlace startOf(PropertybasePaging<?> paging) {
    return new PropertybasePlace(paging.page, paging.size(), (paging.number() - 1) * paging.size());
  }

  /** The place some pages on, if each has this many items. */
  PropertybasePlace plus(int pages, int items) {
    return new PropertybasePlace(number() + pages, size, before + (long) pages * items);
  }

  <T> Page<T> page(
      PropertybaseEnvelope<List<T>> envelope, Function<PropertybasePlace, ApiCall<Page<T>>> call) {
    List<T> items = envelope.content();
    boolean more = hasMore(envelope, items.size());
    Long total = envelope.paging("total");
    PropertybasePlace next = plus(1, items.size());
    return Page.of(
        items,
        position(),
        total == null ? -1 : total,
        meta(envelope.meta()),
        more ? next.position() : null,
        more ? call.apply(next) : null);
  }

  /** How many pages there are from this one on as its answer tells, or −1. */
  <T> long count(Page<T> first) {
    int items = first.items().size();
    if (first.total().isEmpty() || items == 0) {
      return -1;
    }
    return (first.total().getAsLong() - before + items - 1) / items;
  }

  private long number() {
    return page == null ? 1 : page;
  }

  private String position() {
    return "page=" + number();
  }

  private boolean hasMore(PropertybaseEnvelope<?> envelope, int items) {
    if (envelope.hasNextLink()) {
      return true;
    }
    if (items == 0) {
      return false;
    }
    long seen = before + items;
    Long total = envelope.paging("total");
    Long pages = envelope.paging("total_pages");
    if ((total != null && seen < total) || (pages != null && number() < pages)) {
      return true;
    }
    // No sign of more. That is the end, unless nothing was said or what was said is proved wrong.
    boolean isEnd = total != null ? seen == total : pages != null && number() == pages;
    return !isEnd && items >= fullPage(envelope);
  }

  /** The service may allow less than was asked for. */
  private long fullPage(PropertybaseEnvelope<?> envelope) {
    Long told = envelope.paging("per_page");
    return told == null || told < 1 ? size : told;
  }

  @SuppressWarnings("NullAway") // Page shows it as the service said it, nulls and all.
  private static Map<String, Object> meta(@Nullable Map<String, @Nullable Object> meta) {
    return meta == null ? Map.of() : Collections.unmodifiableMap(meta);
  }
}
