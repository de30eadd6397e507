package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a type with a public static {@code of(String)}, such as an extensible enum. A
 * text that a constant of the type has is read as that constant.
 */
final class ConstantsReader extends ScalarReader {
  private final MethodHandle of;
  private final Map<String, Object> constants = new HashMap<>();
  private final List<Map.Entry<String, Object>> known;

  private ConstantsReader(Class<?> type, Method method) {
    super("text");
    try {
      // A lookup sees only modules that this one reads, and it reads no provider's.
      method.setAccessible(true);
      of =
          MethodHandles.lookup()
              .unreflect(method)
              .asType(MethodType.methodType(Object.class, String.class));
      for (Field field : type.getFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
          field.setAccessible(true);
          Object constant = field.get(null);
          constants.put(String.valueOf(constant), constant);
        }
      }
      known = List.copyOf(constants.entrySet());
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be read", e);
    }
  }

  /** Returns a reader, or null if the type has no such method. */
  static @Nullable ConstantsReader of(Class<?> type) {
    try {
      Method method = type.getMethod("of", String.class);
      boolean fits = Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type;
      return fits ? new ConstantsReader(type, method) : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  @Override
  @Nullable Object documented(JsonParser p) throws IOException {
    if (!p.hasToken(JsonToken.VALUE_STRING)) {
      return null;
    }
    // In the parser's buffer, because a text per value costs more than looking at a few constants.
    char[] buffer = p.getTextCharacters();
    int offset = p.getTextOffset();
    int length = p.getTextLength();
    // By index, because an iterator per value is an object that the compiler does not always
    // remove.
    for (int i = 0; i < known.size(); i++) {
      Map.Entry<String, Object> constant = known.get(i);
      if (isAt(buffer, offset, length, constant.getKey())) {
        return constant.getValue();
      }
    }
    return convert(Kind.TEXT, p.getText());
  }

  private static boolean isAt(char[] buffer, int offset, int length, String text) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (buffer[offset + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Null where the type does not accept the text. */
  @Override
  @Nullable Object convert(Kind kind, String text) {
    Object constant = constants.get(text);
    if (constant != null) {
      return constant;
    }
    try {
      return (Object) of.invokeExact(text);
    } catch (RuntimeException e) {
      return null;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  boolean isText() {
    return true;
  }
}
