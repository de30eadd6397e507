package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.http.FakeResponse.Ending;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.service.FakeService;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A scripted fault. Pass it to {@link FakeProvider#next}: it applies to the next request, once,
 * unless {@link #times}, {@link #forever} or {@link #onlyFor} say otherwise.
 *
 * <p>The request is recorded in any case. It is processed before the failure by the faults whose
 * name starts with <i>apply</i>, and by {@link #emptyResponse}, {@link #truncatedBody}, {@link
 * #slowBody}, {@link #malformedResponse} and {@link #delay}. With every other fault the request is
 * not processed.
 *
 * <p>Immutable: the modifiers return a changed copy.
 */
public final class Fault {

  @FunctionalInterface
  private interface Effect {
    FakeResponse on(FakeService service, Request request);
  }

  private static final int FOREVER = Integer.MAX_VALUE;

  private final String name;
  private final Effect effect;
  private final int times;
  private final @Nullable String method;
  private final Duration processingDelay;

  private Fault(
      String name, Effect effect, int times, @Nullable String method, Duration processingDelay) {
    this.name = name;
    this.effect = effect;
    this.times = times;
    this.method = method;
    this.processingDelay = processingDelay;
  }

  private static Fault of(String name, Effect effect) {
    return new Fault(name, effect, 1, null, Duration.ZERO);
  }

  /** Responds with this status and no body, as a proxy would. The request is not processed. */
  public static Fault status(int status) {
    int checked = checkedStatus(status);
    return of("status " + status, (service, request) -> FakeResponse.empty(checked));
  }

  /** Responds with this status and text. The request is not processed. */
  public static Fault body(int status, String contentType, String text) {
    return status(status).body(contentType, text);
  }

  /**
   * Responds with 429 in the service's own format, with {@code Retry-After} in whole seconds,
   * rounded up. The request is not processed.
   */
  public static Fault rateLimited(Duration retryAfter) {
    checkDuration("retryAfter", retryAfter);
    long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
    return of(
        "rate limited for " + seconds + " s",
        (service, request) ->
            service
                .errorResponse(429, "Too many requests.")
                .header("Retry-After", Long.toString(seconds)));
  }

  /**
   * Reads the request, then closes the connection without a response. The request is not processed.
   */
  public static Fault dropConnection() {
    return of(
        "connection dropped", (service, request) -> FakeResponse.empty(200).ending(Ending.CLOSED));
  }

  /**
   * Reads the request, then resets the connection (TCP RST) without a response. The request is not
   * processed.
   */
  public static Fault resetConnection() {
    return of(
        "connection reset", (service, request) -> FakeResponse.empty(200).ending(Ending.RESET));
  }

  /**
   * Processes the request, then closes the connection without a response: the client cannot tell
   * whether it was processed.
   */
  public static Fault applyThenDropConnection() {
    return of(
        "applied, then dropped",
        (service, request) -> service.respond(request).ending(Ending.CLOSED));
  }

  /** Processes the request, then responds with this status and no body, as a proxy might. */
  public static Fault applyThenStatus(int status) {
    int checked = checkedStatus(status);
    return of(
        "applied, then status " + status,
        (service, request) -> {
          service.respond(request);
          return FakeResponse.empty(checked);
        });
  }

  /** Processes the request, then sends the real status and headers and an empty body. */
  public static Fault emptyResponse() {
    return of("empty response", (service, request) -> service.respond(request).withoutBody());
  }

  /** Processes the request, then sends bytes that are not HTTP and closes the connection. */
  public static Fault malformedResponse() {
    return of(
        "malformed response",
        (service, request) -> service.respond(request).ending(Ending.MALFORMED));
  }

  /**
   * Processes the request, then sends the real status and headers and half of the body, and closes
   * the connection. A response without a body is announced as one byte long, which is not sent.
   */
  public static Fault truncatedBody() {
    return of(
        "body truncated", (service, request) -> service.respond(request).ending(Ending.TRUNCATED));
  }

  /** Processes the request at once, and sends the real response after this time. */
  public static Fault delay(Duration delay) {
    checkDuration("delay", delay);
    return of("delayed by " + delay, (service, request) -> service.respond(request).delay(delay));
  }

  /**
   * Processes the request after this time and then sends the real response, even if the client has
   * closed the connection meanwhile: a service may finish after its client gave up. Closing the
   * fake discards the request.
   */
  public static Fault applyLater(Duration delay) {
    checkDuration("delay", delay);
    return new Fault("applied after " + delay, FakeService::respond, 1, null, delay);
  }

  /**
   * Sends nothing and keeps the connection open until the client or the fake closes it. The request
   * is not processed.
   */
  public static Fault noResponse() {
    return of("no response", (service, request) -> FakeResponse.empty(200).ending(Ending.STALLED));
  }

  /** Processes the request, then sends nothing, like {@link #noResponse}. */
  public static Fault applyThenNoResponse() {
    return of(
        "applied, then no response",
        (service, request) -> service.respond(request).ending(Ending.STALLED));
  }

  /** Processes the request, then sends the body with this pause before each byte. */
  public static Fault slowBody(Duration pause) {
    checkDuration("pause", pause);
    return of(
        "body with pauses of " + pause,
        (service, request) -> service.respond(request).bytePause(pause));
  }

  private static void checkDuration(String name, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative: " + duration);
    }
  }

  /** Returns a copy with one more header on its response, if it has one. */
  public Fault header(String headerName, String value) {
    return mapResponse(response -> response.header(headerName, value));
  }

  /** Returns a copy with this body on its response, if it has one. */
  public Fault body(String contentType, String text) {
    return mapResponse(response -> response.body(contentType, text));
  }

  /** Returns a copy that applies to this many requests, at least 1. */
  public Fault times(int newTimes) {
    if (newTimes < 1) {
      throw new IllegalArgumentException("times must be at least 1: " + newTimes);
    }
    return new Fault(name, effect, newTimes, method, processingDelay);
  }

  /** Returns a copy that applies to every request until {@link FakeProvider#clearFaults}. */
  public Fault forever() {
    return new Fault(name, effect, FOREVER, method, processingDelay);
  }

  /** Returns a copy that applies only to requests with this HTTP method; others are unaffected. */
  public Fault onlyFor(String httpMethod) {
    return new Fault(name, effect, times, httpMethod.toUpperCase(Locale.ROOT), processingDelay);
  }

  private Fault mapResponse(UnaryOperator<FakeResponse> change) {
    return new Fault(
        name,
        (service, request) -> change.apply(effect.on(service, request)),
        times,
        method,
        processingDelay);
  }

  boolean appliesTo(String httpMethod) {
    return method == null || method.equals(httpMethod);
  }

  /** Returns how long the request is held back before it is processed. */
  Duration processingDelay() {
    return processingDelay;
  }

  FakeResponse inject(FakeService service, Request request) {
    return effect.on(service, request);
  }

  /** Returns what is left of this fault after one use, or null if that was the last one. */
  @Nullable Fault afterUse() {
    if (times == FOREVER) {
      return this;
    }
    return times == 1 ? null : times(times - 1);
  }

  private static int checkedStatus(int status) {
    // 1xx is not a final response, and the server supports three digits only
    if (status < 200 || status > 999) {
      throw new IllegalArgumentException("status must be from 200 to 999: " + status);
    }
    return status;
  }

  @Override
  public String toString() {
    String count = times == FOREVER ? ", forever" : times == 1 ? "" : ", " + times + " times";
    return "Fault[" + name + count + (method == null ? "" : ", only for " + method) + "]";
  }
}
