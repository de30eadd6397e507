package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.realtysdk.core.ExtensibleEnum;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one component's value; JSON null is null. It takes exactly the JSON type that is
 * documented, except that a date which does not parse reads as null while the parser still stands
 * on its text.
 */
interface ValueReader {

  @Nullable Object read(JsonParser p, DeserializationContext context) throws IOException;

  /** What stands for a member that is not there. */
  default @Nullable Object whenAbsent() {
    return null;
  }

  /** The same reader, but nothing stands for a member that is not there. */
  default ValueReader nullWhenAbsent() {
    return (p, context) -> read(p, context);
  }

  static ValueReader of(JavaType type, DeserializationContext context) throws JsonMappingException {
    Class<?> raw = type.getRawClass();
    if (raw == String.class) {
      return (p, c) -> text(p);
    }
    if (raw == long.class || raw == Long.class) {
      return (p, c) -> whole(p);
    }
    if (raw == int.class || raw == Integer.class) {
      return (p, c) -> wholeInt(p);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return (p, c) -> bool(p);
    }
    if (raw == BigDecimal.class) {
      return (p, c) -> decimal(p);
    }
    if (raw == LocalDate.class) {
      return (p, c) -> date(p, WireDates::date);
    }
    if (raw == Instant.class) {
      return (p, c) -> date(p, WireDates::instant);
    }
    if (ExtensibleEnum.class.isAssignableFrom(raw)) {
      return openValue(raw);
    }
    return delegate(type, context);
  }

  private static ValueReader delegate(JavaType type, DeserializationContext context)
      throws JsonMappingException {
    if (type.isTypeOrSubTypeOf(List.class)) {
      ValueReader element = of(type.getContentType(), context);
      return new ListReader(element);
    }
    if (type.hasRawClass(Tried.class)) {
      return Tried.reader(of(type.containedType(0), context));
    }
    JsonDeserializer<Object> deserializer = context.findRootValueDeserializer(type);
    ValueReader whole =
        (p, c) -> p.hasToken(JsonToken.VALUE_NULL) ? null : deserializer.deserialize(p, c);
    return type.getRawClass().isRecord() && hasTextForm(type.getRawClass())
        ? wholeOrText(whole, openValue(type.getRawClass()))
        : whole;
  }

  /** A record that other documents show only by its id has an {@code of(String)} for those. */
  private static ValueReader wholeOrText(ValueReader whole, ValueReader text) {
    return (p, c) -> p.hasToken(JsonToken.VALUE_STRING) ? text.read(p, c) : whole.read(p, c);
  }

  private static boolean hasTextForm(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(
            m ->
                m.getName().equals("of")
                    && List.of(m.getParameterTypes()).equals(List.of(String.class)));
  }

  /** Lists, absent ones as empty ones, so that readers need no null check. */
  record ListReader(ValueReader element) implements ValueReader {
    @Override
    public @Nullable Object read(JsonParser p, DeserializationContext context) throws IOException {
      if (p.hasToken(JsonToken.VALUE_NULL)) {
        return null;
      }
      if (!p.isExpectedStartArrayToken()) {
        throw new NotAsDocumented("an array is expected", p);
      }
      List<@Nullable Object> items = new java.util.ArrayList<>();
      while (p.nextToken() != JsonToken.END_ARRAY) {
        Object item = element.read(p, context);
        if (item == null) {
          throw new NotAsDocumented("an item is null", p);
        }
        items.add(item);
      }
      return Collections.unmodifiableList(items);
    }

    @Override
    public Object whenAbsent() {
      return List.of();
    }
  }

  private static @Nullable String text(JsonParser p) throws IOException {
    return switch (p.currentToken()) {
      case VALUE_STRING -> p.getText();
      case VALUE_NULL -> null;
      default -> throw new NotAsDocumented("text is expected", p);
    };
  }

  private static @Nullable Long whole(JsonParser p) throws IOException {
    return switch (p.currentToken()) {
      case VALUE_NUMBER_INT -> p.getLongValue();
      case VALUE_NULL -> null;
      default -> throw new NotAsDocumented("a whole number is expected", p);
    };
  }

  private static @Nullable Integer wholeInt(JsonParser p) throws IOException {
    return switch (p.currentToken()) {
      case VALUE_NUMBER_INT -> p.getIntValue();
      case VALUE_NULL -> null;
      default -> throw new NotAsDocumented("a whole number is expected", p);
    };
  }

  private static @Nullable Boolean bool(JsonParser p) throws IOException {
    return switch (p.currentToken()) {
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw new NotAsDocumented("true or false is expected", p);
    };
  }

  private static @Nullable BigDecimal decimal(JsonParser p) throws IOException {
    return switch (p.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> p.getDecimalValue();
      case VALUE_NULL -> null;
      default -> throw new NotAsDocumented("a number is expected", p);
    };
  }

  private static @Nullable Object date(
      JsonParser p, java.util.function.Function<String, @Nullable Object> parse)
      throws IOException {
    String text = text(p);
    return text == null ? null : parse.apply(text);
  }

  private static ValueReader openValue(Class<?> type) {
    Method of;
    try {
      of = type.getMethod("of", String.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " needs a public static of(String)", e);
    }
    return (p, c) -> {
      String text = text(p);
      try {
        return text == null ? null : of.invoke(null, text);
      } catch (ReflectiveOperationException e) {
        throw new NotAsDocumented("a value is not usable", p);
      }
    };
  }
}
