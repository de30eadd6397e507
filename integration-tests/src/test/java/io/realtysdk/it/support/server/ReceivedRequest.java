package io.realtysdk.it.support.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One request as {@link FaultServer} saw it.
 *
 * @param target the request target as sent, query included, nothing decoded
 * @param body the bytes that were read, chunks already joined
 * @param bodyComplete false if the answer came first, or the client left in the middle
 * @param connection number of the connection, counted from 1
 * @param indexOnConnection place of this request on its connection, counted from 1; above 1 the
 *     connection was reused
 * @param arrivalNanos {@link System#nanoTime()} when the head was complete
 */
public record ReceivedRequest(
    String method,
    String target,
    List<Header> headers,
    byte[] body,
    boolean bodyComplete,
    int connection,
    int indexOnConnection,
    long arrivalNanos) {

  /** The first value of a header, whatever its case. */
  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  public List<String> headers(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /** The path, still encoded. */
  public String path() {
    return URI.create(target).getRawPath();
  }

  /** The query, still encoded; null without one. */
  public String query() {
    return URI.create(target).getRawQuery();
  }

  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public ReceivedRequest withBody(byte[] read, boolean complete) {
    return new ReceivedRequest(
        method, target, headers, read, complete, connection, indexOnConnection, arrivalNanos);
  }

  @Override
  public String toString() {
    return "%s %s (connection %d, request %d, %d body bytes%s)"
        .formatted(
            method,
            target,
            connection,
            indexOnConnection,
            body.length,
            bodyComplete ? "" : ", incomplete");
  }
}
