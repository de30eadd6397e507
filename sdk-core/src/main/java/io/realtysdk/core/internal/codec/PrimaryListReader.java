package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records that an operation lists. None is left out: an unusable one fails the call. */
final class PrimaryListReader implements ValueReader {
  private final ValueReader element;

  /** The size of the list read last, as a guess of the next one's. */
  private int expectedSize = 16;

  PrimaryListReader(ValueReader element) {
    this.element = element;
  }

  @Override
  public @Nullable Object read(JsonParser p, Reading in) throws IOException {
    if (p.hasToken(JsonToken.START_OBJECT)) {
      return single(p, in);
    }
    if (!p.hasToken(JsonToken.START_ARRAY)) {
      throw new UnexpectedJsonException("an array is expected", p);
    }
    List<Object> items = new ArrayList<>(expectedSize);
    while (p.nextToken() != JsonToken.END_ARRAY) {
      Object item = element.read(p, in);
      if (item == null) {
        throw new UnexpectedJsonException("an element is null", p);
      }
      items.add(item);
    }
    expectedSize = Math.max(1, Math.min(items.size(), 1_000));
    return Collections.unmodifiableList(items);
  }

  private List<Object> single(JsonParser p, Reading in) throws IOException {
    in.deviation(p, "array");
    Object item = element.read(p, in);
    return item == null ? List.of() : List.of(item);
  }
}
