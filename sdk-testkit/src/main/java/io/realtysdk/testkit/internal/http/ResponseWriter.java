package io.realtysdk.testkit.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Sends HTTP/1.1 responses, each with a Content-Length, so that a truncated body is detectable. */
final class ResponseWriter {

  private ResponseWriter() {}

  /**
   * Sends a whole response.
   *
   * @param withBody false for the response to a HEAD request
   * @param closing whether the connection is closed afterwards
   */
  static void write(OutputStream out, FakeResponse response, boolean withBody, boolean closing)
      throws IOException {
    byte[] body = body(response);
    byte[] head = head(response, body.length, closing);
    if (!withBody || body.length == 0) {
      out.write(head);
    } else {
      // one write, so that a small response is one packet
      byte[] all = Arrays.copyOf(head, head.length + body.length);
      System.arraycopy(body, 0, all, head.length, body.length);
      out.write(all);
    }
    out.flush();
  }

  /** Sends a whole response, with a pause before each byte of the body. */
  static void writeSlowly(
      OutputStream out, FakeResponse response, boolean withBody, boolean closing)
      throws IOException, InterruptedException {
    byte[] body = body(response);
    out.write(head(response, body.length, closing));
    for (int i = 0; withBody && i < body.length; i++) {
      out.flush();
      Thread.sleep(response.bytePause().toMillis());
      out.write(body[i]);
    }
    out.flush();
  }

  /** Sends the headers of the whole response, at least one byte long, and half of its body. */
  static void writeTruncated(OutputStream out, FakeResponse response) throws IOException {
    byte[] body = body(response);
    out.write(head(response, Math.max(1, body.length), false));
    out.write(body, 0, body.length / 2);
    out.flush();
  }

  static void writeText(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static byte[] body(FakeResponse response) {
    return isBodyless(response) ? new byte[0] : response.body().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isBodyless(FakeResponse response) {
    return response.status() == 204 || response.status() == 304;
  }

  private static byte[] head(FakeResponse response, int length, boolean closing) {
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(response.status()).append(" \r\n");
    for (FakeResponse.Header header : response.headers()) {
      append(head, header.name(), header.value());
    }
    if (!has(response, "Date")) {
      ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
      append(head, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
    }
    if (!has(response, "Content-Length") && (!isBodyless(response) || length > 0)) {
      append(head, "Content-Length", Integer.toString(length));
    }
    if (closing) {
      append(head, "Connection", "close");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private static boolean has(FakeResponse response, String name) {
    return response.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
  }
}
