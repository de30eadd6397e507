package io.realtysdk.core.internal.codec;

import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.json.JsonLimits;
import io.realtysdk.core.internal.operation.Checks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent as a value. Everything else is refused by the name of its field: a codec would
 * find some form for it, such as a path on this machine, or all getters of an object.
 */
final class WritableValues {
  private WritableValues() {}

  static void check(String field, @Nullable Object value) {
    check(field, value, 0);
  }

  private static void check(String field, @Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> members && depth < JsonLimits.MAX_DEPTH) {
      members.forEach(
          (name, member) -> {
            if (!(name instanceof String text)) {
              throw refuse(field, "a map with names that are not text");
            }
            Checks.unicode(field, text);
            check(field, member, depth + 1);
          });
    } else if (value instanceof Collection<?> items && depth < JsonLimits.MAX_DEPTH) {
      items.forEach(item -> check(field, item, depth + 1));
    } else if (value instanceof String text) {
      Checks.unicode(field, text);
    } else if (value instanceof ExtensibleEnum constant) {
      Checks.unicode(field, constant.value());
    } else if (value instanceof BigDecimal number) {
      Checks.plainNumber(field, number);
    } else if (!isScalar(value)) {
      throw refuse(field, value == null ? "null" : "a " + value.getClass().getName());
    }
  }

  private static boolean isScalar(@Nullable Object value) {
    return value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof BigInteger
        || (value instanceof Double number && Double.isFinite(number))
        || (value instanceof Float number && Float.isFinite(number))
        || value instanceof LocalDate
        || value instanceof Instant;
  }

  private static IllegalArgumentException refuse(String field, String what) {
    return new IllegalArgumentException(
        field
            + " holds "
            + what
            + ", which cannot be serialized: use text, finite numbers, booleans, LocalDate,"
            + " Instant, extensible enums, and lists and maps of these");
  }
}
