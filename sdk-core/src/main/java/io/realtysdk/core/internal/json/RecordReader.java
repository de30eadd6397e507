package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object into a record through its canonical constructor. Members without a component of
 * their own go into the component {@code additionalFields}, if there is one; where a document has
 * none, that costs nothing, which Jackson's any-setter does not offer.
 */
final class RecordReader extends StdDeserializer<Object> implements ResolvableDeserializer {
  private static final long serialVersionUID = 1L;
  private static final String REST = "additionalFields";

  private final transient WireNames names;
  private final transient Constructor<?> constructor;
  private final transient Map<String, Integer> indexes = new HashMap<>();
  private final transient RecordComponent[] components;
  private final transient ValueReader[] readers;
  private final int rest;

  RecordReader(JavaType type, WireNames names) {
    super(type);
    this.names = names;
    this.components = type.getRawClass().getRecordComponents();
    this.readers = new ValueReader[components.length];
    this.rest = indexOfRest(components);
    if (components.length > Long.SIZE) {
      throw new IllegalStateException("members are ticked off in one long");
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getRawClass().getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its canonical constructor", e);
    }
    // Envelopes are package-private records in packages that are opened to this module.
    constructor.setAccessible(true);
  }

  private static int indexOfRest(RecordComponent[] components) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(REST)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    for (int i = 0; i < components.length; i++) {
      if (i != rest) {
        JavaType type =
            context
                .getTypeFactory()
                .resolveMemberType(components[i].getGenericType(), getValueType().getBindings());
        ValueReader reader = ValueReader.of(type, context);
        // What an envelope is there for is missing where it is absent, even if it is a list.
        readers[i] =
            components[i].getGenericType() instanceof TypeVariable
                ? reader.nullWhenAbsent()
                : reader;
        indexes.put(names.of(components[i].getName()), i);
      }
    }
  }

  @Override
  public Object deserialize(JsonParser p, DeserializationContext context) throws IOException {
    if (p.isExpectedStartObjectToken()) {
      p.nextToken();
    } else if (!p.hasToken(JsonToken.FIELD_NAME)) {
      throw new NotAsDocumented("an object is expected", p);
    }
    @Nullable Object[] values = new Object[components.length];
    Map<String, @Nullable Object> unknown = null;
    long seen = 0;
    for (; p.hasToken(JsonToken.FIELD_NAME); p.nextToken()) {
      String name = p.currentName();
      p.nextToken();
      Integer index = indexes.get(name);
      if (index != null) {
        if ((seen & (1L << index)) != 0) {
          throw new NotAsDocumented("a member stands there twice", p);
        }
        seen |= 1L << index;
        values[index] = readers[index].read(p, context);
        if (values[index] == null && !p.hasToken(JsonToken.VALUE_NULL)) {
          // An odd date: kept as the service's text instead of failing everything around it.
          unknown = keep(unknown, name, p.getText(), p);
        }
      } else if (rest >= 0) {
        unknown = keep(unknown, name, Untyped.read(p), p);
      } else {
        p.skipChildren();
      }
    }
    return create(values, unknown, p);
  }

  private static Map<String, @Nullable Object> keep(
      @Nullable Map<String, @Nullable Object> unknown,
      String name,
      @Nullable Object value,
      JsonParser p)
      throws IOException {
    Map<String, @Nullable Object> map = unknown == null ? new LinkedHashMap<>() : unknown;
    Untyped.put(map, name, value, p);
    return map;
  }

  private Object create(
      @Nullable Object[] values, @Nullable Map<String, @Nullable Object> unknown, JsonParser p)
      throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (i == rest) {
        values[i] = unknown == null ? Map.of() : Collections.unmodifiableMap(unknown);
      } else if (values[i] == null) {
        values[i] = absent(i, p);
      }
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      // The records check what must never be, such as an id of 0, and their words are ours.
      String words =
          e.getCause() instanceof IllegalArgumentException ? e.getCause().getMessage() : "invalid";
      throw new NotAsDocumented(String.valueOf(words), p);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object absent(int index, JsonParser p) throws IOException {
    if (components[index].getType().isPrimitive()) {
      throw new NotAsDocumented(names.of(components[index].getName()) + " is missing or null", p);
    }
    return readers[index].whenAbsent();
  }
}
