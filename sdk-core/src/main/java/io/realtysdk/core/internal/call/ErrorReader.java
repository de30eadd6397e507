package io.realtysdk.core.internal.call;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RateLimit;
import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.http.LimitedStream;
import io.realtysdk.core.internal.json.JsonText;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.Problem;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.FailureKind;
import io.realtysdk.core.internal.retry.RetryAfter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads answers that say no: the status decides, the dialect adds the words. */
public final class ErrorReader {
  private static final Set<String> SHOWN_HEADERS =
      Set.of("content-type", "content-length", "date", "allow", "retry-after");
  private static final List<String> REQUEST_ID_HEADERS =
      List.of("X-Request-Id", "Request-Id", "X-Correlation-Id");
  private static final Pattern SAFE_TOKEN = Pattern.compile("[A-Za-z0-9_.:\\[\\]/-]{1,80}");

  private final Dialect dialect;
  private final int longestBody;
  private final EngineClock clock;

  ErrorReader(Dialect dialect, int longestBody, EngineClock clock) {
    this.dialect = dialect;
    this.longestBody = longestBody;
    this.clock = clock;
  }

  /** A complete head that is not success, and as much of its body as arrives. */
  Failure read(Answer answer, LimitedStream body, Redaction redaction) {
    String text = text(body);
    Problem problem = dialect.problem(answer.status(), new ErrorBody(JsonText.valueOrText(text)));
    return failure(
        answer,
        problem,
        text,
        redaction,
        FailureKind.ofStatus(answer.status(), problem.quotaExhausted()));
  }

  /** A head that is not success, where reading on failed before the body. */
  Failure headOnly(int status) {
    FailureKind kind = FailureKind.ofStatus(status, false);
    return new Failure.OfAttempt(
        kind,
        kind.outcome(),
        status,
        status,
        "HTTP " + status,
        null,
        ErrorDetails.of(status),
        null);
  }

  /** HTML under 2xx: what the dialect makes of it, or "not as documented". */
  Failure page(Answer answer, LimitedStream body, Redaction redaction) {
    String html = text(body);
    Problem problem = dialect.page(html);
    if (problem == null) {
      // It may come from anything in front of the service, so it does not prove what a write did.
      return new Failure.OfAttempt(
          FailureKind.UNUSABLE,
          Outcome.UNKNOWN,
          answer.status(),
          answer.status(),
          "the body is HTML, not JSON",
          null,
          null,
          null);
    }
    return failure(answer, problem, html, redaction, FailureKind.UNUSABLE);
  }

  /** The error envelope under 2xx. */
  Failure inBody(Answer answer, Problem problem, Redaction redaction) {
    return failure(answer, problem, "", redaction, FailureKind.UNUSABLE);
  }

  private Failure failure(
      Answer answer, Problem problem, String text, Redaction redaction, FailureKind kind) {
    int status = answer.status();
    String words = problem.message() == null ? null : redaction.words(problem.message());
    ErrorDetails details =
        new ErrorDetails(
            status,
            clean(problem.code(), redaction),
            clean(problem.requestId() != null ? problem.requestId() : requestId(answer), redaction),
            words,
            fieldErrors(problem, redaction),
            retryAfter(answer, problem),
            rateLimit(answer),
            shown(answer, redaction),
            redaction.cutWithoutKey(text));
    // Under 2xx only the service's own code tells what it did; an unknown one proves nothing more.
    Outcome outcome =
        kind != FailureKind.UNUSABLE
            ? kind.outcome()
            : problem.status() >= 300
                ? FailureKind.ofStatus(problem.status(), false).outcome()
                : Outcome.APPLIED;
    return new Failure.OfAttempt(
        kind,
        outcome,
        status,
        problem.status(),
        reason(details, words, redaction),
        null,
        details,
        answer);
  }

  private static String reason(ErrorDetails details, @Nullable String words, Redaction redaction) {
    StringBuilder text = new StringBuilder("HTTP ").append(details.status());
    if (details.code() != null && SAFE_TOKEN.matcher(details.code()).matches()) {
      text.append(' ').append(details.code());
    }
    if (words != null && !words.isEmpty()) {
      text.append(": ").append(redaction.message(words));
    }
    List<String> fields =
        details.fieldErrors().stream()
            .map(FieldError::field)
            // A dictionary may have what was sent as its keys.
            .filter(field -> SAFE_TOKEN.matcher(field).matches())
            .filter(field -> redaction.message(field).equals(field))
            .distinct()
            .limit(16)
            .toList();
    if (!fields.isEmpty()) {
      text.append(" (fields: ").append(String.join(", ", fields)).append(')');
    }
    if (details.requestId() != null && SAFE_TOKEN.matcher(details.requestId()).matches()) {
      text.append(", request id ").append(details.requestId());
    }
    return text.toString();
  }

  private static List<FieldError> fieldErrors(Problem problem, Redaction redaction) {
    return problem.fieldErrors().stream()
        .limit(256)
        .map(
            e ->
                new FieldError(
                    redaction.words(e.field()),
                    redaction.words(e.message()),
                    clean(e.code(), redaction)))
        .toList();
  }

  private static @Nullable String clean(@Nullable String text, Redaction redaction) {
    return text == null ? null : redaction.words(text);
  }

  private @Nullable Duration retryAfter(Answer answer, Problem problem) {
    Duration header =
        RetryAfter.read(answer.headers("Retry-After"), answer.header("Date"), clock.now());
    return header != null ? header : problem.retryAfter();
  }

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
    return text != null && text.strip().matches("[0-9]{1,11}") ? Long.valueOf(text.strip()) : null;
  }

  private static Map<String, String> shown(Answer answer, Redaction redaction) {
    Map<String, String> shown = new HashMap<>();
    answer
        .headers()
        .forEach(
            (name, values) -> {
              String key = name.toLowerCase(Locale.ROOT);
              if (SHOWN_HEADERS.contains(key)
                  || key.startsWith("x-ratelimit-")
                  || key.endsWith("request-id")
                  || key.endsWith("correlation-id")) {
                shown.put(key, redaction.words(String.join(", ", values)));
              }
            });
    return shown;
  }

  private String text(LimitedStream body) {
    String text = new String(body.readUpTo(longestBody), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
