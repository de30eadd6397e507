package io.realtysdk.testkit.internal.http;

import io.realtysdk.testkit.internal.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response to one request, and what happens to the connection.
 *
 * @param delay how long to wait before the response is sent
 * @param bytePause how long to wait before each byte of the body
 */
public record FakeResponse(
    int status,
    List<Header> headers,
    String body,
    Ending ending,
    Duration delay,
    Duration bytePause) {

  /** A header line; a name may occur more than once. */
  public record Header(String name, String value) {}

  /** How the response ends. */
  public enum Ending {
    /** The whole response is sent. */
    COMPLETE,
    /** The connection is closed before the first byte of a response. */
    CLOSED,
    /** The connection is reset (TCP RST) before the first byte of a response. */
    RESET,
    /** Nothing is sent, and the connection stays open until the client or the fake closes it. */
    STALLED,
    /** Bytes that are not HTTP are sent, then the connection is closed. */
    MALFORMED,
    /** Status, headers and the first half of the body are sent, then the connection is closed. */
    TRUNCATED
  }

  /** Returns a response without a body. */
  public static FakeResponse empty(int status) {
    return new FakeResponse(status, List.of(), "", Ending.COMPLETE, Duration.ZERO, Duration.ZERO);
  }

  /** Returns a response with a text as its body. */
  public static FakeResponse text(int status, String contentType, String text) {
    return empty(status).body(contentType, text);
  }

  /** Returns a response with this value as a JSON document. */
  public static FakeResponse json(int status, @Nullable Object value) {
    return text(status, "application/json; charset=utf-8", Json.write(value));
  }

  /** Returns a copy with one more header; a header of the same name is kept. */
  public FakeResponse header(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new FakeResponse(status, List.copyOf(more), body, ending, delay, bytePause);
  }

  /** Returns a copy with this body and content type. */
  public FakeResponse body(String contentType, String text) {
    List<Header> kept = new ArrayList<>(headers);
    kept.removeIf(header -> header.name().equalsIgnoreCase("Content-Type"));
    kept.add(new Header("Content-Type", contentType));
    return new FakeResponse(status, List.copyOf(kept), text, ending, delay, bytePause);
  }

  /** Returns a copy with this body and the same content type. */
  public FakeResponse withBody(String text) {
    return new FakeResponse(status, headers, text, ending, delay, bytePause);
  }

  /** Returns a copy with an empty body. */
  public FakeResponse withoutBody() {
    return withBody("");
  }

  /** Returns a copy without this header. */
  public FakeResponse withoutHeader(String name) {
    List<Header> kept = new ArrayList<>(headers);
    kept.removeIf(header -> header.name().equalsIgnoreCase(name));
    return new FakeResponse(status, List.copyOf(kept), body, ending, delay, bytePause);
  }

  /** Returns a copy with this status. */
  public FakeResponse status(int newStatus) {
    return new FakeResponse(newStatus, headers, body, ending, delay, bytePause);
  }

  /** Returns a copy with this ending. */
  public FakeResponse ending(Ending newEnding) {
    return new FakeResponse(status, headers, body, newEnding, delay, bytePause);
  }

  /** Returns a copy with this delay. */
  public FakeResponse delay(Duration newDelay) {
    return new FakeResponse(status, headers, body, ending, newDelay, bytePause);
  }

  /** Returns a copy with this pause before each byte of the body. */
  public FakeResponse bytePause(Duration newBytePause) {
    return new FakeResponse(status, headers, body, ending, delay, newBytePause);
  }
}
