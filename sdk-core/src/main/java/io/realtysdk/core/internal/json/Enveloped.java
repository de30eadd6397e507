package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.realtysdk.core.internal.operation.Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a value that a service sends either bare or as one member of an object. */
final class Enveloped {
  private final JsonMapper mapper;
  private final String member;
  private final ObjectReader reader;

  /** Reads one element of a list; null where no list is read. */
  private final @Nullable ObjectReader element;

  private Enveloped(JsonMapper mapper, String member, JavaType type) {
    this.mapper = mapper;
    this.member = member;
    // What follows the value is looked at here, where it may be the rest of the envelope.
    ObjectReader any = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.reader = any.forType(type);
    this.element = type.isTypeOrSubTypeOf(List.class) ? any.forType(type.getContentType()) : null;
  }

  @SuppressWarnings("unchecked")
  static <T> Decoder<T> decoder(JsonMapper mapper, String member, JavaType type) {
    Enveloped enveloped = new Enveloped(mapper, member, type);
    return in -> (T) enveloped.read(in);
  }

  private Object read(InputStream in) throws IOException {
    try (JsonParser p = mapper.createParser(in)) {
      p.nextToken();
      Object value = p.isExpectedStartObjectToken() ? object(p) : value(p);
      if (value == null) {
        throw new NotAsDocumented(
            element == null ? "an object is expected" : "an array is expected", p);
      }
      if (p.nextToken() != null) {
        throw new NotAsDocumented("it goes on after its end", p);
      }
      return value;
    }
  }

  private @Nullable Object value(JsonParser p) throws IOException {
    return p.currentToken() == null || p.hasToken(JsonToken.VALUE_NULL)
        ? null
        : reader.readValue(p);
  }

  /** Most envelopes have the member first and most records an id, so this rarely has to buffer. */
  private @Nullable Object object(JsonParser p) throws IOException {
    String first = p.nextFieldName();
    if (first == null) {
      return element == null ? null : List.of();
    }
    if (first.equals(member)) {
      p.nextToken();
      Object value = value(p);
      while (p.nextToken() != JsonToken.END_OBJECT) {
        p.skipChildren();
      }
      return value == null && element != null ? List.of() : value;
    }
    return element == null && isId(first) ? reader.readValue(p) : buffered(p);
  }

  private static boolean isId(String member) {
    return member.equalsIgnoreCase("id");
  }

  /** The member may come later: one look through a copy tells which of the two it is. */
  private @Nullable Object buffered(JsonParser p) throws IOException {
    TokenBuffer copy = new TokenBuffer(p);
    copy.writeStartObject();
    boolean hasMember = false;
    boolean hasId = false;
    for (; p.hasToken(JsonToken.FIELD_NAME); p.nextToken()) {
      hasMember |= p.currentName().equals(member);
      hasId |= isId(p.currentName());
      copy.copyCurrentStructure(p);
    }
    copy.writeEndObject();
    try (JsonParser again = copy.asParser(mapper)) {
      again.nextToken();
      if (hasMember && !hasId) {
        while (!member.equals(again.nextFieldName())) {
          again.nextToken();
          again.skipChildren();
        }
        again.nextToken();
        Object value = value(again);
        return value == null && element != null ? List.of() : value;
      }
      if (element == null) {
        return reader.readValue(again);
      }
      if (!hasId) {
        throw new NotAsDocumented("an array is expected", p);
      }
      return List.of(element.<Object>readValue(again));
    }
  }
}
