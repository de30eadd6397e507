package io.realtysdk.it.support.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client without HTTP: it sends bytes and reports how the connection ended. */
public final class RawClient implements AutoCloseable {

  private static final int READ_LIMIT_MILLIS = 5000;

  private final Socket socket;

  private RawClient(Socket socket) {
    this.socket = socket;
  }

  public static RawClient connect(FaultServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), server.port());
    socket.setSoTimeout(READ_LIMIT_MILLIS);
    return new RawClient(socket);
  }

  public RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  public RawClient get(String target) throws IOException {
    return send("GET " + target + " HTTP/1.1\r\nHost: test\r\n\r\n");
  }

  /** Reads exactly so many bytes. */
  public String read(int count) throws IOException {
    return new String(socket.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
  }

  /** Everything up to the end, with {@code <FIN>} or {@code <RST>} behind it. */
  public String readToEnd() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(buffer); n >= 0; ) {
        all.write(buffer, 0, n);
        n = socket.getInputStream().read(buffer);
      }
      return all.toString(StandardCharsets.ISO_8859_1) + "<FIN>";
    } catch (SocketException e) {
      return all.toString(StandardCharsets.ISO_8859_1) + "<RST>";
    }
  }

  public Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
