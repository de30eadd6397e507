package io.realtysdk.core.internal.call;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.error.ConnectionText;
import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.http.LimitedStream;
import io.realtysdk.core.internal.http.WireFacts;
import io.realtysdk.core.internal.json.JsonFailures;
import io.realtysdk.core.internal.retry.FailureKind;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a failed attempt: by the events on the wire first, and by the class of the exception
 * only where those do not tell.
 */
final class FailureClassifier {
  private FailureClassifier() {}

  /** An attempt that threw before a complete head arrived. */
  static Failure broken(Throwable thrown, Throwable cause, WireFacts wire, AttemptTime time) {
    boolean timedOut = time.isUp();
    Failure ended = ended(thrown, cause, wire, time);
    if (ended != null) {
      return ended;
    }
    if (thrown instanceof Error) {
      return new Failure.Ended(
          Failure.Ended.Why.INTERNAL_ERROR,
          outcome(wire),
          0,
          "an error inside the HTTP library: " + thrown.getClass().getName(),
          cause);
    }
    if (wire.proxyStatus() != 0 && !wire.sent()) {
      return Failure.of(FailureKind.PROXY_REFUSED, 0, ConnectionText.refusedByProxy(wire), cause);
    }
    if (wire.connectTimedOut() && !wire.sent()) {
      return Failure.of(FailureKind.CONNECT, 0, ConnectionText.timedOut(wire), cause);
    }
    if (wire.failedInInterceptor() && !timedOut) {
      return interceptor(thrown, cause, wire);
    }
    if (!wire.sent()) {
      return timedOut
          ? Failure.of(
              FailureKind.CONNECT,
              0,
              "no connection to " + wire.target() + " within " + time.text(),
              cause)
          : notConnected(thrown, cause, wire);
    }
    if (timedOut) {
      return Failure.of(
          FailureKind.NO_ANSWER,
          0,
          "no response from " + wire.target() + " within " + time.text(),
          cause);
    }
    if (thrown instanceof ProtocolException || thrown instanceof RuntimeException) {
      return Failure.of(
          FailureKind.MALFORMED, 0, "malformed HTTP response from " + wire.target(), cause);
    }
    return wire.reused()
        ? Failure.of(FailureKind.STALE_CONNECTION, 0, "stale pooled connection", cause)
        : Failure.of(FailureKind.NO_ANSWER, 0, "connection lost after the request was sent", cause);
  }

  /** A head that says 2xx and then contradicts itself, such as a negative length. */
  static Failure brokenHead(Throwable thrown, Throwable cause, WireFacts wire, AttemptTime time) {
    Failure ended = ended(thrown, cause, wire, time);
    if (ended != null) {
      return ended;
    }
    return wire.failedInInterceptor()
        ? interceptor(thrown, cause, wire)
        : Failure.of(FailureKind.UNUSABLE, wire.status(), "malformed response headers", cause);
  }

  /** A body under 2xx that could not be read. */
  static Failure badBody(
      Throwable thrown,
      Throwable cause,
      WireFacts wire,
      AttemptTime time,
      LimitedStream body,
      boolean mayBeTruncated) {
    int status = wire.status();
    Failure ended = ended(thrown, cause, wire, time);
    if (ended != null) {
      return ended;
    }
    if (time.isUp()) {
      return Failure.of(
          FailureKind.BODY_CUT, status, "response body incomplete within " + time.text(), cause);
    }
    if (body.isOverLimit()) {
      return Failure.of(
          FailureKind.TOO_LARGE,
          status,
          "response body larger than maxResponseBytes (" + body.limit() + ")",
          null);
    }
    IOException broken = body.failure();
    if (broken != null && !isCompression(broken)) {
      return Failure.of(FailureKind.BODY_CUT, status, "response body truncated", cause);
    }
    if (broken == null && mayBeTruncated && isTruncated(thrown, body)) {
      return Failure.of(FailureKind.BODY_CUT, status, "response body truncated", null);
    }
    if (JsonFailures.isOverLimit(thrown)) {
      return Failure.of(
          FailureKind.TOO_LARGE,
          status,
          "response nested too deeply, or a value in it too long",
          null);
    }
    String place = broken != null ? "corrupt compressed body" : JsonFailures.explain(thrown);
    return Failure.of(FailureKind.UNUSABLE, status, "cannot decode response: " + place, null);
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
      Throwable thrown, Throwable cause, WireFacts wire, AttemptTime time) {
    if (thrown instanceof InterruptedException) {
      // OkHttp is Kotlin, which lets this through undeclared; waiting has cleared the flag.
      Thread.currentThread().interrupt();
    }
    Outcome outcome = outcome(wire);
    Failure ended = endedHere(time.state(), outcome, wire.status(), cause);
    return ended == null && time.isUp() && time.byDeadline()
        ? new Failure.Ended(
            Failure.Ended.Why.DEADLINE, outcome, wire.status(), time.state().timedOut(""), cause)
        : ended;
  }

  private static @Nullable Failure endedHere(
      CallState state, Outcome outcome, int status, @Nullable Throwable cause) {
    CallState.End end = state.end();
    if (end == CallState.End.CLOSED) {
      return new Failure.Ended(
          Failure.Ended.Why.CLOSED, outcome, status, "the client was closed", cause);
    }
    if (end == CallState.End.CANCELLED) {
      return new Failure.Ended(
          Failure.Ended.Why.CANCELLED, outcome, status, "the call was cancelled", cause);
    }
    return Thread.currentThread().isInterrupted()
        ? new Failure.Ended(
            Failure.Ended.Why.INTERRUPTED, outcome, status, "the thread was interrupted", cause)
        : null;
  }

  private static Failure interceptor(Throwable thrown, Throwable cause, WireFacts wire) {
    return new Failure.OfAttempt(
        FailureKind.INTERCEPTOR_FAILED,
        outcome(wire),
        wire.status(),
        wire.status(),
        "an interceptor threw " + thrown.getClass().getName(),
        cause,
        null,
        null);
  }

  private static Failure notConnected(Throwable thrown, @Nullable Throwable cause, WireFacts wire) {
    String untrusted = ConnectionText.untrusted(thrown, wire);
    return untrusted != null
        ? Failure.of(FailureKind.UNTRUSTED, 0, untrusted, cause)
        : Failure.of(FailureKind.CONNECT, 0, ConnectionText.of(thrown, wire), cause);
  }

  private static Outcome outcome(WireFacts wire) {
    if (!wire.sent()) {
      return Outcome.NOT_SENT;
    }
    int status = wire.status();
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
