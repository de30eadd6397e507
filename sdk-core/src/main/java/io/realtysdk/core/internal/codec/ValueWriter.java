package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.json.JsonLimits;
import io.realtysdk.core.internal.operation.Checks;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values that may be sent. Everything else is refused by the name of its field: an
 * object mapper would find some form for it, such as a path on this machine, or all getters of an
 * object. Loading such a mapper would also take a good part of a program's first call.
 */
final class ValueWriter {
  private final JsonGenerator out;
  private final String field;

  private ValueWriter(JsonGenerator out, String field) {
    this.out = out;
    this.field = field;
  }

  /**
   * Writes an object.
   *
   * @throws IllegalArgumentException if a value may not be sent
   */
  static void fields(JsonGenerator out, Map<String, ?> fields) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, ?> field : fields.entrySet()) {
      out.writeFieldName(field.getKey());
      new ValueWriter(out, field.getKey()).write(field.getValue(), 0);
    }
    out.writeEndObject();
  }

  private void write(@Nullable Object value, int depth) throws IOException {
    if (value instanceof String text) {
      out.writeString(unicode(text));
    } else if (value instanceof ExtensibleEnum constant) {
      out.writeString(unicode(constant.value()));
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value == null) {
      out.writeNull();
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof LocalDate || value instanceof Instant) {
      out.writeString(value.toString());
    } else if (value instanceof Map<?, ?> members && depth < JsonLimits.MAX_DEPTH) {
      object(members, depth + 1);
    } else if (value instanceof Collection<?> items && depth < JsonLimits.MAX_DEPTH) {
      out.writeStartArray();
      for (Object item : items) {
        write(item, depth + 1);
      }
      out.writeEndArray();
    } else {
      throw refuse("a " + value.getClass().getName());
    }
  }

  private void object(Map<?, ?> members, int depth) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      if (!(member.getKey() instanceof String name)) {
        throw refuse("a map with names that are not text");
      }
      out.writeFieldName(unicode(name));
      write(member.getValue(), depth);
    }
    out.writeEndObject();
  }

  private void number(Number number) throws IOException {
    if (number instanceof Integer || number instanceof Long || number instanceof Short) {
      out.writeNumber(number.longValue());
    } else if (number instanceof BigDecimal decimal) {
      Checks.plainNumber(field, decimal);
      out.writeNumber(decimal);
    } else if (number instanceof BigInteger whole) {
      out.writeNumber(whole);
    } else if (number instanceof Double value && Double.isFinite(value)) {
      out.writeNumber(value);
    } else if (number instanceof Float value && Float.isFinite(value)) {
      out.writeNumber(value);
    } else {
      throw refuse("a " + number.getClass().getName());
    }
  }

  private String unicode(String text) {
    Checks.unicode(field, text);
    return text;
  }

  private IllegalArgumentException refuse(String what) {
    return new IllegalArgumentException(
        field
            + " holds "
            + what
            + ", which cannot be serialized: use text, finite numbers, booleans, LocalDate,"
            + " Instant, extensible enums, and lists and maps of these");
  }
}
