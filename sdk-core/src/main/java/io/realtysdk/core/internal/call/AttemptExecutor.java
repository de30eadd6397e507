package io.realtysdk.core.internal.call;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.http.LimitedStream;
import io.realtysdk.core.internal.http.Transport;
import io.realtysdk.core.internal.http.WireTrace;
import io.realtysdk.core.internal.json.MissingRepresentationException;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.ErrorEnvelopeException;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.retry.EngineClock;
import io.realtysdk.core.internal.retry.FailureKind;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt: sends the request and reads the response. Never throws, fatal errors aside.
 */
public final class AttemptExecutor {
  private final Transport transport;
  private final ApiKey key;
  private final HttpSettings settings;
  private final ErrorReader errors;
  private final Deviations deviations;

  public AttemptExecutor(
      Dialect dialect,
      Transport transport,
      ApiKey key,
      HttpSettings settings,
      Deviations deviations,
      EngineClock clock) {
    this.transport = transport;
    this.key = key;
    this.settings = settings;
    this.deviations = deviations;
    this.errors = new ErrorReader(dialect, settings.maxErrorBytes(), clock);
  }

  <T extends @Nullable Object> AttemptResult<T> run(
      Operation<T> op, RequestOptions options, CallState state, boolean onNewConnection) {
    String secret;
    try {
      secret = key.reveal();
    } catch (Throwable e) {
      rethrowIfFatal(e);
      return new AttemptResult.Failed<>(noKey(e));
    }
    AttemptTime time = time(op, options, state);
    Transport.Exchange exchange;
    try {
      exchange =
          transport.exchange(op, options.headers(), secret, onNewConnection, time.limitNanos());
    } catch (Throwable e) {
      rethrowIfFatal(e);
      // An event listener factory of the caller's own runs here.
      return new AttemptResult.Failed<>(
          Failure.of(
              FailureKind.CONNECT,
              0,
              "the request could not be created",
              new Redaction(secret).cause(e)));
    }
    state.exchange(exchange::cancel);
    try (exchange) {
      Answer answer = exchange.send();
      LimitedStream body = new LimitedStream(answer.body(), settings.maxResponseBytes());
      return isSuccess(answer.status())
          ? read(op, answer, body, exchange.trace(), time, secret)
          : new AttemptResult.Failed<>(errors.read(answer, body, new Redaction(secret)));
    } catch (Throwable thrown) {
      return new AttemptResult.Failed<>(broken(thrown, exchange.trace(), time, secret));
    } finally {
      state.exchange(null);
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
      WireTrace trace,
      AttemptTime time,
      String secret) {
    try {
      // Whatever its type says: a web framework may put text/html on JSON, and JSON on a page.
      if (body.firstCharacter() == '<') {
        Failure page = errors.page(answer, body, new Redaction(secret));
        if (body.failure() != null) {
          throw body.failure();
        }
        return new AttemptResult.Failed<>(page);
      }
      return new AttemptResult.Success<>(decode(op, answer, body), answer);
    } catch (ErrorEnvelopeException e) {
      return new AttemptResult.Failed<>(errors.inBody(answer, e.problem(), new Redaction(secret)));
    } catch (IOException | RuntimeException e) {
      Throwable cause = new Redaction(secret).cause(e);
      return new AttemptResult.Failed<>(
          FailureClassifier.badBody(e, cause, trace, time, body, mayBeTruncated(answer)));
    }
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
    return Objects.requireNonNull(decoder).decode(body, deviations.of(op.name()));
  }

  /** Without a length, a body that is cut off before its first byte looks like an empty one. */
  private static boolean mayBeTruncated(Answer answer) {
    return answer.endsWithConnection() && answer.status() != 204 && answer.status() != 205;
  }

  private Failure broken(Throwable thrown, WireTrace trace, AttemptTime time, String secret) {
    rethrowIfFatal(thrown);
    int status = trace.status();
    boolean endedHere = FailureClassifier.endedBeforeSending(time.state()) != null;
    if (status != 0 && !isSuccess(status) && !endedHere) {
      return errors.headOnly(status);
    }
    Throwable cause = new Redaction(secret).cause(thrown);
    return isSuccess(status)
        ? FailureClassifier.brokenHead(thrown, cause, trace, time)
        : FailureClassifier.broken(thrown, cause, trace, time);
  }

  private static Failure noKey(Throwable e) {
    String why =
        e instanceof RuntimeException
            ? String.valueOf(e.getMessage()) // ours: see ApiKey.from
            : "apiKey: the supplier threw " + e.getClass().getName();
    return Failure.notSent(Failure.Ended.Why.NO_KEY, why, null);
  }

  private static void rethrowIfFatal(Throwable thrown) {
    if (thrown instanceof VirtualMachineError fatal) {
      throw fatal;
    }
  }

  private static boolean isSuccess(int status) {
    return status >= 200 && status <= 299;
  }
}
