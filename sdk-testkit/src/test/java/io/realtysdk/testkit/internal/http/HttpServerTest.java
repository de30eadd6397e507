package io.realtysdk.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile FakeResponse response = FakeResponse.text(200, "text/plain", "hello");
  private final HttpServer server =
      HttpServer.start(
          0,
          request -> {
            requests.add(request);
            return response;
          });

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aConnectionCarriesOneRequestAfterTheOther() throws IOException {
    String replies =
        exchange("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n" + closing("POST /d", "text"));

    assertThat(replies.split("HTTP/1.1 200 ", -1)).hasSize(3);
    assertThat(requests).extracting(Request::path).containsExactly("/a", "/d");
    assertThat(requests.get(0).query("b")).isEqualTo("c");
    assertThat(requests.get(1).bodyText()).isEqualTo("text");
  }

  @Test
  void aResponseHasALengthAndADate() throws IOException {
    String reply = exchange(closing("GET /", ""));

    assertThat(reply)
        .startsWith("HTTP/1.1 200 ")
        .contains("\r\nContent-Type: text/plain\r\n", "\r\nContent-Length: 5\r\n")
        .containsPattern("\r\nDate: \\w{3}, \\d{1,2} \\w{3} \\d{4} [\\d:]{8} GMT\r\n")
        .endsWith("\r\nConnection: close\r\n\r\nhello");
  }

  @Test
  void aChunkedBodyIsReadToItsEnd() throws IOException {
    exchange(
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            + "5;x=y\r\nhello\r\nA\r\n, world!!!\r\n0\r\nTrailer: z\r\n\r\n");

    assertThat(requests.get(0).bodyText()).isEqualTo("hello, world!!!");
  }

  @Test
  void aClientThatWaitsForPermissionGetsIt() throws IOException {
    String reply =
        exchange(
            "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
                + "Connection: close\r\n\r\nok");

    assertThat(reply).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ");
  }

  @Test
  void theResponsesToHeadAndWithStatus204HaveNoBody() throws IOException {
    assertThat(exchange(closing("HEAD /", ""))).contains("Content-Length: 5").endsWith("\r\n\r\n");

    response = FakeResponse.text(204, "text/plain", "hello");

    assertThat(exchange(closing("GET /", "")))
        .startsWith("HTTP/1.1 204 ")
        .doesNotContain("Content-Length")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET / HTTP/2\r\n\r\n",
        "GET relative HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
      })
  void whatIsNotARequestIsRejectedAndEndsTheConnection(String bytes) throws IOException {
    assertThat(exchange(bytes)).startsWith("HTTP/1.1 400 ");
    assertThat(requests).isEmpty();
  }

  @Test
  void aTargetWithSchemeAndHostIsAccepted() throws IOException {
    exchange(closing("GET http://127.0.0.1/a/b?c=d", ""));

    assertThat(requests.get(0).path()).isEqualTo("/a/b");
  }

  @Test
  void aStalledResponseSendsNothingUntilTheServerIsClosed() throws Exception {
    response = response.ending(FakeResponse.Ending.STALLED);
    try (Socket socket = connect()) {
      socket.getOutputStream().write(closing("GET /", "").getBytes(StandardCharsets.UTF_8));
      awaitRequest();

      server.close();

      assertThat(readToEnd(socket.getInputStream())).isEmpty();
    }
  }

  @Test
  void aSlowBodyArrivesWholeAfterItsPauses() throws IOException {
    response = response.bytePause(Duration.ofMillis(2));
    long start = System.nanoTime();

    String reply = exchange(closing("GET /", ""));

    assertThat(reply).endsWith("\r\n\r\nhello");
    assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(9));
  }

  @Test
  void closingDropsConnectionsWhoseResponseIsDue() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    HttpServer holding =
        HttpServer.start(
            0,
            request -> {
              entered.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                interrupted.countDown();
              }
              return FakeResponse.empty(200);
            });
    try (Socket socket = connect(holding.port())) {
      socket.getOutputStream().write(closing("GET /", "").getBytes(StandardCharsets.UTF_8));
      entered.await();

      holding.close();

      assertThat(readToEnd(socket.getInputStream())).isEmpty();
      interrupted.await();
    }
  }

  @Test
  void aPortInUseIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> HttpServer.start(server.port(), request -> response))
        .withMessage(
            "port %d is in use; choose another one, or 0 for any free port", server.port());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpServer.start(65_536, request -> response))
        .withMessageContaining("65536");
  }

  @Test
  void aClosedServerFreesItsPort() {
    int port = server.port();
    server.close();
    server.close();

    HttpServer.start(port, request -> response).close();
  }

  private void awaitRequest() {
    while (requests.isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static String closing(String methodAndTarget, String body) {
    return methodAndTarget
        + " HTTP/1.1\r\nConnection: close\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private Socket connect() throws IOException {
    return connect(server.port());
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  private String exchange(String bytes) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      return readToEnd(socket.getInputStream());
    }
  }

  private static String readToEnd(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        text.append((char) next);
      }
    } catch (SocketException e) {
      // reset: what arrived before counts
    }
    return text.toString();
  }
}
