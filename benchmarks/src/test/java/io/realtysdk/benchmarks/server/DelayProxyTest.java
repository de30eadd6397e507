package io.realtysdk.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DelayProxyTest {
  private static final Duration ROUND_TRIP = Duration.ofMillis(30);
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void anAnswerIsOneRoundTripAwayAndTheFirstOfAConnectionTwo() throws IOException {
    byte[] body = {'[', ']'};
    int length = FixedServer.response(200, body).length;
    try (FixedServer server = new FixedServer(body);
        DelayProxy proxy = new DelayProxy(server.port(), ROUND_TRIP)) {
      long start = System.nanoTime();
      try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), proxy.port())) {
        exchange(socket, length);
        long first = System.nanoTime();
        exchange(socket, length);
        assertThat(first - start).isGreaterThanOrEqualTo(2 * ROUND_TRIP.toNanos());
        assertThat(System.nanoTime() - first).isGreaterThanOrEqualTo(ROUND_TRIP.toNanos());
      }
    }
  }

  @Test
  void theEndOfAConnectionIsHandedOn() throws IOException {
    try (FixedServer server = new FixedServer(new byte[0]);
        DelayProxy proxy = new DelayProxy(server.port(), ROUND_TRIP);
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), proxy.port())) {
      socket.shutdownOutput();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  private static void exchange(Socket socket, int length) throws IOException {
    socket.getOutputStream().write(REQUEST);
    InputStream in = socket.getInputStream();
    assertThat(in.readNBytes(length)).hasSize(length);
  }
}
