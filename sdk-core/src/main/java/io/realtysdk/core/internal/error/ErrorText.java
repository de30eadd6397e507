package io.realtysdk.core.internal.error;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.internal.access.ErrorDetails;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message may say of an error response: status, code, and names of fields that the SDK knows
 * anyway. The service's error message may hold personal data and never stand in a message.
 */
final class ErrorText {
  private static final int MAX_CODE = 64;
  private static final int MAX_FIELDS = 16;

  private ErrorText() {}

  static String of(ErrorDetails details, Set<String> knownFields) {
    StringBuilder text = new StringBuilder("HTTP ").append(details.status());
    String code = details.code();
    if (code != null && isToken(code)) {
      text.append(' ').append(code);
    }
    List<String> fields = new ArrayList<>();
    for (FieldError error : details.fieldErrors()) {
      String name = lastName(error.field());
      if (knownFields.contains(name) && !fields.contains(name) && fields.size() < MAX_FIELDS) {
        fields.add(name);
      }
    }
    if (!fields.isEmpty()) {
      text.append(" (fields: ").append(String.join(", ", fields)).append(')');
    }
    String host = redirectHost(details);
    if (host != null) {
      text.append(", redirect to ").append(host);
    }
    return text.toString();
  }

  private static boolean isToken(String code) {
    return !code.isEmpty()
        && code.length() <= MAX_CODE
        && code.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '_'
                        || c == '.'
                        || c == '-');
  }

  /** Of a path such as {@code agent.Email}, {@code data/attributes/email} or {@code a[email]}. */
  private static String lastName(String field) {
    String path = field.endsWith("]") ? field.substring(0, field.length() - 1) : field;
    int start = 0;
    for (int i = 0; i < path.length(); i++) {
      if (".[/".indexOf(path.charAt(i)) >= 0) {
        start = i + 1;
      }
    }
    return path.substring(start);
  }

  private static @Nullable String redirectHost(ErrorDetails details) {
    String location = details.headers().get("location");
    if (location == null || details.status() < 300 || details.status() > 399) {
      return null;
    }
    try {
      return URI.create(location).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
