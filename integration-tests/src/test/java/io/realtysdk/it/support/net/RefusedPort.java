package io.realtysdk.it.support.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A loopback port without a listener, so that every connect is refused at once. It stays bound as
 * long as the JVM runs: the port of a listener that was closed may soon be a server's in another
 * process.
 */
public final class RefusedPort {
  private static final Socket BOUND = bind();

  private RefusedPort() {}

  public static int number() {
    return BOUND.getLocalPort();
  }

  public static String url() {
    return "http://127.0.0.1:" + number();
  }

  private static Socket bind() {
    try {
      Socket socket = new Socket();
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
