package io.realtysdk.it.wire.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One request, byte for byte as it arrived.
 *
 * @param line method and target, without the protocol version
 * @param headers by name, in any case
 * @param body read as UTF-8
 */
public record WireRequest(String line, Map<String, String> headers, String body) {

  /** Headers that every request has and that tests of their own look at. */
  private static final Set<String> STANDARD =
      Set.of(
          "host",
          "connection",
          "proxy-connection",
          "accept",
          "accept-encoding",
          "user-agent",
          "content-length");

  static WireRequest of(List<String> head, String body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String field : head.subList(1, head.size())) {
      int colon = field.indexOf(':');
      headers.merge(
          field.substring(0, colon), field.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
    }
    String line = head.get(0);
    return new WireRequest(line.substring(0, line.lastIndexOf(' ')), headers, body);
  }

  /**
   * The request line, the headers that are not standard in the order of their names, and the body.
   * The boundary of a form is random, so it is shown as {@code BOUNDARY}.
   */
  public String text() {
    StringBuilder text = new StringBuilder(line);
    headers.forEach(
        (name, value) -> {
          if (!STANDARD.contains(name.toLowerCase(Locale.ROOT))) {
            text.append('\n').append(name).append(": ").append(value);
          }
        });
    if (!body.isEmpty()) {
      text.append("\n\n").append(body);
    }
    String type = headers.getOrDefault("Content-Type", "");
    int boundary = type.indexOf("boundary=");
    return boundary < 0
        ? text.toString()
        : text.toString().replace(type.substring(boundary + 9), "BOUNDARY");
  }
}
