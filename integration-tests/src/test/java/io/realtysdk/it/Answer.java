package io.realtysdk.it;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * What the server does about one request (or one accepted connection): a list of wire steps, run in
 * order, the rest skipped once a step has closed the connection. Unless one did, the connection
 * then waits for its next request. Immutable, so one answer may serve many requests at once.
 */
public final class Answer {

  private final boolean beforeBody;
  private final List<WireStep> steps;

  private Answer(boolean beforeBody, List<WireStep> steps) {
    this.beforeBody = beforeBody;
    this.steps = steps;
  }

  /** The way in for faults that are not listed here. */
  static Answer step(WireStep step) {
    return new Answer(false, List.of(step));
  }

  public static Answer respond(Reply reply) {
    return raw(reply.bytes());
  }

  public static Answer respond(int status, List<Header> headers, String body) {
    return respond(new Reply(Reply.status(status).statusLine(), headers, new byte[0]).body(body));
  }

  public static Answer json(int status, String json) {
    return respond(Reply.json(status, json));
  }

  static Answer status(int status) {
    return respond(Reply.status(status));
  }

  /** An interim answer; the final one must follow with {@link #then}. */
  static Answer interim(int status, Header... headers) {
    return respond(new Reply(Reply.status(status).statusLine(), List.of(headers), new byte[0]));
  }

  static Answer raw(byte[] bytes) {
    byte[] copy = bytes.clone();
    return step(wire -> wire.write(copy));
  }

  static Answer raw(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** One byte, a pause, one byte: slow, but always alive. */
  static Answer drip(byte[] bytes, Duration every) {
    byte[] copy = bytes.clone();
    return step(
        wire -> {
          for (byte one : copy) {
            wire.write(new byte[] {one});
            wire.pause(every);
          }
        });
  }

  static Answer pause(Duration duration) {
    return step(wire -> wire.pause(duration));
  }

  /** Silence until the server is closed. */
  static Answer stall() {
    return step(wire -> wire.pause(Duration.ofDays(1)));
  }

  static Answer stallUntil(CountDownLatch released) {
    return step(wire -> released.await());
  }

  /**
   * Silence until the client has gone. Unlike {@link #stall} it reads, so that the connection
   * counts as closed once the client closes it.
   */
  static Answer stallUntilClientLeaves() {
    return step(Wire::drain).thenClose();
  }

  static Answer reset() {
    return step(Wire::reset);
  }

  static Answer close() {
    return step(Wire::close);
  }

  /** Reads {@code bodyBytes} of the request body, then RST. */
  public static Answer readThenReset(int bodyBytes) {
    return step(wire -> wire.readBody(bodyBytes)).thenReset().early();
  }

  /** Marks the request as applied, then goes on as told. */
  static Answer applyThen(Ledger ledger, Answer next) {
    return step(wire -> ledger.apply(wire.request())).then(next);
  }

  /** The first {@code bytes} of the body under a head that promised all of it, then FIN. */
  static Answer cutBodyAt(int bytes, Reply reply) {
    return cutHeadersAt(reply.headBytes().length + bytes, reply);
  }

  /** The first {@code bytes} of the whole message, then FIN; 0 is an answer without any byte. */
  static Answer cutHeadersAt(int bytes, Reply reply) {
    return raw(Arrays.copyOf(reply.bytes(), Math.min(bytes, reply.bytes().length))).thenClose();
  }

  /**
   * Answers before reading the request body and then closes the way a careful server does: FIN
   * first, while whatever the client still sends is thrown away, so the answer is not lost to RST.
   */
  public static Answer earlyAnswer(Reply reply) {
    return respond(reply).then(step(Wire::halfClose)).then(step(Wire::drain)).thenClose().early();
  }

  /** A good answer, and after the delay a FIN that the client's pool is not told about. */
  static Answer keepAliveThenCloseQuietly(Reply reply, Duration delay) {
    return respond(reply).then(pause(delay)).thenClose();
  }

  /** Runs the steps as soon as the request head is in; they may call {@link Wire#readBody()}. */
  Answer early() {
    return new Answer(true, steps);
  }

  Answer then(Answer next) {
    return new Answer(
        beforeBody || next.beforeBody, Stream.concat(steps.stream(), next.steps.stream()).toList());
  }

  Answer thenReset() {
    return then(reset());
  }

  Answer thenClose() {
    return then(close());
  }

  Answer thenStall() {
    return then(stall());
  }

  boolean beforeBody() {
    return beforeBody;
  }

  List<WireStep> steps() {
    return steps;
  }
}
