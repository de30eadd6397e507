package io.realtysdk.core.internal.call;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.http.LimitedStream;
import io.realtysdk.core.internal.http.WireTrace;
import io.realtysdk.core.internal.json.JsonFailures;
import io.realtysdk.core.internal.retry.FailureKind;
import java.io.IOException;
import java.net.ProtocolException;
import java.security.cert.CertificateException;
import java.util.zip.DataFormatException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads off what a broken attempt means: from the wire's events first, and from the exception's
 * class only where nothing else tells.
 */
final class Diagnosis {
  private Diagnosis() {}

  /** An attempt that threw before a complete head arrived. */
  static Failure broken(
      Throwable thrown, @Nullable Throwable safeCause, WireTrace trace, AttemptTime time) {
    boolean timedOut = time.isUp();
    Failure ended = ended(thrown, safeCause, trace, time);
    if (ended != null) {
      return ended;
    }
    if (thrown instanceof Error) {
      return Failure.of(
          Failure.Ended.BROKEN,
          outcome(trace),
          0,
          "the HTTP library broke: " + thrown.getClass().getName(),
          safeCause);
    }
    if (trace.connectTimedOut() && !trace.sent()) {
      return Failure.of(FailureKind.CONNECT, 0, "no connection within connectTimeout", safeCause);
    }
    if (!trace.sent()) {
      return timedOut
          ? Failure.of(FailureKind.CONNECT, 0, "no connection within attemptTimeout", safeCause)
          : notConnected(thrown, safeCause);
    }
    if (timedOut) {
      return Failure.of(FailureKind.NO_ANSWER, 0, "no answer within attemptTimeout", safeCause);
    }
    if (thrown instanceof ProtocolException || thrown instanceof RuntimeException) {
      return Failure.of(FailureKind.MALFORMED, 0, "the answer is not HTTP", safeCause);
    }
    return trace.reused()
        ? Failure.of(FailureKind.STALE_CONNECTION, 0, "the kept connection was dead", safeCause)
        : Failure.of(
            FailureKind.NO_ANSWER, 0, "connection lost after the request was sent", safeCause);
  }

  /** A head that says 2xx and then contradicts itself, such as a negative length. */
  static Failure brokenHead(
      Throwable thrown, @Nullable Throwable safeCause, WireTrace trace, AttemptTime time) {
    Failure ended = ended(thrown, safeCause, trace, time);
    return ended != null
        ? ended
        : Failure.of(
            FailureKind.UNUSABLE, trace.status(), "the answer's head is not HTTP", safeCause);
  }

  /** A body under 2xx that could not be read. */
  static Failure badBody(
      Throwable thrown,
      @Nullable Throwable safeCause,
      WireTrace trace,
      AttemptTime time,
      LimitedStream body,
      boolean mayBeTruncated) {
    int status = trace.status();
    Failure ended = ended(thrown, safeCause, trace, time);
    if (ended != null) {
      return ended;
    }
    if (time.isUp()) {
      return Failure.of(
          FailureKind.BODY_CUT, status, "the body did not end within attemptTimeout", safeCause);
    }
    if (body.isOverLimit()) {
      return Failure.of(
          FailureKind.TOO_LARGE, status, "the body is larger than maxResponseBytes", null);
    }
    IOException wire = body.failure();
    if (wire != null && !isCompression(wire)) {
      return Failure.of(FailureKind.BODY_CUT, status, "response truncated", safeCause);
    }
    if (wire == null && mayBeTruncated && isTruncated(thrown, body)) {
      return Failure.of(FailureKind.BODY_CUT, status, "response truncated", null);
    }
    if (JsonFailures.isOverLimit(thrown)) {
      return Failure.of(
          FailureKind.TOO_LARGE, status, "the body is too deep, or a value in it too long", null);
    }
    String place = wire != null ? "corrupt compression" : JsonFailures.explain(thrown);
    return Failure.of(FailureKind.UNUSABLE, status, "cannot decode the response: " + place, null);
  }

  /** A parser that asked for more than there was; cut behind a comma, say, it finds no JSON. */
  private static boolean isTruncated(Throwable thrown, LimitedStream body) {
    int first = body.peekedCharacter();
    return first < 0
        || JsonFailures.isTruncated(thrown)
        || (body.isAtEnd() && (first == '{' || first == '[') && JsonFailures.isNoJson(thrown));
  }

  /** Whether a call was ended from this side while nothing of it was on the wire. */
  static @Nullable Failure endedBeforeSending(CallState state) {
    return endedHere(state, Outcome.NOT_SENT, 0, null);
  }

  private static @Nullable Failure ended(
      Throwable thrown, @Nullable Throwable safeCause, WireTrace trace, AttemptTime time) {
    if (thrown instanceof InterruptedException) {
      // OkHttp is Kotlin, which lets this through undeclared; waiting has cleared the flag.
      Thread.currentThread().interrupt();
    }
    Outcome outcome = outcome(trace);
    Failure ended = endedHere(time.state(), outcome, trace.status(), safeCause);
    return ended == null && time.isUp() && time.byDeadline()
        ? Failure.of(
            Failure.Ended.DEADLINE, outcome, trace.status(), "the timeout ran out", safeCause)
        : ended;
  }

  private static @Nullable Failure endedHere(
      CallState state, Outcome outcome, int status, @Nullable Throwable cause) {
    CallState.End end = state.end();
    if (end == CallState.End.CLOSED) {
      return Failure.of(Failure.Ended.CLOSED, outcome, status, "the client was closed", cause);
    }
    if (end == CallState.End.CANCELLED) {
      return Failure.of(Failure.Ended.CANCELLED, outcome, status, "cancelled", cause);
    }
    return Thread.currentThread().isInterrupted()
        ? Failure.of(
            Failure.Ended.INTERRUPTED, outcome, status, "the thread was interrupted", cause)
        : null;
  }

  private static Failure notConnected(Throwable thrown, @Nullable Throwable safeCause) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof CertificateException || t instanceof SSLPeerUnverifiedException) {
        return Failure.of(
            FailureKind.UNTRUSTED, 0, "the certificate is not trusted for this host", safeCause);
      }
    }
    return Failure.of(FailureKind.CONNECT, 0, "no connection", safeCause);
  }

  private static Outcome outcome(WireTrace trace) {
    if (!trace.sent()) {
      return Outcome.NOT_SENT;
    }
    int status = trace.status();
    if (status >= 200 && status <= 299) {
      return Outcome.APPLIED;
    }
    return status == 0 ? Outcome.UNKNOWN : FailureKind.ofStatus(status, false).outcome();
  }

  private static boolean isCompression(IOException e) {
    String text = e.getMessage();
    return e.getCause() instanceof DataFormatException
        || (e.getClass() == IOException.class && text != null && text.contains("actual 0x"));
  }
}
