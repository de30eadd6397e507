package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.core.internal.json.JsonValues;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an object or an array of which no more is known into a map or a list. */
final class UntypedReader implements ValueReader {
  private final JsonToken start;

  /**
   * Reads one of the two.
   *
   * @param start the first token of the documented type
   */
  UntypedReader(JsonToken start) {
    this.start = start;
  }

  @Override
  public @Nullable Object read(JsonParser p, Reading in) throws IOException {
    if (p.hasToken(JsonToken.VALUE_NULL)) {
      return whenAbsent();
    }
    if (!p.hasToken(start)) {
      in.deviation(p, start == JsonToken.START_ARRAY ? "array" : "object");
      in.keep(JsonValues.read(p));
      return whenAbsent();
    }
    return JsonValues.read(p);
  }

  @Override
  public @Nullable Object whenAbsent() {
    return start == JsonToken.START_ARRAY ? List.of() : null;
  }
}
