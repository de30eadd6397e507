package io.realtysdk.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes back over the wire for one request, and how the connection ends. */
record Answer(int status, List<Header> headers, String body, Ending ending, Duration delay) {

  /** A header line; a name may occur more than once. */
  record Header(String name, String value) {}

  /** What becomes of the connection. */
  enum Ending {
    /** The whole answer is sent. */
    COMPLETE,
    /** Closed in good order before the first byte of an answer. */
    CLOSED,
    /** Reset before the first byte of an answer. */
    RESET,
    /** Bytes that are not HTTP, then closed. */
    GARBAGE,
    /** Status, headers and the first half of the body, then closed. */
    CUT
  }

  static Answer empty(int status) {
    return new Answer(status, List.of(), "", Ending.COMPLETE, Duration.ZERO);
  }

  static Answer text(int status, String contentType, String text) {
    return empty(status).body(contentType, text);
  }

  static Answer json(int status, @Nullable Object value) {
    return text(status, "application/json; charset=utf-8", Json.write(value));
  }

  /** Adds a header; a second one of the same name does not replace the first. */
  Answer header(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Answer(status, List.copyOf(more), body, ending, delay);
  }

  Answer body(String contentType, String text) {
    List<Header> kept = new ArrayList<>(headers);
    kept.removeIf(header -> header.name().equalsIgnoreCase("Content-Type"));
    kept.add(new Header("Content-Type", contentType));
    return new Answer(status, List.copyOf(kept), text, ending, delay);
  }

  Answer withoutBody() {
    return new Answer(status, headers, "", ending, delay);
  }

  Answer ending(Ending newEnding) {
    return new Answer(status, headers, body, newEnding, delay);
  }

  Answer delay(Duration newDelay) {
    return new Answer(status, headers, body, ending, newDelay);
  }
}
