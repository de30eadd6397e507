package io.realtysdk.core.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Completes the components of a record that may come from elsewhere, such as the mapper of an
 * application, so that what their Javadoc says holds: no list and no map is null, and additional
 * fields cannot be changed and have exact numbers.
 */
public final class RecordParts {
  /** What is wrapped around the large maps that are read; maps that are read are right already. */
  private static final Class<?> UNMODIFIABLE = Collections.unmodifiableMap(Map.of()).getClass();

  private RecordParts() {}

  /** The list, or an empty one instead of null. */
  public static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /** The additional fields, as an unmodifiable map in the given order. */
  public static Map<String, @Nullable Object> fields(
      @Nullable Map<String, @Nullable Object> fields) {
    if (fields == null || fields.isEmpty()) {
      return Map.of();
    }
    boolean isRead = fields instanceof Members || fields.getClass() == UNMODIFIABLE;
    return isRead ? fields : copy(fields);
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> fields) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    fields.forEach((name, value) -> copy.put(String.valueOf(name), exact(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object exact(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(exact(element)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Integer || value instanceof Long) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    if (value instanceof BigInteger whole) {
      return new BigDecimal(whole);
    }
    return value instanceof Double number && Double.isFinite(number)
        ? BigDecimal.valueOf(number)
        : value;
  }
}
