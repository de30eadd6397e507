package io.realtysdk.testkit.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as plain maps, lists, strings, booleans and exact numbers. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /**
   * Returns the value of a whole document.
   *
   * @throws IllegalArgumentException if it is not exactly one JSON value
   */
  public static @Nullable Object read(byte[] document) {
    try {
      return MAPPER.readValue(document, Object.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a JSON document", e);
    }
  }

  /** Returns the value as a JSON document. */
  public static String write(@Nullable Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON", e);
    }
  }

  /** Returns the value as a JSON object, or null if it is anything else. */
  @SuppressWarnings("unchecked") // JSON objects have text keys only
  public static @Nullable Map<String, @Nullable Object> asObject(@Nullable Object value) {
    return value instanceof Map ? (Map<String, @Nullable Object>) value : null;
  }

  /** Returns an immutable deep copy. */
  public static @Nullable Object immutableCopy(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(immutableCopy(item)));
      return Collections.unmodifiableList(copy);
    }
    Map<String, @Nullable Object> object = asObject(value);
    return object == null ? value : immutableCopy(object);
  }

  /** Returns an immutable deep copy. */
  public static Map<String, @Nullable Object> immutableCopy(Map<String, @Nullable Object> object) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    object.forEach((name, value) -> copy.put(name, immutableCopy(value)));
    return Collections.unmodifiableMap(copy);
  }
}
