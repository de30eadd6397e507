package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.realtysdk.core.internal.json.MissingRepresentationException;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a value that a service sends either bare or as one member of an object. */
final class BareOrEnveloped implements ValueReader {
  private final String member;
  private final ValueReader value;
  private final boolean isList;

  /**
   * Reads one record or a list of them.
   *
   * @param member where the value is in an envelope
   * @param value reads it
   */
  BareOrEnveloped(String member, ValueReader value) {
    this.member = member;
    this.value = value;
    this.isList = value instanceof PrimaryListReader;
  }

  @Override
  public @Nullable Object read(JsonParser p, Reading in) throws IOException {
    return p.hasToken(JsonToken.START_OBJECT) ? object(p, in) : value.read(p, in);
  }

  /** Most envelopes have the member first and most records an id, so this rarely has to buffer. */
  private @Nullable Object object(JsonParser p, Reading in) throws IOException {
    String first = p.nextFieldName();
    if (first == null) {
      if (isList) {
        return List.of();
      }
      throw new MissingRepresentationException("the body is an empty object");
    }
    if (first.equals(member)) {
      p.nextToken();
      Object content = content(p, in);
      while (p.nextToken() != JsonToken.END_OBJECT) {
        if (p.hasToken(JsonToken.FIELD_NAME) && p.currentName().equals(member)) {
          throw new UnexpectedJsonException("duplicate member", p);
        }
        p.skipChildren();
      }
      return content;
    }
    return !isList && isId(first) ? value.read(p, in) : buffered(p, in);
  }

  private @Nullable Object content(JsonParser p, Reading in) throws IOException {
    if (!p.hasToken(JsonToken.VALUE_NULL)) {
      return value.read(p, in);
    }
    if (isList) {
      return List.of();
    }
    throw new MissingRepresentationException(member + " is null");
  }

  private static boolean isId(String name) {
    return name.equalsIgnoreCase("id");
  }

  /** The member may come later: one look through a copy tells which of the two it is. */
  private @Nullable Object buffered(JsonParser p, Reading in) throws IOException {
    TokenBuffer copy = new TokenBuffer(null, false);
    copy.writeStartObject();
    boolean hasMember = false;
    boolean hasId = false;
    for (; p.hasToken(JsonToken.FIELD_NAME); p.nextToken()) {
      hasMember |= p.currentName().equals(member);
      hasId |= isId(p.currentName());
      copy.copyCurrentStructure(p);
    }
    copy.writeEndObject();
    try (JsonParser again = copy.asParser()) {
      again.nextToken();
      if (hasMember && !hasId) {
        while (!member.equals(again.nextFieldName())) {
          again.nextToken();
          again.skipChildren();
        }
        again.nextToken();
        return content(again, in);
      }
      if (isList && !hasId) {
        throw new UnexpectedJsonException("an array is expected", p);
      }
      return value.read(again, in);
    }
  }
}
