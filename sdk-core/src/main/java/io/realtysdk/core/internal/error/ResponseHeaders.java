package io.realtysdk.core.internal.error;

import io.realtysdk.core.RateLimit;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.retry.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a response that mean something to callers. */
public final class ResponseHeaders {
  private static final String LOCATION = "location";
  private static final Set<String> VISIBLE =
      Set.of(
          "content-type",
          "content-length",
          "date",
          "allow",
          LOCATION,
          "retry-after",
          "www-authenticate");
  private static final List<String> REQUEST_ID_HEADERS =
      List.of("X-Request-Id", "Request-Id", "X-Correlation-Id");

  private ResponseHeaders() {}

  public static @Nullable String requestId(Answer answer) {
    for (String name : REQUEST_ID_HEADERS) {
      String id = answer.header(name);
      if (id != null && !id.isBlank()) {
        return id;
      }
    }
    return null;
  }

  public static @Nullable RateLimit rateLimit(Answer answer) {
    Long limit = number(answer.header("X-RateLimit-Limit"));
    Long remaining = number(answer.header("X-RateLimit-Remaining"));
    Long reset = number(answer.header("X-RateLimit-Reset"));
    if (limit == null && remaining == null && reset == null) {
      return null;
    }
    return new RateLimit(limit, remaining, reset == null ? null : Instant.ofEpochSecond(reset));
  }

  private static @Nullable Long number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String digits = text.strip();
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= 11
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Long.valueOf(digits) : null;
  }

  /** How long the service asks to wait: the longer one of header and body, or null. */
  static @Nullable Duration retryAfter(Answer answer, @Nullable Duration inBody, Instant now) {
    List<String> values = answer.headers("Retry-After");
    Duration header = values.isEmpty() ? null : RetryAfter.read(values, answer.header("Date"), now);
    boolean useBody = inBody != null && inBody.compareTo(Duration.ZERO) > 0;
    if (header == null || (useBody && header.compareTo(inBody) < 0)) {
      return useBody ? inBody : null;
    }
    return header;
  }

  /** The headers on the allow-list. */
  static Map<String, String> visible(Answer answer, Redaction redaction) {
    Map<String, String> visible = new HashMap<>();
    answer
        .headers()
        .forEach(
            (name, values) -> {
              String key = name.toLowerCase(Locale.ROOT);
              if (isVisible(key)) {
                String value = String.join(", ", values);
                visible.put(
                    key, redaction.words(key.equals(LOCATION) ? withoutQuery(value) : value));
              }
            });
    return visible;
  }

  private static boolean isVisible(String name) {
    return VISIBLE.contains(name)
        || name.startsWith("x-ratelimit-")
        || name.endsWith("request-id")
        || name.endsWith("correlation-id");
  }

  /** Without user info too: a redirect may repeat the credentials of the request. */
  private static String withoutQuery(String location) {
    String start = location.split("[?#]", 2)[0];
    int authority = start.indexOf("//");
    int at = start.indexOf('@');
    return authority >= 0 && at > authority
        ? start.substring(0, authority + 2) + start.substring(at + 1)
        : start;
  }
}
