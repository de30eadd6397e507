package io.realtysdk.it.support.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads requests off one connection, byte by byte and only as far as it is told to. */
final class RequestReader {

  record Head(String method, String target, List<Header> headers) {}

  private final PushbackInputStream in;
  private boolean chunked;
  // Bytes left of the body, or of the current chunk; a chunked body is over at the chunk of size 0.
  private long left;
  private boolean bodyOver = true;
  private boolean betweenChunks;

  RequestReader(InputStream in) {
    this.in = new PushbackInputStream(in, 1);
  }

  /** Waits for the first byte of a request; false if the client ended the connection instead. */
  boolean awaitFirstByte() throws IOException {
    int first = in.read();
    if (first >= 0) {
      in.unread(first);
    }
    return first >= 0;
  }

  Head readHead() throws IOException {
    String[] words = readLine().split(" ", 3);
    List<Header> headers = new ArrayList<>();
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("Not a header line: " + line);
      }
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    if (words.length != 3) {
      throw new IOException("Not a request line: " + String.join(" ", words));
    }
    frame(headers);
    return new Head(words[0], words[1], List.copyOf(headers));
  }

  boolean bodyOver() {
    return bodyOver;
  }

  /** Appends at most {@code limit} body bytes; what came before an exception is in {@code into}. */
  void readBody(int limit, ByteArrayOutputStream into) throws IOException {
    byte[] buffer = new byte[8192];
    int wanted = limit;
    while (wanted > 0 && !bodyOver) {
      if (left == 0) {
        nextChunk();
        continue;
      }
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, Math.min(wanted, left)));
      if (count < 0) {
        throw new EOFException("The client left in the middle of its body");
      }
      into.write(buffer, 0, count);
      wanted -= count;
      left -= count;
      bodyOver = left == 0 && !chunked;
    }
  }

  private void frame(List<Header> headers) {
    chunked =
        value(headers, "Transfer-Encoding").filter(v -> v.equalsIgnoreCase("chunked")).isPresent();
    left = chunked ? 0 : value(headers, "Content-Length").map(Long::parseLong).orElse(0L);
    bodyOver = !chunked && left == 0;
    betweenChunks = false;
  }

  private void nextChunk() throws IOException {
    if (betweenChunks) {
      readLine();
    }
    betweenChunks = true;
    String size = readLine();
    int extension = size.indexOf(';');
    left = Long.parseLong((extension < 0 ? size : size.substring(0, extension)).strip(), 16);
    if (left == 0) {
      String trailer; // ignored
      do {
        trailer = readLine();
      } while (!trailer.isEmpty());
      bodyOver = true;
    }
  }

  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(64);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The client left in the middle of a line");
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static Optional<String> value(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }
}
