package io.realtysdk.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One direction of a connection: hands on each piece a fixed time after it was read. Pieces are in
 * flight together, as on a wire; the rate is not limited.
 */
final class DelayLine {
  private static final byte[] END = {};

  private final Socket from;
  private final Socket to;
  private final long notBefore;
  private final long delay;
  private final BlockingQueue<Piece> inFlight = new LinkedBlockingQueue<>();

  private record Piece(long due, byte[] bytes) {}

  /**
   * Starts a line.
   *
   * @param notBefore the {@link System#nanoTime()} before which nothing counts as sent
   * @param delay nanoseconds of the way
   */
  static void start(Socket from, Socket to, long notBefore, long delay) {
    DelayLine line = new DelayLine(from, to, notBefore, delay);
    FixedServer.start("delay-in", line::read);
    FixedServer.start("delay-out", line::write);
  }

  private DelayLine(Socket from, Socket to, long notBefore, long delay) {
    this.from = from;
    this.to = to;
    this.notBefore = notBefore;
    this.delay = delay;
  }

  private void read() {
    byte[] buffer = new byte[65_536];
    try {
      InputStream in = from.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        inFlight.add(new Piece(due(), Arrays.copyOf(buffer, n)));
      }
    } catch (IOException e) {
      // Closed; what was read before is still handed on.
    }
    inFlight.add(new Piece(due(), END));
  }

  private long due() {
    long now = System.nanoTime();
    return (now - notBefore < 0 ? notBefore : now) + delay;
  }

  private void write() {
    try {
      OutputStream out = to.getOutputStream();
      for (Piece piece = inFlight.take(); piece.bytes() != END; piece = inFlight.take()) {
        TimeUnit.NANOSECONDS.sleep(piece.due() - System.nanoTime());
        out.write(piece.bytes());
      }
      to.shutdownOutput();
    } catch (IOException | InterruptedException e) {
      close();
    }
  }

  private void close() {
    try (from;
        to) {
      inFlight.clear();
    } catch (IOException e) {
      // Closed already.
    }
  }
}
