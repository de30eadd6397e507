package io.realtysdk.core.internal.error;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.access.ErrorDetails;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.http.LimitedStream;
import io.realtysdk.core.internal.json.JsonText;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.Problem;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.FailureKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses error responses: the status decides, the dialect adds the details. */
public final class ErrorReader {
  private static final int MAX_FIELD_ERRORS = 256;

  private final Dialect dialect;
  private final int longestBody;
  private final EngineClock clock;

  public ErrorReader(Dialect dialect, int longestBody, EngineClock clock) {
    this.dialect = dialect;
    this.longestBody = longestBody;
    this.clock = clock;
  }

  /** A complete head that is not success, and as much of its body as arrives. */
  public Failure.OfAttempt read(
      Operation<?> op, Answer answer, LimitedStream body, Redaction redaction) {
    String text = text(body);
    Problem problem = dialect.problem(answer.status(), new ErrorBody(JsonText.valueOrText(text)));
    FailureKind kind = FailureKind.ofStatus(answer.status(), problem.quotaExhausted());
    return failure(answer, problem, text, redaction, kind, kind.outcome(op.idempotency()));
  }

  /** A head that is not success, where reading failed before the body. */
  public Failure.OfAttempt fromStatusLine(Operation<?> op, int status) {
    FailureKind kind = FailureKind.ofStatus(status, false);
    return new Failure.OfAttempt(
        kind,
        kind.outcome(op.idempotency()),
        status,
        status,
        "HTTP " + status,
        null,
        ErrorDetails.of(status),
        null);
  }

  /**
   * HTML under 2xx: what the dialect makes of it, or "not as documented". Whether a page in answer
   * to a write means that the write was done, nobody can tell.
   */
  public Failure.OfAttempt fromHtml(
      Operation<?> op, Answer answer, LimitedStream body, Redaction redaction) {
    String html = text(body);
    Problem problem = dialect.page(html);
    if (problem != null) {
      return failure(
          answer, problem, html, redaction, FailureKind.UNUSABLE, outcomeUnderSuccess(problem));
    }
    Failure.OfAttempt failure =
        Failure.of(
            FailureKind.UNUSABLE,
            answer.status(),
            "the response is an HTML page; check the base URL, and whether a proxy or a login page answers",
            null);
    return op.idempotency() == Idempotency.SAFE ? failure : failure.withOutcome(Outcome.UNKNOWN);
  }

  /** The error envelope under 2xx. */
  public Failure.OfAttempt fromEnvelope(Answer answer, Problem problem, Redaction redaction) {
    return failure(
        answer, problem, "", redaction, FailureKind.UNUSABLE, outcomeUnderSuccess(problem));
  }

  /** Only the service's own code tells what it did; an unknown one proves nothing more. */
  private static Outcome outcomeUnderSuccess(Problem problem) {
    return problem.status() >= 300
        ? FailureKind.ofStatus(problem.status(), false).outcome()
        : Outcome.APPLIED;
  }

  private Failure.OfAttempt failure(
      Answer answer,
      Problem problem,
      String text,
      Redaction redaction,
      FailureKind kind,
      Outcome outcome) {
    String requestId = problem.requestId();
    ErrorDetails details =
        new ErrorDetails(
            answer.status(),
            clean(problem.code(), redaction),
            clean(requestId != null ? requestId : ResponseHeaders.requestId(answer), redaction),
            clean(problem.message(), redaction),
            fieldErrors(problem, redaction),
            ResponseHeaders.retryAfter(answer, problem.retryAfter(), clock.now()),
            ResponseHeaders.rateLimit(answer),
            ResponseHeaders.visible(answer, redaction),
            text.length() < longestBody
                ? redaction.withoutKey(text)
                : redaction.cutWithoutKey(text));
    String reason = ErrorText.of(details, dialect.fieldNames());
    return new Failure.OfAttempt(
        kind, outcome, answer.status(), problem.status(), reason, null, details, answer);
  }

  private static List<FieldError> fieldErrors(Problem problem, Redaction redaction) {
    return problem.fieldErrors().stream()
        .limit(MAX_FIELD_ERRORS)
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

  private String text(LimitedStream body) {
    String text = new String(body.readUpTo(longestBody), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
