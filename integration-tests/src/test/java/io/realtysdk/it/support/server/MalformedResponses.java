package io.realtysdk.it.support.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Answers whose framing or coding is wrong, endless, or far larger than it looks. */
public final class MalformedResponses {

  private static final RawResponse OK =
      RawResponse.status(200).header("Content-Type", "application/json");
  private static final byte[] CRLF = {'\r', '\n'};
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private MalformedResponses() {}

  /** Header lines without end, as fast as the client takes them. */
  public static Script endlessHeaders() {
    byte[] line = ("X-Endless: " + "h".repeat(1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    return Script.raw("HTTP/1.1 200 OK\r\n").then(repeatForever(line));
  }

  /** A complete response with a great many header lines. */
  public static Script headerFlood(int lines, int charactersEach, RawResponse response) {
    List<Header> headers = new ArrayList<>(response.headers());
    for (int line = 0; line < lines; line++) {
      headers.add(new Header("X-Flood-" + line, "h".repeat(charactersEach)));
    }
    return Script.respond(new RawResponse(response.statusLine(), headers, response.body()));
  }

  /** A JSON array that opens and is then white space without end: only a limit can stop it. */
  public static Script endlessBody() {
    byte[] open = chunk("[".getBytes(StandardCharsets.US_ASCII));
    byte[] space = chunk(spaces(8192));
    return Script.respond(chunkedHead(OK)).then(Script.raw(open)).then(repeatForever(space));
  }

  /** Well formed: the body in chunks of {@code size}. */
  public static Script chunked(RawResponse reply, int size) {
    return Script.respond(chunkedHead(reply))
        .then(Script.raw(chunks(reply.body(), size)))
        .then(Script.raw(LAST_CHUNK));
  }

  /** The whole body in chunks, but FIN in place of the last chunk. */
  public static Script chunkedWithoutEnd(RawResponse reply) {
    return Script.respond(chunkedHead(reply)).then(Script.raw(chunk(reply.body()))).thenClose();
  }

  /** Half of the body in a good chunk, then a chunk size that is no number. */
  public static Script brokenChunk(RawResponse reply) {
    byte[] half = Arrays.copyOf(reply.body(), reply.body().length / 2);
    return Script.respond(chunkedHead(reply))
        .then(Script.raw(chunk(half)))
        .then(Script.raw("zz\r\n"))
        .thenClose();
  }

  /** The body in a single chunk under a size line as given, such as {@code -1} or {@code 8;x}. */
  public static Script chunkSizeLine(String line, RawResponse response) {
    return Script.respond(chunkedHead(response))
        .then(Script.raw(line + "\r\n"))
        .then(Script.raw(response.body()))
        .then(Script.raw("\r\n0\r\n\r\n"))
        .thenClose();
  }

  /** Well formed: the body compressed. */
  public static Script gzip(RawResponse reply) {
    return Script.respond(zippedHead(reply).body(zip(reply.body())));
  }

  /** A complete HTTP message whose gzip stream has a bad byte in its middle and a bad checksum. */
  public static Script brokenGzip(RawResponse reply) {
    byte[] zipped = zip(reply.body());
    zipped[zipped.length / 2] ^= (byte) 0xff;
    zipped[zipped.length - 5] ^= (byte) 0xff;
    return Script.respond(zippedHead(reply).body(zipped));
  }

  /** A complete HTTP message whose gzip stream lacks its last {@code missing} bytes. */
  public static Script truncatedGzip(RawResponse reply, int missing) {
    byte[] zipped = zip(reply.body());
    return Script.respond(
        zippedHead(reply).body(Arrays.copyOf(zipped, Math.max(0, zipped.length - missing))));
  }

  /**
   * A valid JSON array of nothing but white space, {@code decodedSize} bytes once decoded, a
   * thousandth of it on the wire, and generated while it is sent.
   */
  public static Script gzipBomb(long decodedSize) {
    return Script.respond(chunkedHead(zippedHead(OK)))
        .then(Script.step(wire -> writeBomb(wire, decodedSize)))
        .then(Script.raw(LAST_CHUNK));
  }

  /** Any first line, such as {@code HTTP/1.1 999}, {@code HTTP/1.1 99 Low} or garbage. */
  public static Script statusLine(String line) {
    return Script.respond(
        RawResponse.statusLine(line).header("Content-Type", "application/json").body("{}"));
  }

  /** {@code Content-Length} as given, whatever the body: {@code -5}, {@code 1e3}, too small. */
  public static Script contentLength(String value, RawResponse reply) {
    return Script.respond(reply.header("Content-Length", value)).thenClose();
  }

  private static RawResponse chunkedHead(RawResponse reply) {
    return reply.body(new byte[0]).header("Transfer-Encoding", "chunked");
  }

  private static RawResponse zippedHead(RawResponse reply) {
    return reply.header("Content-Encoding", "gzip");
  }

  private static Script repeatForever(byte[] bytes) {
    return Script.step(
        wire -> {
          // Ends with an IOException: the client leaves or the server is closed.
          while (!wire.ended()) {
            wire.write(bytes);
          }
        });
  }

  private static void writeBomb(WireContext wire, long decodedSize) throws IOException {
    byte[] filler = spaces(64 * 1024);
    try (GZIPOutputStream gzip = new GZIPOutputStream(new ChunkStream(wire), 8192)) {
      gzip.write('[');
      for (long left = decodedSize - 2; left > 0; left -= filler.length) {
        gzip.write(filler, 0, (int) Math.min(left, filler.length));
      }
      gzip.write(']');
    }
  }

  private static byte[] chunks(byte[] body, int size) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int from = 0; from < body.length; from += size) {
      all.writeBytes(chunk(Arrays.copyOfRange(body, from, Math.min(body.length, from + size))));
    }
    return all.toByteArray();
  }

  private static byte[] chunk(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes; // a chunk of size 0 would end the body
    }
    ByteArrayOutputStream chunk = new ByteArrayOutputStream(bytes.length + 16);
    chunk.writeBytes(Integer.toHexString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    chunk.writeBytes(CRLF);
    chunk.writeBytes(bytes);
    chunk.writeBytes(CRLF);
    return chunk.toByteArray();
  }

  private static byte[] zip(byte[] plain) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private static byte[] spaces(int count) {
    byte[] spaces = new byte[count];
    Arrays.fill(spaces, (byte) ' ');
    return spaces;
  }

  /** Sends each write as one chunk; closing it does not end the body. */
  private static final class ChunkStream extends OutputStream {

    private final WireContext wire;

    ChunkStream(WireContext wire) {
      this.wire = wire;
    }

    @Override
    public void write(int one) throws IOException {
      wire.write(chunk(new byte[] {(byte) one}));
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      wire.write(chunk(Arrays.copyOfRange(bytes, from, from + count)));
    }
  }
}
