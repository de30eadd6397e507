package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonToken;
import io.realtysdk.core.internal.json.Deferred;
import io.realtysdk.core.internal.json.JsonValues;
import io.realtysdk.core.internal.json.WireNames;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the readers of one provider, one for each record type. */
final class ReaderFactory {
  private final WireNames names;
  private final Set<String> ids;
  private final Map<Class<?>, RecordReader> nested = new HashMap<>();
  private final Map<Class<?>, RecordReader> primary = new HashMap<>();
  private int slots;

  /**
   * Makes readers for one spelling of names.
   *
   * @param ids components that hold ids of other records, beside those named {@code ...Id}
   */
  ReaderFactory(WireNames names, Set<String> ids) {
    this.names = names;
    this.ids = ids;
  }

  /** Returns the reader of what an operation is about: a record, or any other value. */
  synchronized ValueReader primary(Class<?> type) {
    return type.isRecord() ? primaryRecord(type) : reader(type, "", false, null);
  }

  /**
   * Returns the reader of an envelope, a record with one type parameter.
   *
   * @param content reads what the envelope is around
   */
  synchronized ValueReader envelope(Class<?> type, ValueReader content) {
    RecordShape shape = new RecordShape(type, names, false);
    RecordReader reader = new RecordReader(shape, slots++);
    addComponents(reader, shape, content);
    return reader;
  }

  private RecordReader primaryRecord(Class<?> type) {
    RecordReader known = primary.get(type);
    return known == null ? record(type, true, primary) : known;
  }

  private RecordReader nestedRecord(Class<?> type) {
    RecordReader known = nested.get(type);
    return known == null ? record(type, false, nested) : known;
  }

  private RecordReader record(
      Class<?> type, boolean isPrimary, Map<Class<?>, RecordReader> readers) {
    RecordShape shape = new RecordShape(type, names, isPrimary);
    RecordReader reader = new RecordReader(shape, slots++);
    // Known before its components are, because a record may hold others of its own type.
    readers.put(type, reader);
    addComponents(reader, shape, null);
    return reader;
  }

  private void addComponents(
      RecordReader reader, RecordShape shape, @Nullable ValueReader content) {
    for (int i = 0; i < shape.size(); i++) {
      if (i == shape.additionalIndex()) {
        continue;
      }
      boolean identifier = i == shape.idIndex() && shape.isIdentified();
      reader.component(
          i,
          shape.member(i),
          identifier
              ? new IdentifierReader(shape.genericType(i) != String.class)
              : reader(shape.genericType(i), shape.name(i), shape.keepsRaw(), content));
    }
  }

  private ValueReader reader(
      Type type, String component, boolean keepsRaw, @Nullable ValueReader content) {
    if (type instanceof TypeVariable && content != null) {
      return content;
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic, component, keepsRaw, content);
    }
    if (type == Object.class) {
      return (p, in) -> JsonValues.read(p);
    }
    if (type instanceof Class<?> raw) {
      ScalarReader scalar = scalar(raw);
      if (scalar != null) {
        return isId(component) ? scalar.orRecord(names.of("id")) : scalar;
      }
      if (raw.isRecord()) {
        return nestedRecord(raw);
      }
    }
    throw unsupported(type, component);
  }

  private static IllegalArgumentException unsupported(Type type, String component) {
    return new IllegalArgumentException(
        "cannot decode "
            + type.getTypeName()
            + (component.isEmpty() ? "" : ", the type of component " + component)
            + ": use records, List, Map<String, Object>, Object, String, numbers, Boolean,"
            + " BigDecimal, LocalDate, Instant, or a type with a public static of(String)");
  }

  private ValueReader generic(
      ParameterizedType type, String component, boolean keepsRaw, @Nullable ValueReader content) {
    Type argument = type.getActualTypeArguments()[0];
    if (type.getRawType() == Deferred.class) {
      return new DeferredReader(reader(argument, component, keepsRaw, content));
    }
    if (type.getRawType() == Map.class && argument == String.class) {
      return new UntypedReader(JsonToken.START_OBJECT);
    }
    if (type.getRawType() == List.class && argument instanceof Class<?> element) {
      ScalarReader scalar = scalar(element);
      if (scalar != null) {
        return new ListReader(scalar, isId(component) ? names.of("id") : null);
      }
      if (element.isRecord()) {
        return keepsRaw
            ? new NestedListReader(primaryRecord(element))
            : new EnvelopeListReader(nestedRecord(element));
      }
    }
    if (type.getRawType() == List.class) {
      return new UntypedReader(JsonToken.START_ARRAY);
    }
    throw unsupported(type, component);
  }

  private static @Nullable ScalarReader scalar(Class<?> type) {
    // A record of one component, such as an id, is a scalar; a larger one may have a text form too.
    boolean isObject = type.isRecord() && type.getRecordComponents().length > 1;
    ScalarReader scalar = Scalars.of(type);
    return scalar != null || isObject ? scalar : ConstantsReader.of(type);
  }

  private boolean isId(String component) {
    return component.endsWith("Id") || ids.contains(component);
  }
}
