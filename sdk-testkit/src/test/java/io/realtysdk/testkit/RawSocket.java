package io.realtysdk.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends one request and reports the very bytes that come back, and how the connection ends. */
final class RawSocket {

  /** What came back; reset is true for a TCP RST, false for an end in good order. */
  record Reply(String text, boolean reset) {}

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private RawSocket() {}

  static Reply exchange(FakeProvider<?> fake, String method, String body) throws IOException {
    String head =
        method
            + " /base/things HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
            + fake.apiKey()
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getByAddress(LOOPBACK), fake.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      return readToEnd(socket.getInputStream());
    }
  }

  private static Reply readToEnd(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean reset = false;
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        bytes.write(next);
      }
    } catch (SocketException e) {
      reset = true;
    }
    return new Reply(bytes.toString(StandardCharsets.UTF_8), reset);
  }
}
