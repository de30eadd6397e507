package io.realtysdk.core.internal.call;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.error.Deviations;
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
import io.realtysdk.core.internal.json.MissingRepresentationException;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.ErrorEnvelopeException;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.WrongRecordException;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.FailureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt: sends the request and reads the response. Never throws, fatal errors aside.
 */
public final class AttemptExecutor {
  /** The status is known: the body only adds details, and must not hold the caller up. */
  private static final long ERROR_BODY_NANOS = 2_000_000_000L;

  private static final int MOST_BYTES_LENT = 8192;

  private final RequestSender sender;
  private final HttpSettings settings;
  private final ErrorReader errors;
  private final Deviations deviations;

  /** The buffer for copies of responses, lent to one attempt at a time. */
  private final AtomicReference<@Nullable ByteArrayOutputStream> copies = new AtomicReference<>();

  /** Kept, because the spellings of a key cost more than a failed call does otherwise. */
  private volatile @Nullable Redaction lastRedaction;

  public AttemptExecutor(
      Dialect dialect,
      RequestSender sender,
      HttpSettings settings,
      Deviations deviations,
      EngineClock clock) {
    this.sender = sender;
    this.settings = settings;
    this.deviations = deviations;
    this.errors = new ErrorReader(dialect, settings.maxErrorBytes(), clock);
  }

  <T extends @Nullable Object> AttemptResult<T> run(
      Operation<T> op,
      RequestOptions options,
      CallState state,
      String secret,
      boolean onNewConnection) {
    AttemptTime time = time(op, options, state);
    Redaction redaction = redaction(secret);
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
                Failure.Ended.Why.DEADLINE, state.timedOut(" before it could be sent"), null));
      }
      Answer answer = exchange.send();
      LimitedStream body = new LimitedStream(answer.body(), settings.maxResponseBytes());
      if (isSuccess(answer.status())) {
        return read(op, answer, body, exchange, time, redaction);
      }
      exchange.limitBody(ERROR_BODY_NANOS);
      return new AttemptResult.Failed<>(errors.read(op, answer, body, redaction));
    } catch (Throwable thrown) {
      return new AttemptResult.Failed<>(broken(op, thrown, exchange.wire(), time, redaction));
    } finally {
      state.onEndOfExchange(null);
    }
  }

  private Redaction redaction(String secret) {
    Redaction redaction = lastRedaction;
    if (redaction == null || !redaction.isFor(secret)) {
      redaction = Redaction.of(secret);
      lastRedaction = redaction;
    }
    return redaction;
  }

  private AttemptTime time(Operation<?> op, RequestOptions options, CallState state) {
    Duration asked = options.attemptTimeout();
    return asked == null && op.isUpload()
        ? AttemptTime.start(
            state, "uploadAttemptTimeout", settings.uploadAttemptTimeout().toNanos())
        : AttemptTime.start(
            state,
            "attemptTimeout",
            asked == null ? settings.attemptTimeout().toNanos() : asked.toNanos());
  }

  private <T extends @Nullable Object> AttemptResult<T> read(
      Operation<T> op,
      Answer answer,
      LimitedStream body,
      Exchange exchange,
      AttemptTime time,
      Redaction redaction) {
    if (op.idempotency() == Idempotency.SAFE) {
      return readBody(op, answer, body, exchange, time, redaction);
    }
    // What a write has done must not be lost with a response that cannot be used.
    ByteArrayOutputStream lent = copies.getAndSet(null);
    ByteArrayOutputStream copy = lent == null ? new ByteArrayOutputStream(1024) : lent;
    body.keepCopy(copy, settings.maxErrorBytes());
    try {
      return readBody(op, answer, body, exchange, time, redaction);
    } finally {
      if (copy.size() <= MOST_BYTES_LENT) {
        copy.reset();
        copies.set(copy);
      }
    }
  }

  private <T extends @Nullable Object> AttemptResult<T> readBody(
      Operation<T> op,
      Answer answer,
      LimitedStream body,
      Exchange exchange,
      AttemptTime time,
      Redaction redaction) {
    try {
      // Whatever its type says: a web framework may put text/html on JSON, and JSON on a page.
      if (body.firstCharacter() == '<') {
        Failure page = errors.fromHtml(op, answer, body, redaction);
        if (body.failure() != null) {
          throw body.failure();
        }
        return new AttemptResult.Failed<>(page);
      }
      return new AttemptResult.Success<>(decode(op, answer, body), answer);
    } catch (ErrorEnvelopeException e) {
      return new AttemptResult.Failed<>(errors.fromEnvelope(answer, e.problem(), redaction));
    } catch (WrongRecordException e) {
      // Bytes left over from another call, perhaps: none of the next ones may get the rest.
      exchange.discardConnection();
      return new AttemptResult.Failed<>(wrongRecord(op, answer));
    } catch (IOException | RuntimeException e) {
      Failure failure =
          FailureClassifier.badBody(
              e, SafeCause.of(e, redaction), exchange.wire(), time, body, mayBeTruncated(answer));
      return op.idempotency() == Idempotency.SAFE || !(failure instanceof Failure.OfAttempt attempt)
          ? new AttemptResult.Failed<>(failure)
          : WriteResponses.withoutRecord(op, answer, body, e, attempt, redaction);
    }
  }

  private static Failure wrongRecord(Operation<?> op, Answer answer) {
    return Failure.of(
            FailureKind.WRONG_RECORD,
            answer.status(),
            "the response holds another record than the one asked for",
            null)
        .withOutcome(FailureKind.WRONG_RECORD.outcome(op.idempotency()));
  }

  private <T extends @Nullable Object> T decode(Operation<T> op, Answer answer, LimitedStream body)
      throws IOException {
    Decoder<T> decoder = op.decoder();
    Supplier<T> whenEmpty = op.whenEmpty();
    if (decoder == null && whenEmpty != null) {
      body.drain();
      return whenEmpty.get();
    }
    if (body.firstCharacter() < 0) {
      if (whenEmpty != null && !mayBeTruncated(answer)) {
        return whenEmpty.get();
      }
      throw new MissingRepresentationException("the body is empty");
    }
    T value = Objects.requireNonNull(decoder).decode(body, deviations.of(op.name()));
    if (!op.isAskedFor(value)) {
      throw new WrongRecordException();
    }
    return value;
  }

  /** Without a length, a body that is cut off before its first byte looks like an empty one. */
  private static boolean mayBeTruncated(Answer answer) {
    return answer.endsWithConnection() && answer.status() != 204 && answer.status() != 205;
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
}
