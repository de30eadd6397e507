package io.realtysdk.core.internal.operation;

import io.realtysdk.core.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error response, in whatever form a service or a server in front of it gives it:
 * the words of an error and the errors of single fields are looked for in the usual places.
 */
public final class ErrorBody {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_MESSAGES = 8;
  private static final List<String> MESSAGE_NAMES =
      List.of(
          "message",
          "error_description",
          "detail",
          "error",
          "errors",
          "odata.error",
          "title",
          "value");
  private static final List<String> FIELD_ERROR_NAMES =
      List.of("details", "field_errors", "fielderrors", "modelstate", "errors");
  private static final List<String> ERROR_NAMES = List.of("error", "odata.error");
  private static final List<String> FIELD_NAMES = List.of("field", "param", "property");
  private static final BigDecimal LONGEST_WAIT = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final int MAX_SCALE = 1_000;

  private final @Nullable Object value;

  /**
   * Wraps a body.
   *
   * @param value maps, lists, text, numbers and booleans; the text itself where the body is no
   *     JSON; null where there is none
   */
  public ErrorBody(@Nullable Object value) {
    this.value = value;
  }

  /** Returns the body as it was given. */
  public @Nullable Object value() {
    return value;
  }

  /** Returns the words of the error, or null if there are none. */
  public @Nullable String message() {
    return words(value, 0);
  }

  /** Returns the code of the error, or null if there is none. */
  public @Nullable String code() {
    return text(error(), "code");
  }

  /** Returns a text of the error object, or null if it is none. */
  public @Nullable String text(String name) {
    return text(error(), name);
  }

  /** Returns a number of seconds, rounded up; null if it is none or makes no sense as a wait. */
  public @Nullable Duration seconds(String name) {
    Object number = member(error(), name);
    if (!(number instanceof BigDecimal seconds)
        || Math.abs((long) seconds.scale()) > MAX_SCALE
        || seconds.signum() < 0
        || seconds.compareTo(LONGEST_WAIT) > 0) {
      return null;
    }
    return Duration.ofSeconds(seconds.setScale(0, RoundingMode.CEILING).longValueExact());
  }

  /** Returns the errors of single fields, those in the documented place first. */
  public List<FieldError> fieldErrors() {
    List<FieldError> found = new ArrayList<>();
    for (Object place : new Object[] {error(), value}) {
      for (String name : FIELD_ERROR_NAMES) {
        if (found.isEmpty()) {
          add(found, "", member(place, name), 0);
        }
      }
    }
    return found;
  }

  /** The object that describes the error: a member of the body, an item of a list, or the body. */
  private @Nullable Object error() {
    for (String name : ERROR_NAMES) {
      if (member(value, name) instanceof Map<?, ?> error) {
        return error;
      }
    }
    return member(value, "errors") instanceof List<?> errors
            && !errors.isEmpty()
            && errors.get(0) instanceof Map<?, ?> first
        ? first
        : value;
  }

  private static @Nullable String words(@Nullable Object from, int depth) {
    if (from instanceof String text) {
      return text.isBlank() || text.stripLeading().startsWith("<") ? null : text;
    }
    if (depth > MAX_DEPTH) {
      return null;
    }
    if (from instanceof List<?> items) {
      Set<String> all = new LinkedHashSet<>();
      for (Object item : items) {
        String words = words(item, depth + 1);
        if (words != null && all.size() < MAX_MESSAGES) {
          all.add(words);
        }
      }
      return all.isEmpty() ? null : String.join("; ", all);
    }
    for (String name : MESSAGE_NAMES) {
      String words = words(member(from, name), depth + 1);
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  private static void add(
      List<FieldError> found, String field, @Nullable Object errors, int depth) {
    if (depth > MAX_DEPTH || errors == null) {
      return;
    }
    if (errors instanceof List<?> several) {
      several.forEach(error -> add(found, field, error, depth + 1));
    } else if (errors instanceof Map<?, ?> map) {
      String named = fieldName(map);
      String words = words(map, 0);
      if (named != null || words != null) {
        found.add(
            new FieldError(
                named == null ? field : named, words == null ? "" : words, text(map, "code")));
      } else if (map.isEmpty()) {
        found.add(new FieldError(field, ""));
      } else {
        String prefix = field.isEmpty() ? "" : field + ".";
        map.forEach((name, error) -> add(found, prefix + name, error, depth + 1));
      }
    } else {
      found.add(new FieldError(field, errors.toString()));
    }
  }

  private static @Nullable String fieldName(Map<?, ?> error) {
    String pointer = text(member(error, "source"), "pointer");
    if (pointer != null) {
      int attributes = pointer.indexOf("/attributes/");
      return attributes < 0 ? pointer : pointer.substring(attributes + "/attributes/".length());
    }
    String parameter = text(member(error, "source"), "parameter");
    if (parameter != null) {
      return parameter;
    }
    for (String name : FIELD_NAMES) {
      String field = text(error, name);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable Object object, String name) {
    return member(object, name) instanceof String text && !text.isBlank() ? text : null;
  }

  /** A member by its name in any case: ASP.NET capitalizes them. */
  private static @Nullable Object member(@Nullable Object object, String name) {
    if (!(object instanceof Map<?, ?> members)) {
      return null;
    }
    Object exact = members.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<?, ?> member : members.entrySet()) {
      if (String.valueOf(member.getKey()).toLowerCase(Locale.ROOT).equals(name)) {
        return member.getValue();
      }
    }
    return null;
  }
}
