package io.realtysdk.core.internal.codec;

import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.json.JsonNumbers;
import io.realtysdk.core.internal.json.WireNames;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the fields of a write with the record that was read after it. */
final class SentFields {
  private final WireNames names;

  SentFields(WireNames names) {
    this.names = names;
  }

  /** Whether every field shows in the record; a file that was uploaded cannot be compared. */
  boolean show(Map<String, ?> fields, Record record) {
    return fields.entrySet().stream()
        .allMatch(
            field ->
                field.getValue() instanceof Path
                    || same(field.getValue(), value(record, field.getKey())));
  }

  private @Nullable Object value(Record record, String member) {
    Object additional = null;
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getName().equals("additionalFields")) {
        additional = get(record, component);
      } else if (names.of(component.getName()).equals(member)) {
        Object value = get(record, component);
        if (value != null && !value.equals(List.of())) {
          return value;
        }
      }
    }
    return additional instanceof Map<?, ?> members ? members.get(member) : null;
  }

  private static @Nullable Object get(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean same(@Nullable Object sent, @Nullable Object read) {
    if (sent == null || sent.equals("") || sent.equals(List.of())) {
      return read == null || read.equals("") || read.equals(List.of());
    }
    if (read instanceof Optional<?> optional) {
      return same(sent, optional.orElse(null));
    }
    if (sent instanceof Map<?, ?> members) {
      return members.entrySet().stream().allMatch(m -> same(m.getValue(), member(read, m)));
    }
    if (sent instanceof List<?> items) {
      return read instanceof List<?> others && sameItems(items, others);
    }
    BigDecimal number = number(sent);
    BigDecimal other = number(read);
    if (number != null && other != null) {
      return number.compareTo(other) == 0;
    }
    return text(sent).equals(text(read));
  }

  private @Nullable Object member(@Nullable Object read, Map.Entry<?, ?> sent) {
    String name = String.valueOf(sent.getKey());
    if (read instanceof Record record) {
      return value(record, name);
    }
    return read instanceof Map<?, ?> members ? members.get(name) : null;
  }

  private boolean sameItems(List<?> items, List<?> others) {
    if (items.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      if (!same(items.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable BigDecimal number(@Nullable Object value) {
    boolean mayBeNumber = value instanceof Number || value instanceof String;
    return mayBeNumber ? JsonNumbers.decimal(String.valueOf(value)) : null;
  }

  private static String text(@Nullable Object value) {
    return value instanceof ExtensibleEnum constant ? constant.value() : String.valueOf(value);
  }
}
