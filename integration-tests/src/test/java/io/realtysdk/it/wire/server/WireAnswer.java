package io.realtysdk.it.wire.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server says.
 *
 * @param status of the response
 * @param headers as lines
 * @param body as text
 */
public record WireAnswer(int status, List<String> headers, String body) {

  public static WireAnswer json(int status, String body, String... headers) {
    return of(status, "application/json", body, headers);
  }

  public static WireAnswer of(int status, String contentType, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: " + contentType);
    return new WireAnswer(status, all, body);
  }

  /** Exactly these bytes; the connection is closed behind them. */
  public static WireAnswer raw(String text) {
    return new WireAnswer(0, List.of(), text);
  }

  boolean isRaw() {
    return status == 0;
  }

  byte[] bytes() {
    if (isRaw()) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }
}
