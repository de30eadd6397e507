package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.realtysdk.core.internal.json.JsonValues;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of records within a record, without the elements that cannot be read. Each element
 * is copied first, because whether it has a usable id is known only at its end.
 */
final class NestedListReader implements ValueReader {
  private final RecordReader element;

  NestedListReader(RecordReader element) {
    this.element = element;
  }

  @Override
  public Object read(JsonParser p, Reading in) throws IOException {
    if (p.hasToken(JsonToken.VALUE_NULL)) {
      return List.of();
    }
    List<Object> items = new ArrayList<>();
    List<TokenBuffer> raws = new ArrayList<>();
    boolean isArray = p.hasToken(JsonToken.START_ARRAY);
    if (isArray) {
      while (p.nextToken() != JsonToken.END_ARRAY) {
        add(p, in, items, raws);
      }
    } else {
      in.deviation(p, "array");
      if (p.hasToken(JsonToken.VALUE_STRING) && p.getText().isEmpty()) {
        return List.of();
      }
      add(p, in, items, raws);
    }
    if (items.size() < raws.size()) {
      List<@Nullable Object> all = raw(raws);
      in.keep(isArray ? all : all.get(0));
    }
    return Collections.unmodifiableList(items);
  }

  private void add(JsonParser p, Reading in, List<Object> items, List<TokenBuffer> raws)
      throws IOException {
    Reading reading = in.of(p);
    TokenBuffer copy = new TokenBuffer(null, false);
    copy.copyCurrentStructure(p);
    raws.add(copy);
    Object item = null;
    try (JsonParser element = copy.asParser()) {
      element.nextToken();
      item = item(element, reading);
    } catch (StreamConstraintsException e) {
      throw e;
    } catch (UnexpectedJsonException e) {
      reading.deviation("object with an id", "object without a usable id");
    }
    if (item != null) {
      items.add(item);
    }
  }

  private @Nullable Object item(JsonParser p, Reading in) throws IOException {
    if (p.hasToken(JsonToken.START_OBJECT)) {
      return element.object(p, in);
    }
    return element.ofScalar(p, in);
  }

  private List<@Nullable Object> raw(List<TokenBuffer> copies) throws IOException {
    List<@Nullable Object> raws = new ArrayList<>();
    for (TokenBuffer copy : copies) {
      try (JsonParser p = copy.asParser()) {
        p.nextToken();
        raws.add(JsonValues.read(p));
      }
    }
    return Collections.unmodifiableList(raws);
  }

  @Override
  public Object whenAbsent() {
    return List.of();
  }
}
