package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.realtysdk.core.ExtensibleEnum;
import java.io.IOException;

/** Writes an open value as its text. */
final class ExtensibleEnumSerializer extends JsonSerializer<ExtensibleEnum> {
  @Override
  public void serialize(ExtensibleEnum value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeString(value.value());
  }
}
