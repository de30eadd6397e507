package io.realtysdk.spectora;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list says about its paging: a next link decides, then the metadata. The names of the
 * members of {@code meta.pagination} are not documented, so each of the usual ones is understood,
 * and none is needed.
 */
final class Pagination {
  private final Map<String, ?> links;
  private final Map<?, ?> said;

  Pagination(Map<String, ?> meta) {
    this(meta, Map.of());
  }

  Pagination(Map<String, ?> meta, Map<String, ?> links) {
    this.links = links;
    this.said = meta.get("pagination") instanceof Map<?, ?> pagination ? pagination : Map.of();
  }

  /** How many agents the whole list has, or −1. */
  long total() {
    return firstNumber("total_count", "total", "total_entries");
  }

  /** How many pages of this size the whole list has, or −1. */
  long pages(int size) {
    long pages = firstNumber("total_pages");
    long total = total();
    return pages >= 0 || total < 0 ? pages : (total + size - 1) / size;
  }

  /** The next link, which JSON:API allows to be a text or an object, or null. */
  @Nullable String nextLink() {
    Object next = links.get("next");
    Object target = next instanceof Map<?, ?> link ? link.get("href") : next;
    return target instanceof String text ? text : null;
  }

  /** Whether there is a page after this one; where nothing tells, a full page may have one. */
  boolean hasNext(SpectoraAgentQuery query, int items) {
    if (links.containsKey("next")) {
      return nextLink() != null;
    }
    if (said.containsKey("next_page")) {
      return said.get("next_page") != null;
    }
    long pages = pages(query.pageSize());
    return pages >= 0 ? query.pageNumber() < pages : items >= query.pageSize();
  }

  private long firstNumber(String... names) {
    for (String name : names) {
      Long number = number(said.get(name));
      if (number != null) {
        return number;
      }
    }
    return -1;
  }

  private static @Nullable Long number(@Nullable Object value) {
    boolean scalar = value instanceof Number || value instanceof String;
    String text = scalar ? String.valueOf(value) : "";
    return text.matches("[0-9]{1,15}") ? Long.valueOf(text) : null;
  }
}
