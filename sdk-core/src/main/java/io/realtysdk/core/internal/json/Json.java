package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Patch;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codec, strict on the way in: no value is turned into another type, and nothing of a document
 * gets into a message. One per provider, because names are spelled differently.
 */
public final class Json {
  static final int DEEPEST = 64;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxStringLength(5_000_000)
          .maxTokenCount(2_000_000)
          .build();

  private static final Json PLAIN = new Json(name -> name);

  private final JsonMapper mapper;

  private Json(WireNames names) {
    SimpleModule records = new SimpleModule("realty-sdk");
    records.setDeserializers(new RecordDeserializers(names));
    records.addSerializer(ExtensibleEnum.class, new ExtensibleEnumSerializer());
    records.addSerializer(LocalDate.class, ToStringSerializer.instance);
    records.addSerializer(Instant.class, ToStringSerializer.instance);
    mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .addModule(records)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
  }

  /** Record components in {@code camelCase}, members in {@code snake_case}. */
  public static Json snakeCase() {
    return new Json(WireNames.SNAKE_CASE);
  }

  /** Record components in {@code camelCase}, members in {@code PascalCase}. */
  public static Json pascalCase() {
    return new Json(WireNames.PASCAL_CASE);
  }

  /** Reads any document into maps, lists, text, {@code BigDecimal} and booleans. */
  @SuppressWarnings("NullAway") // A document that is null is one without content.
  public Decoder<Object> untyped() {
    return in -> {
      try (JsonParser p = mapper.createParser(in)) {
        if (p.nextToken() == null) {
          throw new NotAsDocumented("the body is empty");
        }
        Object value = Untyped.read(p);
        if (p.nextToken() != null) {
          throw new NotAsDocumented("trailing content after the JSON value", p);
        }
        return value;
      }
    };
  }

  /** Reads one value of a type. */
  public <T> Decoder<T> one(Class<T> type) {
    return decoder(mapper.constructType(type));
  }

  /** Reads an array of a type. */
  public <T> Decoder<List<T>> list(Class<T> type) {
    return decoder(types().constructCollectionType(List.class, type));
  }

  /** Reads a generic record around a type, such as an envelope. */
  @SuppressWarnings("unchecked")
  public <E> Decoder<E> generic(Class<? super E> envelope, Class<?> content) {
    return (Decoder<E>) decoder(types().constructParametricType(envelope, content));
  }

  /** Reads a generic record around an array of a type. */
  @SuppressWarnings("unchecked")
  public <E> Decoder<E> genericList(Class<? super E> envelope, Class<?> content) {
    JavaType list = types().constructCollectionType(List.class, content);
    return (Decoder<E>) decoder(types().constructParametricType(envelope, list));
  }

  /** Reads a value that may stand alone or as a member of an object around it. */
  public <T> Decoder<T> oneOrWithin(String member, Class<T> type) {
    return Enveloped.decoder(mapper, member, mapper.constructType(type));
  }

  /**
   * The same for an array. One value that stands alone, to be known by its id, is a list of itself;
   * an object with nothing in it, or null for the member, is an empty list.
   */
  public <T> Decoder<List<T>> listOrWithin(String member, Class<T> type) {
    return Enveloped.decoder(mapper, member, types().constructCollectionType(List.class, type));
  }

  /** Fields as a request body, {@code application/json}. */
  public Body body(Patch fields) {
    return body("application/json", fields.fields());
  }

  /** Fields as a request body of another media type. */
  public Body body(String mediaType, Map<String, ?> fields) {
    return new Body.Bytes(mediaType, write(fields));
  }

  byte[] write(Map<String, ?> fields) {
    fields.forEach(JsonForm::check);
    try {
      return mapper.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      // Its words and its cause may quote the value, so neither is passed on.
      throw new IllegalArgumentException("a field holds a value that has no JSON form");
    }
  }

  /** Reads an error body; whatever is no JSON object counts as an empty one. */
  public static Map<String, @Nullable Object> object(String text) {
    try {
      @SuppressWarnings("unchecked")
      Map<String, @Nullable Object> read = PLAIN.mapper.readValue(text, Map.class);
      return read == null ? Map.of() : read;
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** Whether a parser stopped because the text did. */
  public static boolean isCutShort(Throwable thrown) {
    return find(thrown, JsonEOFException.class) != null;
  }

  /** Whether a parser stopped at one of its limits. */
  public static boolean isOverLimit(Throwable thrown) {
    return find(thrown, StreamConstraintsException.class) != null;
  }

  /** What was wrong and where, in words of our own: a parser's words quote the document. */
  public static String explain(Throwable thrown) {
    NotAsDocumented own = find(thrown, NotAsDocumented.class);
    if (own != null) {
      return own.words();
    }
    if (find(thrown, JsonEOFException.class) != null) {
      return "it ends too early";
    }
    if (find(thrown, JsonParseException.class) != null) {
      return "it is not JSON";
    }
    JsonProcessingException json = find(thrown, JsonProcessingException.class);
    Object parser = json == null ? null : json.getProcessor();
    String place = parser instanceof JsonParser p ? NotAsDocumented.place(p) : "";
    return "a value has another type" + place;
  }

  private static <X extends Throwable> @Nullable X find(Throwable thrown, Class<X> type) {
    Throwable t = thrown;
    for (int depth = 0; t != null && depth < 16; depth++) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
      t = t.getCause();
    }
    return null;
  }

  private TypeFactory types() {
    return mapper.getTypeFactory();
  }

  private <T> Decoder<T> decoder(JavaType type) {
    ObjectReader reader = mapper.readerFor(type);
    return in -> reader.readValue(in);
  }
}
