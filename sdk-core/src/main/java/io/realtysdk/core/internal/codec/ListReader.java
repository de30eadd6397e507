package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.core.internal.json.JsonValues;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a list of scalars within a record, without the elements that cannot be read. */
final class ListReader implements ValueReader {
  private final ScalarReader element;

  /** The member that holds the id of a record, where the elements are ids; else null. */
  private final @Nullable String idName;

  /** The size of the list read last, as a guess of the next one's. */
  private int expectedSize = 4;

  ListReader(ScalarReader element, @Nullable String idName) {
    this.element = element;
    this.idName = idName;
  }

  @Override
  public Object read(JsonParser p, Reading in) throws IOException {
    if (p.hasToken(JsonToken.VALUE_NULL)) {
      return List.of();
    }
    if (!p.hasToken(JsonToken.START_ARRAY)) {
      return single(p, in);
    }
    List<@Nullable Object> items = new ArrayList<>(expectedSize);
    while (p.nextToken() != JsonToken.END_ARRAY) {
      Object item = element.documented(p);
      if (item == null) {
        return withRaw(items, p, in);
      }
      items.add(item);
    }
    expectedSize = Math.max(1, Math.min(items.size(), 1_000));
    return Collections.unmodifiableList(items);
  }

  /** Goes on at an element of another type, keeping raw values from there on. */
  private Object withRaw(List<@Nullable Object> items, JsonParser p, Reading in)
      throws IOException {
    List<@Nullable Object> raws = new ArrayList<>();
    items.forEach(item -> raws.add(raw(item)));
    boolean lost = false;
    for (; !p.hasToken(JsonToken.END_ARRAY); p.nextToken()) {
      Object item = element.documented(p);
      if (item == null) {
        in.deviation(p, element.typeName());
        item = element.scalar(p);
      }
      Object raw = JsonValues.read(p);
      if (raw instanceof Map<?, ?> members && idName != null) {
        item = element.fromRaw(members.get(idName));
        lost = true;
      }
      lost |= item == null;
      raws.add(raw);
      if (item != null) {
        items.add(item);
      }
    }
    if (lost) {
      in.keep(Collections.unmodifiableList(raws));
    }
    return Collections.unmodifiableList(items);
  }

  private Object single(JsonParser p, Reading in) throws IOException {
    in.deviation(p, "array");
    if (p.hasToken(JsonToken.VALUE_STRING) && p.getText().isEmpty()) {
      return List.of();
    }
    Object item = element.scalar(p);
    Object raw = JsonValues.read(p);
    if (item == null) {
      in.keep(raw);
      item =
          raw instanceof Map<?, ?> members && idName != null
              ? element.fromRaw(members.get(idName))
              : null;
    }
    return item == null ? List.of() : List.of(item);
  }

  private static Object raw(@Nullable Object item) {
    if (item instanceof Boolean) {
      return item;
    }
    String text = String.valueOf(item);
    return item instanceof Number ? new BigDecimal(text) : text;
  }

  @Override
  public Object whenAbsent() {
    return List.of();
  }
}
