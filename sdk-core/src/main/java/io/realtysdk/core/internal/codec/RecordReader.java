package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.core.internal.json.JsonValues;
import io.realtysdk.core.internal.json.Members;
import io.realtysdk.core.internal.json.MissingRepresentationException;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object into a record. Members without a component of their own, and the raw values of
 * those whose component cannot hold them, go into the component {@code additionalFields}; where a
 * document has none, that costs nothing, which Jackson's any-setter does not offer.
 */
final class RecordReader implements ValueReader {
  private final RecordShape shape;
  private final MethodHandle constructor;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final @Nullable ValueReader[] readers;

  /** The names of the members, by index. */
  private final @Nullable String[] members;

  /** The text form of a record that other documents show only by its id; null for other records. */
  private final @Nullable ConstantsReader text;

  private final int slot;

  RecordReader(RecordShape shape, int slot) {
    this.shape = shape;
    this.slot = slot;
    this.constructor = shape.constructor();
    this.readers = new ValueReader[shape.size()];
    this.members = new String[shape.size()];
    this.text = ConstantsReader.of(shape.type());
  }

  /** Sets the reader of a component. */
  void component(int index, String member, ValueReader reader) {
    readers[index] = reader;
    // The parser's names are interned too, and what is the same is found without comparing.
    members[index] = member.intern();
    indexes.put(member.intern(), index);
  }

  @Override
  public @Nullable Object read(JsonParser p, Reading in) throws IOException {
    return switch (p.currentToken()) {
      case START_OBJECT, FIELD_NAME -> object(p, in);
      case VALUE_NULL -> null;
      default -> other(p, in);
    };
  }

  /** Reads an object; the parser is at its start or at its first member. */
  Object object(JsonParser p, Reading in) throws IOException {
    if (p.hasToken(JsonToken.START_OBJECT)) {
      p.nextToken();
    }
    @Nullable Object[] values = in.borrow(slot, shape.size());
    Map<String, @Nullable Object> additional = null;
    long seen = 0;
    int next = 0;
    for (; p.hasToken(JsonToken.FIELD_NAME); p.nextToken()) {
      String name = p.currentName();
      p.nextToken();
      int index = index(name, next);
      if (index >= 0) {
        next = index + 1;
        if ((seen & (1L << index)) != 0) {
          throw new UnexpectedJsonException("duplicate member", p);
        }
        seen |= 1L << index;
        values[index] = reader(index).read(p, in);
        if (in.hasRaw()) {
          Object raw = in.takeRaw();
          additional = shape.keepsRaw() ? Members.put(additional, name, raw, p) : additional;
        }
      } else if (shape.keepsUnknown()) {
        additional = Members.put(additional, name, JsonValues.read(p), p);
      } else {
        p.skipChildren();
      }
    }
    if (seen == 0 && shape.isIdentified()) {
      throw new MissingRepresentationException("the body has no member of the record");
    }
    return create(values, additional, p, in);
  }

  /** Mostly members come in the order of the components. */
  private int index(String name, int guess) {
    if (guess < members.length && name.equals(members[guess])) {
      return guess;
    }
    Integer index = indexes.get(name);
    return index == null ? -1 : index;
  }

  /** Something else in place of an object. */
  private @Nullable Object other(JsonParser p, Reading in) throws IOException {
    if (shape.isIdentified()) {
      if (p.currentToken().isScalarValue()) {
        throw new MissingRepresentationException("the body is no object");
      }
      throw new UnexpectedJsonException("an object is expected", p);
    }
    Object record = ofScalar(p, in);
    boolean isEmpty = p.hasToken(JsonToken.VALUE_STRING) && p.getText().isEmpty();
    if (record == null && !isEmpty) {
      in.keep(JsonValues.read(p));
    }
    return record;
  }

  /** Returns a record of which only the id is known; null if the value is no id of it. */
  @Nullable Object ofScalar(JsonParser p, Reading in) throws IOException {
    if (text != null && p.hasToken(JsonToken.VALUE_STRING)) {
      return text.documented(p);
    }
    in.deviation(p, "object");
    int index = shape.idIndex();
    Object id = null;
    if (index >= 0 && readers[index] instanceof ScalarReader reader) {
      id = reader.scalar(p);
    } else if (index >= 0 && readers[index] instanceof IdentifierReader reader) {
      id = reader.scalar(p);
    }
    if (id == null || id.equals("")) {
      return null;
    }
    @Nullable Object[] values = in.borrow(slot, shape.size());
    values[index] = id;
    return create(values, null, p, in);
  }

  private Object create(
      @Nullable Object[] values,
      @Nullable Map<String, @Nullable Object> additional,
      JsonParser p,
      Reading in)
      throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (i == shape.additionalIndex()) {
        values[i] = Members.complete(additional);
      } else if (values[i] == null) {
        values[i] = absent(i, p);
      }
    }
    Object record;
    try {
      record = (Object) constructor.invokeExact(values);
    } catch (IllegalArgumentException e) {
      // Its message is not passed on: a caller's own record may quote the value.
      throw new UnexpectedJsonException(shape.type().getSimpleName() + " rejects its values", p);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    in.giveBack(slot, values);
    return record;
  }

  private @Nullable Object absent(int index, JsonParser p) throws IOException {
    if ((index == shape.idIndex() && shape.isIdentified()) || shape.isPrimitive(index)) {
      throw new UnexpectedJsonException(shape.member(index) + " is missing or null", p);
    }
    return reader(index).whenAbsent();
  }

  private ValueReader reader(int index) {
    return Objects.requireNonNull(readers[index]);
  }
}
