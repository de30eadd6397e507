package io.realtysdk.benchmarks.server;

import io.realtysdk.benchmarks.contestants.KeyStores;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

/** Serves all operations: plain, through TLS, and through TLS from 50 ms away. */
public final class ServerMain {
  private static final int PAGES = 100;
  private static final int PAGES_FAR_AWAY = 20;
  private static final Duration ROUND_TRIP = Duration.ofMillis(50);

  private ServerMain() {}

  /**
   * Prints its three URLs on one line and serves until its standard input ends.
   *
   * @param args the file of the key store
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path keyStore = Path.of(args[0]);
    FixedServer.Answers answers = Bodies.of(PAGES);
    try (FixedServer plain = new FixedServer(answers);
        FixedServer tls = new FixedServer(tlsListener(keyStore), answers);
        FixedServer far = new FixedServer(tlsListener(keyStore), Bodies.of(PAGES_FAR_AWAY));
        DelayProxy proxy = new DelayProxy(far.port(), ROUND_TRIP)) {
      String host = "https://127.0.0.1:";
      System.out.println(plain.url() + " " + host + tls.port() + " " + host + proxy.port());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static ServerSocket tlsListener(Path keyStore) throws IOException {
    return KeyStores.serving(keyStore)
        .getServerSocketFactory()
        .createServerSocket(0, 512, InetAddress.getByName("127.0.0.1"));
  }
}
