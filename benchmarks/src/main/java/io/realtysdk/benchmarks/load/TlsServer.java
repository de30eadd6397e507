package io.realtysdk.benchmarks.load;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The JDK's HTTPS server with a certificate of its own, which answers everything alike. */
final class TlsServer implements AutoCloseable {
  private static final char[] PASSWORD = "loopback".toCharArray();

  private final HttpsServer server;
  private final SSLContext context;
  private final X509TrustManager trust;

  TlsServer(byte[] json) throws IOException, GeneralSecurityException, InterruptedException {
    // Or head and body of a response wait for each other.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    KeyStore keys = certificate();
    KeyManagerFactory own =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    trust = (X509TrustManager) trusted.getTrustManagers()[0];
    context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 200);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "tls-server");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext(
        "/",
        exchange -> {
          try (exchange;
              InputStream body = exchange.getRequestBody()) {
            body.readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
          }
        });
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  SSLContext context() {
    return context;
  }

  X509TrustManager trust() {
    return trust;
  }

  /** Made by the JDK's keytool, and trusted as it is. */
  private static KeyStore certificate()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path directory = Files.createTempDirectory("certificate");
    Path file = directory.resolve("keys.p12");
    String command =
        "-genkeypair -alias server -keyalg EC -groupname secp256r1 -dname CN=127.0.0.1"
            + " -ext san=ip:127.0.0.1 -validity 2 -storetype PKCS12 -storepass "
            + new String(PASSWORD)
            + " -keystore "
            + file;
    ProcessBuilder keytool = new ProcessBuilder(command.split(" "));
    keytool.command().add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    if (keytool.redirectErrorStream(true).start().waitFor() != 0) {
      throw new IOException("keytool failed");
    }
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD);
      // Trusted only as an entry of its own.
      keys.setCertificateEntry("trusted", keys.getCertificate("server"));
      return keys;
    } finally {
      Files.delete(file);
      Files.delete(directory);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
