package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.realtysdk.core.internal.json.JsonLimits;
import io.realtysdk.core.internal.json.JsonValues;
import io.realtysdk.core.internal.json.MissingRepresentationException;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import io.realtysdk.core.internal.json.WireNames;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Patch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The JSON codec of a provider. It is tolerant in what it reads: a value of another type than
 * documented is converted where nothing is lost, else left out with its raw value kept, and always
 * reported; only a record without a usable identifier, and what is no JSON, fails. Nothing of a
 * document gets into a message.
 */
public final class Json {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(JsonLimits.READ)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private static final int MOST_BYTES_LENT = 8192;

  private final ReaderFactory readers;
  private final SentFields sentFields;

  /** For the components of records, lent to one reading at a time. */
  private final AtomicReference<@Nullable Object @Nullable [][]> spareArrays =
      new AtomicReference<>();

  /** For the bodies of requests, lent to one at a time. */
  private final AtomicReference<@Nullable ByteArrayOutputStream> spareBuffer =
      new AtomicReference<>();

  private Json(WireNames names, Set<String> ids) {
    readers = new ReaderFactory(names, ids);
    sentFields = new SentFields(names);
  }

  /**
   * Record components in {@code camelCase}, members in {@code snake_case}.
   *
   * @param ids components that hold ids of other records, beside those named {@code ...Id}
   */
  public static Json snakeCase(String... ids) {
    return new Json(WireNames.SNAKE_CASE, Set.of(ids));
  }

  /** Record components in {@code camelCase}, members in {@code PascalCase}. */
  public static Json pascalCase() {
    return new Json(WireNames.PASCAL_CASE, Set.of());
  }

  /** Reads any document into maps, lists, text, {@code BigDecimal} and booleans. */
  @SuppressWarnings("NullAway") // A document that is null is one without content.
  public Decoder<Object> untyped() {
    return decoder((p, in) -> JsonValues.read(p), true);
  }

  /** Reads one value of a type. */
  public <T> Decoder<T> one(Class<T> type) {
    return decoder(readers.primary(type));
  }

  /** Reads an array of a type. */
  public <T> Decoder<List<T>> list(Class<T> type) {
    return decoder(listReader(type));
  }

  /** Reads an envelope, a record with one type parameter, around a type. */
  public <E> Decoder<E> envelope(Class<? super E> envelope, Class<?> content) {
    return decoder(readers.envelope(envelope, readers.primary(content)));
  }

  /** Reads an envelope around an array of a type. */
  public <E> Decoder<E> listEnvelope(Class<? super E> envelope, Class<?> content) {
    return decoder(readers.envelope(envelope, listReader(content)));
  }

  /** Reads a value that is sent alone or as a member of an object around it. */
  public <T> Decoder<T> bareOrEnveloped(String member, Class<T> type) {
    return decoder(new BareOrEnveloped(member, readers.primary(type)));
  }

  /**
   * The same for an array. A single record, known by its id, is a list of one; an object without
   * members, or null for the member, is an empty list.
   */
  public <T> Decoder<List<T>> bareOrEnvelopedList(String member, Class<T> type) {
    return decoder(new BareOrEnveloped(member, listReader(type)));
  }

  /** Returns a decoder that returns null where another one cannot decode the body. */
  @SuppressWarnings("NullAway") // It does not see the nullness of type arguments.
  public static <T> Decoder<@Nullable T> ifJson(Decoder<T> decoder) {
    return (in, deviations) -> {
      try {
        return decoder.decode(in, deviations);
      } catch (UnexpectedJsonException | JsonParseException e) {
        return null;
      }
    };
  }

  /** Returns whether all fields that were sent show in the record that was read afterwards. */
  public boolean shows(Patch fields, Record record) {
    return sentFields.show(fields.fields(), record);
  }

  /** Fields as a request body, {@code application/json}. */
  public Body body(Patch fields) {
    return body("application/json", fields.fields());
  }

  /** Fields as a request body of another media type. */
  public Body body(String mediaType, Map<String, ?> fields) {
    return new Body.Bytes(mediaType, write(fields));
  }

  /** Writes the fields as one object in UTF-8. */
  public byte[] write(Map<String, ?> fields) {
    ByteArrayOutputStream lent = spareBuffer.getAndSet(null);
    ByteArrayOutputStream buffer = lent == null ? new ByteArrayOutputStream(512) : lent;
    try (JsonGenerator out = JSON.createGenerator(buffer)) {
      ValueWriter.fields(out, fields);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing in memory can fail to be written", e);
    }
    byte[] json = buffer.toByteArray();
    if (json.length <= MOST_BYTES_LENT) {
      buffer.reset();
      spareBuffer.set(buffer);
    }
    return json;
  }

  private PrimaryListReader listReader(Class<?> element) {
    return new PrimaryListReader(readers.primary(element));
  }

  private <T> Decoder<T> decoder(ValueReader reader) {
    return decoder(reader, false);
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private <T> Decoder<T> decoder(ValueReader reader, boolean nullable) {
    return (in, deviations) -> {
      try (JsonParser p = JSON.createParser(in)) {
        if (p.nextToken() == null) {
          throw new MissingRepresentationException("the body is empty");
        }
        Reading reading = new Reading(deviations, spareArrays.getAndSet(null));
        Object value = reader.read(p, reading);
        spareArrays.set(reading.arrays());
        if (value == null && !nullable) {
          throw new MissingRepresentationException("the body is null");
        }
        if (p.nextToken() != null) {
          throw new UnexpectedJsonException("trailing content after the JSON value", p);
        }
        return (T) value;
      }
    };
  }
}
