package io.realtysdk.it.support.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP response as it is sent: nothing in it is checked. {@code Content-Length} is added unless
 * a length or a transfer coding is already there, or the status admits no body.
 */
public record RawResponse(String statusLine, List<Header> headers, byte[] body) {

  public static RawResponse status(int status) {
    return statusLine("HTTP/1.1 " + status + " Scripted");
  }

  /** For status lines that no server should send: {@code HTTP/1.1 999}, {@code 99}, garbage. */
  public static RawResponse statusLine(String line) {
    return new RawResponse(line, List.of(), new byte[0]);
  }

  public static RawResponse json(int status, String json) {
    return status(status).header("Content-Type", "application/json").body(json);
  }

  public static RawResponse html(int status, String html) {
    return status(status).header("Content-Type", "text/html; charset=utf-8").body(html);
  }

  /** Appends a header; the same name twice is sent twice. */
  public RawResponse header(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new RawResponse(statusLine, List.copyOf(more), body);
  }

  public RawResponse body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  public RawResponse body(byte[] bytes) {
    return new RawResponse(statusLine, headers, bytes.clone());
  }

  /** Returns the body as text. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public byte[] headBytes() {
    StringBuilder head = new StringBuilder(statusLine).append("\r\n");
    headers.forEach(header -> append(head, header.name(), header.value()));
    if (!declaresLength() && !bodiless()) {
      append(head, "Content-Length", Integer.toString(body.length));
    }
    // ISO 8859-1 so that a test can put any byte into a header.
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The whole message, without a {@code Content-Length} that was not given. */
  byte[] bytesWithoutLength() {
    String head = new String(headBytes(), StandardCharsets.ISO_8859_1);
    String shorter = head.replaceFirst("Content-Length: \\d+\r\n", "");
    return joined(shorter.getBytes(StandardCharsets.ISO_8859_1), body);
  }

  public byte[] bytes() {
    return joined(headBytes(), body);
  }

  private static byte[] joined(byte[] head, byte[] body) {
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private boolean declaresLength() {
    return headers.stream()
        .anyMatch(
            header ->
                header.name().equalsIgnoreCase("Content-Length")
                    || header.name().equalsIgnoreCase("Transfer-Encoding"));
  }

  private boolean bodiless() {
    return body.length == 0 && statusLine.matches("HTTP/1\\.[01] (1\\d\\d|204|304)\\b.*");
  }

  private static void append(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
