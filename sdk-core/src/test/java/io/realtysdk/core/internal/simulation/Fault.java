package io.realtysdk.core.internal.simulation;

import static io.realtysdk.core.FailureReason.CERTIFICATE_REJECTED;
import static io.realtysdk.core.FailureReason.CONNECTION_FAILED;
import static io.realtysdk.core.FailureReason.INTERCEPTOR_FAILED;
import static io.realtysdk.core.FailureReason.MALFORMED_RESPONSE;
import static io.realtysdk.core.FailureReason.MISDIRECTED;
import static io.realtysdk.core.FailureReason.NO_RESPONSE;
import static io.realtysdk.core.FailureReason.RATE_LIMITED;
import static io.realtysdk.core.FailureReason.REDIRECTED;
import static io.realtysdk.core.FailureReason.REQUEST_REJECTED;
import static io.realtysdk.core.FailureReason.RESPONSE_TRUNCATED;
import static io.realtysdk.core.FailureReason.SERVER_ERROR;
import static io.realtysdk.core.FailureReason.SERVICE_UNAVAILABLE;
import static io.realtysdk.core.FailureReason.STALE_CONNECTION;
import static io.realtysdk.core.FailureReason.UNSUPPORTED;
import static io.realtysdk.core.FailureReason.UNUSABLE_RESPONSE;

import io.realtysdk.core.FailureReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.testing.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.security.cert.CertificateException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;

/**
 * The rows of the documented retry table, written down a second time: what the failure proves of a
 * read and of a write, how often each class may be retried ("y"es, "1" once, "n"o; safe,
 * idempotent, not idempotent), and which backoff it takes.
 */
enum Fault {
  REFUSED(
      () -> Reply.notConnected(new ConnectException("x")), CONNECTION_FAILED, "N", "N", "yyy", 't'),
  UNTRUSTED(Fault::untrusted, CERTIFICATE_REJECTED, "N", "N", "nnn", 't'),
  INTERCEPTOR(
      () -> Reply.interceptor(new IllegalStateException("x")),
      INTERCEPTOR_FAILED,
      "N",
      "N",
      "nnn",
      't'),
  STALE(
      () -> Reply.noResponse(new IOException("x")).reused(),
      STALE_CONNECTION,
      "U",
      "U",
      "yyn",
      'f'),
  RESET(() -> Reply.noResponse(new IOException("x")), NO_RESPONSE, "U", "U", "yyn", 't'),
  NOT_HTTP(
      () -> Reply.noResponse(new ProtocolException("x")), MALFORMED_RESPONSE, "U", "U", "11n", 't'),
  BODY_CUT(() -> Reply.brokenBody(200), RESPONSE_TRUNCATED, "A", "A", "y1n", 't'),
  HTML(Fault::page, UNUSABLE_RESPONSE, "A", "U", "nnn", 't'),
  S302(() -> Reply.status(302), REDIRECTED, "R", "U", "nnn", 't'),
  S401(() -> Reply.status(401), REQUEST_REJECTED, "R", "R", "nnn", 't'),
  S404(() -> Reply.status(404), REQUEST_REJECTED, "R", "R", "nnn", 't'),
  S421(() -> Reply.status(421), MISDIRECTED, "N", "N", "111", 'n'),
  S429(() -> Reply.status(429), RATE_LIMITED, "R", "R", "yyy", 'h'),
  S500(() -> Reply.status(500), SERVER_ERROR, "U", "U", "yyn", 't'),
  S501(() -> Reply.status(501), UNSUPPORTED, "U", "U", "nnn", 't'),
  S503(() -> Reply.status(503), SERVICE_UNAVAILABLE, "U", "U", "yyn", 'h');

  private final Supplier<Reply> reply;
  final FailureReason reason;
  private final String read;
  private final String write;
  private final String classes;

  /** "t"ransient, t"h"rottled, "n"one, or none at "f"irst. */
  final char backoff;

  Fault(
      Supplier<Reply> reply,
      FailureReason reason,
      String read,
      String write,
      String classes,
      char backoff) {
    this.reply = reply;
    this.reason = reason;
    this.read = read;
    this.write = write;
    this.classes = classes;
    this.backoff = backoff;
  }

  private static Reply untrusted() {
    SSLHandshakeException e = new SSLHandshakeException("x");
    e.initCause(new CertificateException("x"));
    return Reply.notConnected(e);
  }

  private static Reply page() {
    return Reply.status(200).header("Content-Type", "text/html").body("<html>Hello");
  }

  Reply reply() {
    return reply.get();
  }

  boolean isStatus() {
    return name().matches("S[0-9]{3}");
  }

  /** Whether a byte of the request is sent. */
  boolean sends() {
    return ordinal() > INTERCEPTOR.ordinal();
  }

  /** Whether time may pass in it; the others happen at once. */
  boolean takesTime() {
    return this != UNTRUSTED && this != INTERCEPTOR;
  }

  char retries(Idempotency idempotency) {
    return classes.charAt(idempotency.ordinal());
  }

  Outcome outcome(Idempotency documented) {
    return switch (documented == Idempotency.SAFE ? read : write) {
      case "N" -> Outcome.NOT_SENT;
      case "R" -> Outcome.REJECTED;
      case "U" -> Outcome.UNKNOWN;
      default -> Outcome.APPLIED;
    };
  }
}
