package io.realtysdk.it.support.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * A certificate and the authority that signed it, made by the JDK's keytool. Not self-signed,
 * because the JDK checks no dates on a certificate that is itself trusted.
 */
public final class LoopbackCertificate {

  private static final char[] PASSWORD = "loopback".toCharArray();

  private final KeyStore keys;

  private final Certificate authority;

  private LoopbackCertificate(KeyStore keys) throws GeneralSecurityException {
    this.keys = keys;
    authority = keys.getCertificate("ca");
    keys.deleteEntry("ca"); // or the server might present it as its own
  }

  /** Good for 127.0.0.1 and localhost. */
  public static LoopbackCertificate valid() {
    return create("san=ip:127.0.0.1,dns:localhost", "-1d");
  }

  public static LoopbackCertificate expired() {
    return create("san=ip:127.0.0.1,dns:localhost", "-9d");
  }

  public static LoopbackCertificate forAnotherHost() {
    return create("san=dns:elsewhere.invalid", "-1d");
  }

  public SSLContext serverContext() {
    try {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(keys, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For a client that trusts this certificate's authority and no other. */
  public SSLContext clientContext() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new X509TrustManager[] {trustManager()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public X509TrustManager trustManager() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("ca", authority);
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LoopbackCertificate create(String names, String startDate) {
    try {
      Path folder = Files.createTempDirectory("loopback-certificate");
      Path file = folder.resolve("keys.p12");
      keytool(file, "-alias ca -dname CN=ca -ext bc:c -startdate -30d -validity 60");
      keytool(
          file,
          "-alias leaf -signer ca -dname CN=leaf -ext %s -startdate %s -validity 3"
              .formatted(names, startDate));
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        keys.load(in, PASSWORD);
      }
      Files.delete(file);
      Files.delete(folder);
      return new LoopbackCertificate(keys);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(Path file, String options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", new String(PASSWORD), "-keystore", file.toString()));
    command.addAll(List.of(options.split(" ")));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
  }
}
