package io.realtysdk.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Answers whose framing or coding is wrong, endless, or far larger than it looks. */
final class Malformed {

  private static final Reply OK = Reply.status(200).header("Content-Type", "application/json");
  private static final byte[] CRLF = {'\r', '\n'};
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Malformed() {}

  /** Header lines without end, as fast as the client takes them. */
  static Answer endlessHeaders() {
    byte[] line = ("X-Endless: " + "h".repeat(1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    return Answer.raw("HTTP/1.1 200 OK\r\n").then(repeatForever(line));
  }

  /** A JSON array that opens and is then white space without end: only a limit can stop it. */
  static Answer endlessBody() {
    byte[] open = chunk("[".getBytes(StandardCharsets.US_ASCII));
    byte[] space = chunk(spaces(8192));
    return Answer.respond(chunkedHead(OK)).then(Answer.raw(open)).then(repeatForever(space));
  }

  /** Well formed: the body in chunks of {@code size}. */
  static Answer chunked(Reply reply, int size) {
    return Answer.respond(chunkedHead(reply))
        .then(Answer.raw(chunks(reply.body(), size)))
        .then(Answer.raw(LAST_CHUNK));
  }

  /** The whole body in chunks, but FIN in place of the last chunk. */
  static Answer chunkedWithoutEnd(Reply reply) {
    return Answer.respond(chunkedHead(reply)).then(Answer.raw(chunk(reply.body()))).thenClose();
  }

  /** Half of the body in a good chunk, then a chunk size that is no number. */
  static Answer brokenChunk(Reply reply) {
    byte[] half = Arrays.copyOf(reply.body(), reply.body().length / 2);
    return Answer.respond(chunkedHead(reply))
        .then(Answer.raw(chunk(half)))
        .then(Answer.raw("zz\r\n"))
        .thenClose();
  }

  /** Well formed: the body compressed. */
  static Answer gzip(Reply reply) {
    return Answer.respond(zippedHead(reply).body(zip(reply.body())));
  }

  /** A complete HTTP message whose gzip stream has a bad byte in its middle and a bad checksum. */
  static Answer brokenGzip(Reply reply) {
    byte[] zipped = zip(reply.body());
    zipped[zipped.length / 2] ^= (byte) 0xff;
    zipped[zipped.length - 5] ^= (byte) 0xff;
    return Answer.respond(zippedHead(reply).body(zipped));
  }

  /** A complete HTTP message whose gzip stream lacks its last {@code missing} bytes. */
  static Answer truncatedGzip(Reply reply, int missing) {
    byte[] zipped = zip(reply.body());
    return Answer.respond(
        zippedHead(reply).body(Arrays.copyOf(zipped, Math.max(0, zipped.length - missing))));
  }

  /**
   * A valid JSON array of nothing but white space, {@code decodedSize} bytes once decoded, a
   * thousandth of it on the wire, and generated while it is sent.
   */
  static Answer gzipBomb(long decodedSize) {
    return Answer.respond(chunkedHead(zippedHead(OK)))
        .then(Answer.step(wire -> writeBomb(wire, decodedSize)))
        .then(Answer.raw(LAST_CHUNK));
  }

  /** Any first line, such as {@code HTTP/1.1 999}, {@code HTTP/1.1 99 Low} or garbage. */
  static Answer statusLine(String line) {
    return Answer.respond(
        Reply.statusLine(line).header("Content-Type", "application/json").body("{}"));
  }

  /** {@code Content-Length} as given, whatever the body: {@code -5}, {@code 1e3}, too small. */
  static Answer contentLength(String value, Reply reply) {
    return Answer.respond(reply.header("Content-Length", value)).thenClose();
  }

  private static Reply chunkedHead(Reply reply) {
    return reply.body(new byte[0]).header("Transfer-Encoding", "chunked");
  }

  private static Reply zippedHead(Reply reply) {
    return reply.header("Content-Encoding", "gzip");
  }

  private static Answer repeatForever(byte[] bytes) {
    return Answer.step(
        wire -> {
          // Ends with an IOException: the client leaves or the server is closed.
          while (!wire.ended()) {
            wire.write(bytes);
          }
        });
  }

  private static void writeBomb(Wire wire, long decodedSize) throws IOException {
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

    private final Wire wire;

    ChunkStream(Wire wire) {
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
