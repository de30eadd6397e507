package io.realtysdk.core.internal.paging;

import io.realtysdk.core.internal.operation.DeviationSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a service says about a page beside its items. All of it is optional, and what cannot be read
 * counts as not said. Of a next link only its presence is used: pages are addressed by offset or
 * number, so that no link needs to be followed, to another origin or anywhere.
 *
 * @param next whether a next page is announced (true) or denied (false); null if neither
 * @param total how many items the whole list has, or −1
 * @param totalPages how many pages the whole list has, or −1
 * @param perPage how many items a page has at most, or −1
 */
public record PageMetadata(@Nullable Boolean next, long total, long totalPages, long perPage) {
  private static final int MOST_DIGITS = 19;
  private static final List<String> NUMBERS =
      List.of("total", "total_count", "total_entries", "total_pages", "per_page");
  private static final Pattern WHOLE = Pattern.compile("([0-9]{1,19})(?:\\.0{1,19})?");

  /** Nothing was said. */
  public static final PageMetadata NONE = new PageMetadata(null, -1, -1, -1);

  /**
   * Reads the usual members.
   *
   * @param paging the object with {@code total} or {@code total_count}, {@code total_pages}, {@code
   *     per_page} and {@code next_page}; anything else counts as empty
   * @param links the object with {@code next}, a text or an object with {@code href}
   */
  public static PageMetadata of(@Nullable Object paging, @Nullable Object links) {
    Map<?, ?> said = paging instanceof Map<?, ?> map ? map : Map.of();
    Boolean next = announced(links instanceof Map<?, ?> map ? map : Map.of());
    if (next == null && said.containsKey("next_page")) {
      next = said.get("next_page") != null;
    }
    return new PageMetadata(
        next,
        firstNumber(said, "total", "total_count", "total_entries"),
        firstNumber(said, "total_pages"),
        firstNumber(said, "per_page"));
  }

  /**
   * Reads the usual members, and reports those of another type than a whole number.
   *
   * @param path where {@code paging} is in its document
   */
  public static PageMetadata of(
      @Nullable Object paging, @Nullable Object links, String path, DeviationSink deviations) {
    if (paging instanceof Map<?, ?> said) {
      for (String name : NUMBERS) {
        Object value = said.get(name);
        String found = value == null ? null : oddType(value);
        if (found != null) {
          deviations.report(path + "." + name, "whole number", found);
        }
      }
    } else if (paging != null) {
      deviations.report(path, "object", String.valueOf(oddType(paging)));
    }
    return of(paging, links);
  }

  /** The type of a value that is no whole number; null of one that is. */
  private static @Nullable String oddType(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.scale() <= 0 ? null : "decimal number";
    }
    return value instanceof Number
        ? null
        : value instanceof String
            ? "text"
            : value instanceof Boolean ? "boolean" : value instanceof Map ? "object" : "array";
  }

  private static @Nullable Boolean announced(Map<?, ?> links) {
    if (!links.containsKey("next")) {
      return null;
    }
    Object link = links.get("next");
    Object target = link instanceof Map<?, ?> object ? object.get("href") : link;
    if (target instanceof String text) {
      return text.isBlank() ? null : true;
    }
    return target == null ? false : null;
  }

  private static long firstNumber(Map<?, ?> said, String... names) {
    for (String name : names) {
      long number = number(said.get(name));
      if (number >= 0) {
        return number;
      }
    }
    return -1;
  }

  /** A whole number, also as text or as 7.0, or −1. */
  private static long number(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return number(decimal);
    }
    String text = value instanceof Number || value instanceof String ? value.toString() : "";
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      return -1;
    }
    BigInteger number = new BigInteger(whole.group(1));
    return number.bitLength() < Long.SIZE ? number.longValue() : -1;
  }

  /** Written out, 1e100000000 would take a while. */
  private static long number(BigDecimal decimal) {
    try {
      return Math.abs((long) decimal.scale()) > MOST_DIGITS
          ? -1
          : Math.max(-1, decimal.longValueExact());
    } catch (ArithmeticException e) {
      return -1;
    }
  }

  /**
   * Whether a page follows. Any sign of more counts. Without a sign, a total that agrees with what
   * was received is the end; a total that is smaller is wrong, and then, as without a total, only
   * an empty page is the end.
   *
   * @param before how many items are on the pages before
   * @param received how many items are on this page
   * @param number the page's number, or 0 where pages have none
   */
  Follows follows(long before, int received, long number) {
    long seen = before + received;
    boolean totalSaysMore = total > seen || (number > 0 && totalPages > number);
    if (received == 0) {
      if (next != null) {
        return next ? Follows.YES : Follows.NO;
      }
      return totalSaysMore ? Follows.IN_DOUBT : Follows.NO;
    }
    if (totalSaysMore || Boolean.TRUE.equals(next)) {
      return Follows.YES;
    }
    boolean end = next != null || total == seen || (number > 0 && totalPages == number);
    return end ? Follows.NO : Follows.YES;
  }

  /**
   * How many pages of this many items follow by the total, or −1 where none is given that agrees
   * with what was received.
   */
  long pagesAfter(long before, int received, long number, int stride) {
    long seen = before + received;
    long byItems = total > seen && stride > 0 ? (total - seen - 1) / stride + 1 : -1;
    long byPages = number > 0 && totalPages > number ? totalPages - number : -1;
    return Math.max(byItems, byPages);
  }
}
