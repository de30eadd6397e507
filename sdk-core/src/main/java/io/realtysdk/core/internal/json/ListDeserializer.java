package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a whole document that is a list by the rules for a list within a record. */
final class ListDeserializer extends StdDeserializer<Object> implements ResolvableDeserializer {
  private static final long serialVersionUID = 1L;

  private final transient JavaType type;
  private transient @Nullable ValueReader reader;

  ListDeserializer(JavaType type) {
    super(type);
    this.type = type;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    reader = ValueReader.of(type, context);
  }

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    return java.util.Objects.requireNonNull(reader).read(p, context);
  }
}
