package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads a list of records in an envelope, which has no place for what cannot be read of it. */
final class EnvelopeListReader implements ValueReader {
  private final RecordReader element;

  EnvelopeListReader(RecordReader element) {
    this.element = element;
  }

  @Override
  public Object read(JsonParser p, Reading in) throws IOException {
    List<Object> items = new ArrayList<>();
    if (p.hasToken(JsonToken.START_ARRAY)) {
      while (p.nextToken() != JsonToken.END_ARRAY) {
        add(p, in, items);
      }
    } else if (!p.hasToken(JsonToken.VALUE_NULL)) {
      in.deviation(p, "array");
      add(p, in, items);
    }
    return Collections.unmodifiableList(items);
  }

  private void add(JsonParser p, Reading in, List<Object> items) throws IOException {
    Object item = element.read(p, in);
    if (in.hasRaw()) {
      in.takeRaw();
    }
    if (item != null) {
      items.add(item);
    }
  }

  @Override
  public Object whenAbsent() {
    return List.of();
  }
}
