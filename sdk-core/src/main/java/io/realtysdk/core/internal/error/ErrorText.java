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
    return text.append(hint(details)).toString();
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

  /** What to look at, where a status rather comes from something in between. */
  private static String hint(ErrorDetails details) {
    if (details.status() == 407) {
      return ", the proxy wants credentials; set HttpProxy.withCredentials(user, password)";
    }
    String location = details.headers().get("location");
    if (location == null || details.status() < 300 || details.status() > 399) {
      return "";
    }
    String host = host(location);
    return ", redirect to "
        + (host == null ? "another path" : host)
        + "; check the base URL, and whether a proxy or a login page answers";
  }

  private static @Nullable String host(String location) {
    try {
      return URI.create(location).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
