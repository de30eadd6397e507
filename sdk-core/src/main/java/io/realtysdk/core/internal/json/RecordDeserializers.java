package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.type.CollectionType;
import org.jspecify.annotations.Nullable;

/** Has every record read by {@link RecordReader}, and every list of them by its rules. */
final class RecordDeserializers extends SimpleDeserializers {
  private static final long serialVersionUID = 1L;

  private final transient WireNames names;

  RecordDeserializers(WireNames names) {
    this.names = names;
  }

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    return type.getRawClass().isRecord() ? new RecordReader(type, names) : null;
  }

  @Override
  public @Nullable JsonDeserializer<?> findCollectionDeserializer(
      CollectionType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable TypeDeserializer elementType,
      @Nullable JsonDeserializer<?> element) {
    return type.getContentType().getRawClass().isRecord() ? new ListDeserializer(type) : null;
  }
}
