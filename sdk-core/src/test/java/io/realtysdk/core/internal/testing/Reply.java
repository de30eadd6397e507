package io.realtysdk.core.internal.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a {@link ScriptedSender} does with one request. */
public final class Reply {
  /** How far an exchange gets before it fails. */
  enum Phase {
    INTERCEPTOR,
    CONNECT,
    SENT,
    HEAD,
    BODY,
    COMPLETE
  }

  final Map<String, List<String>> headers = new LinkedHashMap<>();
  Phase failsIn = Phase.COMPLETE;
  Throwable failure = new IOException("unused");
  Duration latency = Duration.ZERO;
  Duration bodyLatency = Duration.ZERO;
  int status = 200;
  int proxyStatus;
  boolean reused;
  byte[] body = new byte[0];
  Runnable onSend = () -> {};

  private Reply() {}

  /** A complete response. */
  public static Reply status(int status) {
    Reply reply = new Reply();
    reply.status = status;
    return reply;
  }

  /** An exception before anything is sent. */
  public static Reply notConnected(Throwable failure) {
    return failing(Phase.CONNECT, failure);
  }

  /** An exception after the request was sent, and no byte of a response. */
  public static Reply noResponse(Throwable failure) {
    return failing(Phase.SENT, failure);
  }

  /** An exception out of the caller's own interceptor, before the network. */
  public static Reply interceptor(Throwable failure) {
    return failing(Phase.INTERCEPTOR, failure);
  }

  /** A head that is complete, and a client that fails over it. */
  public static Reply brokenHead(int status) {
    Reply reply = failing(Phase.HEAD, new IllegalArgumentException("bad length"));
    reply.status = status;
    return reply;
  }

  /** A head, and a body that breaks. */
  public static Reply brokenBody(int status) {
    Reply reply = failing(Phase.BODY, new IOException("unexpected end of stream"));
    reply.status = status;
    return reply;
  }

  private static Reply failing(Phase phase, Throwable failure) {
    Reply reply = new Reply();
    reply.failsIn = phase;
    reply.failure = failure;
    return reply;
  }

  /** On a pooled connection. */
  public Reply reused() {
    reused = true;
    return this;
  }

  /** Refused by a proxy. */
  public Reply byProxy(int status) {
    proxyStatus = status;
    return this;
  }

  public Reply header(String name, String... values) {
    headers.put(name.toLowerCase(java.util.Locale.ROOT), List.of(values));
    return this;
  }

  public Reply body(String text) {
    body = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** From the request to the head, or to the failure. */
  public Reply after(Duration time) {
    latency = time;
    return this;
  }

  /** From the head to the end of the body. */
  public Reply bodyAfter(Duration time) {
    bodyLatency = time;
    return this;
  }

  /** Something that happens when the request is sent. */
  public Reply doing(Runnable action) {
    onSend = action;
    return this;
  }
}
