package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.core.internal.json.Deferred;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a value, and goes on behind it where it cannot be used. */
final class DeferredReader implements ValueReader {
  private final ValueReader inner;

  DeferredReader(ValueReader inner) {
    this.inner = inner;
  }

  @Override
  public @Nullable Object read(JsonParser p, Reading in) throws IOException {
    if (p.hasToken(JsonToken.VALUE_NULL)) {
      return null;
    }
    JsonStreamContext here = p.getParsingContext();
    JsonStreamContext around = p.currentToken().isStructStart() ? here.getParent() : here;
    try {
      return new Deferred<>(inner.read(p, in), null);
    } catch (UnexpectedJsonException e) {
      while (p.getParsingContext() != around) {
        if (p.nextToken() == null) {
          throw e;
        }
      }
      return new Deferred<>(null, e);
    }
  }
}
