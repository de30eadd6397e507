package io.realtysdk.core.internal;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/**
 * Writes binary fractions, and refuses those that JSON has no number for: they would go as text.
 */
final class FiniteSerializer extends JsonSerializer<Number> {
  @Override
  public void serialize(Number value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (!Double.isFinite(value.doubleValue())) {
      throw new JsonGenerationException("not finite", out);
    }
    out.writeNumber(value.toString());
  }
}
