package io.realtysdk.testkit.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the HTTP/1.1 requests of one connection. */
final class RequestReader {
  private static final int MAX_LINE = 64 * 1024;
  private static final int MAX_HEADERS = 1_000;

  /** Above the largest upload that the SDK allows. */
  private static final int MAX_BODY = 256 * 1024 * 1024;

  private final InputStream in;
  private final OutputStream out;

  /**
   * @param out for the interim response that some clients wait for before they send a body
   */
  RequestReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Returns the next request, or null if the client has closed the connection. */
  @Nullable Request read() throws IOException {
    String line = line();
    while (line != null && line.isEmpty()) {
      line = line();
    }
    if (line == null) {
      return null;
    }
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[2].matches("HTTP/1\\.[01]")) {
      throw new BadRequestException("malformed request line");
    }
    Map<String, List<String>> headers = headers();
    return new Request(parts[0], pathAndQuery(parts[1]), headers, body(headers));
  }

  /** Returns the target without scheme and host, which clients send to a proxy. */
  private static String pathAndQuery(String target) throws BadRequestException {
    if (target.startsWith("/")) {
      return target;
    }
    int path = target.indexOf('/', target.indexOf("://") + 3);
    if (!target.matches("https?://.*") || path < 0) {
      throw new BadRequestException("malformed request target");
    }
    return target.substring(path);
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 0; i < MAX_HEADERS; i++) {
      String line = required(line());
      if (line.isEmpty()) {
        return ignoringCase(headers);
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new BadRequestException("malformed header");
      }
      headers
          .computeIfAbsent(line.substring(0, colon), unused -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    throw new BadRequestException("too many headers");
  }

  private static Map<String, List<String>> ignoringCase(Map<String, List<String>> headers) {
    Map<String, List<String>> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> merged.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(values));
    return merged;
  }

  private byte[] body(Map<String, List<String>> headers) throws IOException {
    if ("100-continue".equalsIgnoreCase(first(headers, "Expect"))) {
      ResponseWriter.writeText(out, "HTTP/1.1 100 Continue\r\n\r\n");
    }
    if ("chunked".equalsIgnoreCase(first(headers, "Transfer-Encoding"))) {
      return chunks();
    }
    String length = first(headers, "Content-Length");
    return length == null ? new byte[0] : exactly(size(length, 10));
  }

  private static @Nullable String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String line = required(line());
      int semicolon = line.indexOf(';');
      int size = size((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
      if (size == 0) {
        headers(); // the trailer
        return body.toByteArray();
      }
      body.write(exactly(size));
      required(line());
    }
  }

  private static int size(String text, int radix) throws BadRequestException {
    try {
      int size = Integer.parseInt(text, radix);
      if (size >= 0 && size <= MAX_BODY) {
        return size;
      }
    } catch (NumberFormatException e) {
      // rejected below
    }
    throw new BadRequestException("malformed or excessive body length");
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new IOException("the client closed the connection within a body");
    }
    return bytes;
  }

  private static String required(@Nullable String line) throws IOException {
    if (line == null) {
      throw new IOException("the client closed the connection within a request");
    }
    return line;
  }

  /** Returns the next line without its end, or null at the end of the stream. */
  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      }
      if (line.size() == MAX_LINE) {
        throw new BadRequestException("line too long");
      }
      line.write(next);
    }
    return null;
  }
}
