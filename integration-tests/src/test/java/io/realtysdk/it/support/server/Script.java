package io.realtysdk.it.support.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * What the server does for one request (or one accepted connection): a list of steps that run in
 * order; once a step has closed the connection, the rest is skipped. Unless one did, the connection
 * then waits for its next request. Immutable, so one script may serve many requests at once.
 */
public final class Script {

  private final boolean beforeBody;
  private final List<ScriptStep> steps;

  private Script(boolean beforeBody, List<ScriptStep> steps) {
    this.beforeBody = beforeBody;
    this.steps = steps;
  }

  /** For faults that are not listed here. */
  public static Script step(ScriptStep step) {
    return new Script(false, List.of(step));
  }

  public static Script respond(RawResponse reply) {
    return raw(reply.bytes());
  }

  public static Script respond(int status, List<Header> headers, String body) {
    return respond(
        new RawResponse(RawResponse.status(status).statusLine(), headers, new byte[0]).body(body));
  }

  public static Script json(int status, String json) {
    return respond(RawResponse.json(status, json));
  }

  public static Script status(int status) {
    return respond(RawResponse.status(status));
  }

  /** An interim answer; the final one must follow with {@link #then}. */
  public static Script interim(int status, Header... headers) {
    return respond(
        new RawResponse(RawResponse.status(status).statusLine(), List.of(headers), new byte[0]));
  }

  public static Script raw(byte[] bytes) {
    byte[] copy = bytes.clone();
    return step(wire -> wire.write(copy));
  }

  public static Script raw(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** One byte, a pause, one byte, and so on. */
  public static Script drip(byte[] bytes, Duration every) {
    byte[] copy = bytes.clone();
    return step(
        wire -> {
          for (byte one : copy) {
            wire.write(new byte[] {one});
            wire.pause(every);
          }
        });
  }

  public static Script pause(Duration duration) {
    return step(wire -> wire.pause(duration));
  }

  /** Sends nothing until the server is closed. */
  public static Script stall() {
    return step(wire -> wire.pause(Duration.ofDays(1)));
  }

  public static Script stallUntil(CountDownLatch released) {
    return step(wire -> released.await());
  }

  /**
   * Sends nothing until the client has closed. Unlike {@link #stall} it reads, so that the
   * connection counts as closed once the client closes it.
   */
  public static Script stallUntilClientLeaves() {
    return step(WireContext::drain).thenClose();
  }

  public static Script reset() {
    return step(WireContext::reset);
  }

  public static Script close() {
    return step(WireContext::close);
  }

  /** Reads {@code bodyBytes} of the request body, then RST. */
  public static Script readThenReset(int bodyBytes) {
    return step(wire -> wire.readBody(bodyBytes)).thenReset().early();
  }

  /** Marks the request as applied, then continues. */
  public static Script applyThen(Ledger ledger, Script next) {
    return step(wire -> ledger.apply(wire.request())).then(next);
  }

  /** The first {@code bytes} of the body under a head that promised all of it, then FIN. */
  public static Script cutBodyAt(int bytes, RawResponse reply) {
    return cutAt(reply.headBytes().length + bytes, reply);
  }

  /** The first {@code bytes} of the whole message, then FIN; 0 is a FIN without any byte. */
  public static Script cutAt(int bytes, RawResponse reply) {
    return raw(Arrays.copyOf(reply.bytes(), Math.min(bytes, reply.bytes().length))).thenClose();
  }

  /**
   * Responds before reading the request body and then closes: FIN first, while what the client
   * still sends is discarded, so that the response is not lost to a RST.
   */
  public static Script earlyAnswer(RawResponse reply) {
    return respond(reply)
        .then(step(WireContext::halfClose))
        .then(step(WireContext::drain))
        .thenClose()
        .early();
  }

  /** The response and behind it, in the same packet, bytes that belong to no response. */
  public static Script respondWithLeftover(RawResponse response, byte[] leftover) {
    byte[] all = Arrays.copyOf(response.bytes(), response.bytes().length + leftover.length);
    System.arraycopy(leftover, 0, all, response.bytes().length, leftover.length);
    return raw(all);
  }

  /** The response without a length; the end of the connection is the end of its body. */
  public static Script closeDelimited(RawResponse response) {
    return raw(response.bytesWithoutLength()).thenClose();
  }

  /** The first {@code bytes} of the body of a response without a length, then FIN. */
  public static Script cutCloseDelimitedAt(int bytes, RawResponse response) {
    byte[] all = response.bytesWithoutLength();
    return raw(Arrays.copyOf(all, all.length - response.body().length + bytes)).thenClose();
  }

  /** The response up to a byte that the server's seed chooses, then FIN. */
  public static Script cutAtRandomByte(RawResponse response) {
    byte[] all = response.bytes();
    return step(wire -> wire.write(Arrays.copyOf(all, wire.random().nextInt(all.length))))
        .thenClose();
  }

  /** Reads the request body a few bytes at a time, with a pause before each read. */
  public static Script readSlowly(int bytes, Duration pause) {
    return step(wire -> {
          while (!wire.request().bodyComplete()) {
            wire.pause(pause);
            wire.readBody(bytes);
          }
        })
        .early();
  }

  /** Sends nothing until the client has closed; only then the request takes effect. */
  public static Script applyAfterClientLeaves(Ledger ledger) {
    return step(WireContext::drain).then(step(wire -> ledger.apply(wire.request()))).thenClose();
  }

  /** A complete response, and after the delay a FIN without {@code Connection: close}. */
  public static Script keepAliveThenClose(RawResponse reply, Duration delay) {
    return respond(reply).then(pause(delay)).thenClose();
  }

  /**
   * Runs the steps as soon as the request head is in; they may call {@link WireContext#readBody()}.
   */
  public Script early() {
    return new Script(true, steps);
  }

  public Script then(Script next) {
    return new Script(
        beforeBody || next.beforeBody, Stream.concat(steps.stream(), next.steps.stream()).toList());
  }

  public Script thenReset() {
    return then(reset());
  }

  public Script thenClose() {
    return then(close());
  }

  public Script thenStall() {
    return then(stall());
  }

  public boolean beforeBody() {
    return beforeBody;
  }

  public List<ScriptStep> steps() {
    return steps;
  }
}
