package io.realtysdk.core.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.realtysdk.core.OpenValue;
import java.io.IOException;

/** Writes an open value as its text. */
final class OpenValueSerializer extends JsonSerializer<OpenValue> {
  @Override
  public void serialize(OpenValue value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeString(value.text());
  }
}
