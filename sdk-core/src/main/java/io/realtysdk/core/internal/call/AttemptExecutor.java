package io.realtysdk.core.internal.call;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.error.ErrorReader;
import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.error.Redaction;
import io.realtysdk.core.internal.error.SafeCause;
import io.realtysdk.core.internal.error.Throwables;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.http.Exchange;
import io.realtysdk.core.internal.http.LimitedStream;
import io.realtysdk.core.internal.http.RequestSender;
import io.realtysdk.core.internal.http.WireFacts;
import io.realtysdk.core.internal.json.NotAsDocumented;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.ProblemInBody;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.FailureKind;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt: sends the request and reads the response. Never throws, fatal errors aside.
 */
public final class AttemptExecutor {
  /** The status is known: the body only adds details, and must not hold the caller up. */
  private static final long ERROR_BODY_NANOS = 2_000_000_000L;

  private final RequestSender sender;
  private final HttpSettings settings;
  private final ErrorReader errors;

  public AttemptExecutor(
      Dialect dialect, RequestSender sender, HttpSettings settings, EngineClock clock) {
    this.sender = sender;
    this.settings = settings;
    this.errors = new ErrorReader(dialect, settings.maxErrorBytes(), clock);
  }

  <T extends @Nullable Object> AttemptResult<T> run(
      Operation<T> op,
      RequestOptions options,
      CallState state,
      String secret,
      boolean onNewConnection) {
    AttemptTime time = time(op, options, state);
    Redaction redaction = Redaction.of(secret);
    Exchange exchange;
    try {
      exchange = sender.exchange(op, options.headers(), secret, onNewConnection, time.limitNanos());
    } catch (Throwable e) {
      Throwables.rethrowIfFatal(e);
      // An event listener factory of the caller's own runs here.
      return new AttemptResult.Failed<>(
          Failure.of(
              FailureKind.INTERCEPTOR_FAILED,
              0,
              "the request could not be created: " + e.getClass().getName(),
              SafeCause.of(e, redaction)));
    }
    state.onEndOfExchange(exchange::cancel);
    try (exchange) {
      // Whatever has blocked since the last look at the clock: nothing is sent after the deadline.
      if (state.left() <= 0) {
        return new AttemptResult.Failed<>(
            Failure.notSent(
                Failure.Ended.Why.DEADLINE, "call timed out before it could be sent", null));
      }
      Answer answer = exchange.send();
      LimitedStream body = new LimitedStream(answer.body(), settings.maxResponseBytes());
      if (isSuccess(answer.status())) {
        return read(op, answer, body, exchange.wire(), time, redaction);
      }
      exchange.limitBody(ERROR_BODY_NANOS);
      return new AttemptResult.Failed<>(errors.read(op, answer, body, redaction));
    } catch (Throwable thrown) {
      return new AttemptResult.Failed<>(broken(op, thrown, exchange.wire(), time, redaction));
    } finally {
      state.onEndOfExchange(null);
    }
  }

  private AttemptTime time(Operation<?> op, RequestOptions options, CallState state) {
    long wanted =
        options.attemptTimeout() != null
            ? options.attemptTimeout().toNanos()
            : op.isUpload()
                ? settings.uploadAttemptTimeout().toNanos()
                : settings.attemptTimeout().toNanos();
    return AttemptTime.start(state, wanted);
  }

  private <T extends @Nullable Object> AttemptResult<T> read(
      Operation<T> op,
      Answer answer,
      LimitedStream body,
      WireFacts trace,
      AttemptTime time,
      Redaction redaction) {
    try {
      if (isHtml(answer.header("Content-Type"))) {
        Failure page = errors.fromHtml(op, answer, body, redaction);
        if (body.failure() != null) {
          throw body.failure();
        }
        // Without a page, the type is only what a web framework puts on every answer.
        if (!body.isEmpty()) {
          return new AttemptResult.Failed<>(page);
        }
      }
      return new AttemptResult.Success<>(decode(op, body), answer);
    } catch (ProblemInBody e) {
      return new AttemptResult.Failed<>(errors.fromEnvelope(answer, e.problem(), redaction));
    } catch (IOException | RuntimeException e) {
      Throwable cause = SafeCause.of(e, redaction);
      return new AttemptResult.Failed<>(
          FailureClassifier.badBody(e, cause, trace, time, body, answer.endsWithConnection()));
    }
  }

  private static <T extends @Nullable Object> T decode(Operation<T> op, LimitedStream body)
      throws IOException {
    Decoder<T> decoder = op.decoder();
    Supplier<T> whenEmpty = op.whenEmpty();
    if (decoder == null && whenEmpty != null) {
      if (body.drain()) {
        throw new NotAsDocumented("the body is HTML, not JSON");
      }
      return whenEmpty.get();
    }
    try {
      T value = Objects.requireNonNull(decoder).decode(body);
      if (value == null && whenEmpty == null) {
        throw new NotAsDocumented("it is null");
      }
      return value;
    } catch (IOException e) {
      // Only a parser can tell that there is nothing, and it says so by failing.
      if (!body.isEmpty() || body.failure() != null) {
        throw e;
      }
      if (whenEmpty == null) {
        throw new NotAsDocumented("it is empty");
      }
      return whenEmpty.get();
    }
  }

  private Failure broken(
      Operation<?> op, Throwable thrown, WireFacts wire, AttemptTime time, Redaction redaction) {
    Throwables.rethrowIfFatal(thrown);
    int status = wire.status();
    boolean endedHere = FailureClassifier.endedBeforeSending(time.state()) != null;
    Throwable cause = SafeCause.of(thrown, redaction);
    if (status != 0 && !isSuccess(status) && !endedHere && !wire.failedInInterceptor()) {
      return errors.fromStatusLine(op, status);
    }
    return isSuccess(status)
        ? FailureClassifier.brokenHead(thrown, cause, wire, time)
        : FailureClassifier.broken(thrown, cause, wire, time);
  }

  private static boolean isSuccess(int status) {
    return status >= 200 && status <= 299;
  }

  private static boolean isHtml(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") || type.startsWith("application/xhtml");
  }
}
