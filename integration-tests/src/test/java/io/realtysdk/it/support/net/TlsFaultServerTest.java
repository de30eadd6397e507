package io.realtysdk.it.support.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.Script;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // keytool is slow on a busy machine
class TlsFaultServerTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final LoopbackCertificate GOOD = LoopbackCertificate.valid();

  @Test
  void servesOverTlsAndKeepsConnections() throws Exception {
    try (FaultServer server = FaultServer.start(GOOD.serverContext())) {
      server.byDefault(Script.json(200, "{}"));
      HttpClient client = trusting(GOOD);
      assertThat(get(client, server, SOON).body()).isEqualTo("{}");
      assertThat(get(client, server, SOON).body()).isEqualTo("{}");
      assertThat(server.connections()).isEqualTo(1);
      server.closeIdleConnections();
      server.awaitOpenConnections(0, SOON);
      assertThat(get(client, server, SOON).body()).isEqualTo("{}");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void closesAndResetsUnderTls() {
    try (FaultServer server = FaultServer.start(GOOD.serverContext())) {
      server.byDefault(Script.reset());
      assertThatThrownBy(() -> get(trusting(GOOD), server, SOON)).isInstanceOf(IOException.class);
      server.byDefault(Script.close());
      assertThatThrownBy(() -> get(trusting(GOOD), server, SOON)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void handshakesCanStallAndBeCut() {
    try (FaultServer server = FaultServer.start(GOOD.serverContext())) {
      server.onEveryAccept(Script.close()); // the JDK's client tries twice
      assertThatThrownBy(() -> get(trusting(GOOD), server, SOON)).isInstanceOf(IOException.class);
      server.onEveryAccept(Script.stall());
      assertThatThrownBy(() -> get(trusting(GOOD), server, Duration.ofMillis(200)))
          .isInstanceOf(HttpTimeoutException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void badCertificatesAreRefused() {
    LoopbackCertificate expired = LoopbackCertificate.expired();
    LoopbackCertificate foreign = LoopbackCertificate.forAnotherHost();
    assertRefused(expired, trusting(expired));
    assertRefused(foreign, trusting(foreign));
    assertRefused(GOOD, HttpClient.newHttpClient());
  }

  private static void assertRefused(LoopbackCertificate certificate, HttpClient client) {
    try (FaultServer server = FaultServer.start(certificate.serverContext())) {
      assertThatThrownBy(() -> get(client, server, SOON)).isInstanceOf(SSLException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  private static HttpClient trusting(LoopbackCertificate certificate) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(certificate.clientContext())
        .build();
  }

  private static HttpResponse<String> get(HttpClient client, FaultServer server, Duration limit)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.url()).timeout(limit).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
