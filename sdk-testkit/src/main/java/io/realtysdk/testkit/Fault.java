package io.realtysdk.testkit;

import io.realtysdk.testkit.Answer.Ending;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with a request to a fake: hand it to {@link FakeProvider#next} and it
 * befalls the next request, once, unless {@link #times}, {@link #forever} or {@link #onlyFor} say
 * otherwise.
 *
 * <p>The request is recorded in any case. A fault whose name says <i>apply</i> lets the service act
 * before things go wrong, and so do {@link #emptyResponse}, {@link #truncatedBody}, {@link
 * #malformedResponse} and {@link #delay}: the answer suffers, the request does not. Every other
 * fault keeps the request from the service.
 */
public final class Fault {

  @FunctionalInterface
  private interface Effect {
    Answer on(FakeService service, RecordedRequest request);
  }

  private static final int FOREVER = Integer.MAX_VALUE;

  private final String name;
  private final Effect effect;
  private final int times;
  private final @Nullable String method;

  private Fault(String name, Effect effect, int times, @Nullable String method) {
    this.name = name;
    this.effect = effect;
    this.times = times;
    this.method = method;
  }

  private static Fault of(String name, Effect effect) {
    return new Fault(name, effect, 1, null);
  }

  /** Answers with this status and no body, as something in front of the service would. */
  public static Fault status(int status) {
    int checked = checkedStatus(status);
    return of("status " + status, (service, request) -> Answer.empty(checked));
  }

  /** Answers with this status and text. */
  public static Fault body(int status, String contentType, String text) {
    return status(status).body(contentType, text);
  }

  /** Answers 429 in the service's own form, with {@code Retry-After} in whole seconds. */
  public static Fault throttled(Duration retryAfter) {
    if (retryAfter.isNegative()) {
      throw new IllegalArgumentException("negative wait");
    }
    long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
    return of(
        "throttled for " + seconds + " s",
        (service, request) ->
            service.error(429, "Too many requests.").header("Retry-After", Long.toString(seconds)));
  }

  /** Reads the request, then closes the connection without an answer and without acting. */
  public static Fault dropConnection() {
    return of("connection dropped", (service, request) -> Answer.empty(200).ending(Ending.CLOSED));
  }

  /** Reads the request, then resets the connection (TCP RST) without an answer or acting. */
  public static Fault resetConnection() {
    return of("connection reset", (service, request) -> Answer.empty(200).ending(Ending.RESET));
  }

  /** Acts, then closes the connection without an answer: the caller cannot know. */
  public static Fault applyThenDropConnection() {
    return of(
        "applied, then dropped",
        (service, request) -> service.answer(request).ending(Ending.CLOSED));
  }

  /** Acts, then answers with this status and no body, as a gateway in between might. */
  public static Fault applyThenStatus(int status) {
    int checked = checkedStatus(status);
    return of(
        "applied, then status " + status,
        (service, request) -> {
          service.answer(request);
          return Answer.empty(checked);
        });
  }

  /** Acts, then answers with the real status and headers and an empty body. */
  public static Fault emptyResponse() {
    return of("empty response", (service, request) -> service.answer(request).withoutBody());
  }

  /** Acts, then sends bytes that are not HTTP and closes the connection. */
  public static Fault malformedResponse() {
    return of(
        "malformed response", (service, request) -> service.answer(request).ending(Ending.GARBAGE));
  }

  /**
   * Acts, then sends the real status and headers and half of the body, and closes the connection.
   * An answer without a body is announced as one byte long, and that byte is kept back.
   */
  public static Fault truncatedBody() {
    return of("body cut", (service, request) -> service.answer(request).ending(Ending.CUT));
  }

  /** Acts at once, and sends the real answer after this time. */
  public static Fault delay(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("negative delay");
    }
    return of("delayed by " + delay, (service, request) -> service.answer(request).delay(delay));
  }

  /** The same fault with one more header on its answer, if it has an answer. */
  public Fault header(String headerName, String value) {
    return answering(answer -> answer.header(headerName, value));
  }

  /** The same fault with this body on its answer, if it has an answer. */
  public Fault body(String contentType, String text) {
    return answering(answer -> answer.body(contentType, text));
  }

  /** The same fault for this many requests, at least 1. */
  public Fault times(int newTimes) {
    if (newTimes < 1) {
      throw new IllegalArgumentException("times must be at least 1");
    }
    return new Fault(name, effect, newTimes, method);
  }

  /** The same fault for every request until {@link FakeProvider#clearFaults}. */
  public Fault forever() {
    return new Fault(name, effect, FOREVER, method);
  }

  /** The same fault, kept for requests with this verb; requests with another one pass it by. */
  public Fault onlyFor(String verb) {
    return new Fault(name, effect, times, verb.toUpperCase(Locale.ROOT));
  }

  private Fault answering(UnaryOperator<Answer> change) {
    return new Fault(
        name, (service, request) -> change.apply(effect.on(service, request)), times, method);
  }

  boolean concerns(String verb) {
    return method == null || method.equals(verb);
  }

  Answer play(FakeService service, RecordedRequest request) {
    return effect.on(service, request);
  }

  /** What is left of this fault after it struck once, or null if that was the last time. */
  @Nullable Fault afterOne() {
    if (times == FOREVER) {
      return this;
    }
    return times == 1 ? null : times(times - 1);
  }

  private static int checkedStatus(int status) {
    // 1xx is not a final answer, and the server refuses what has not three digits
    if (status < 200 || status > 999) {
      throw new IllegalArgumentException("not the status of a final answer: " + status);
    }
    return status;
  }

  @Override
  public String toString() {
    String count = times == FOREVER ? ", forever" : times == 1 ? "" : ", " + times + " times";
    return "Fault[" + name + count + (method == null ? "" : ", only for " + method) + "]";
  }
}
