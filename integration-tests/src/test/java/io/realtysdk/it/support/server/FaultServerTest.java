package io.realtysdk.it.support.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.it.support.threads.Await;
import io.realtysdk.it.support.threads.ThreadBaseline;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FaultServerTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final RawResponse OK = RawResponse.json(200, "{\"Id\":7}");

  private final FaultServer server = FaultServer.start();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void recordsARequestInFull() throws Exception {
    server.enqueue(Script.respond(OK));
    long before = System.nanoTime();
    HttpResponse<String> answer = send(request("/api/agents?%24top=2&x=").POST(body("{\"a\":1}")));

    assertThat(answer.body()).isEqualTo("{\"Id\":7}");
    ReceivedRequest seen = server.awaitRequests(1, SOON).get(0);
    assertThat(seen.method()).isEqualTo("POST");
    assertThat(seen.target()).isEqualTo("/api/agents?%24top=2&x=");
    assertThat(seen.path()).isEqualTo("/api/agents");
    assertThat(seen.query()).isEqualTo("%24top=2&x=");
    assertThat(seen.bodyText()).isEqualTo("{\"a\":1}");
    assertThat(seen.bodyComplete()).isTrue();
    assertThat(seen.header("content-length")).contains("7");
    assertThat(seen.arrivalNanos()).isBetween(before, System.nanoTime());
  }

  @Test
  void keepsHeadersInOrderWithCaseAndRepeats() throws Exception {
    server.enqueue(Script.respond(OK).thenClose());
    try (RawClient raw = RawClient.connect(server)) {
      raw.send("GET / HTTP/1.1\r\nzZ: 1\r\nA: 2\r\nzz:3\r\n\r\n").readToEnd();
    }
    assertThat(server.requests().get(0).headers())
        .containsExactly(new Header("zZ", "1"), new Header("A", "2"), new Header("zz", "3"));
    assertThat(server.requests().get(0).headers("ZZ")).containsExactly("1", "3");
  }

  @Test
  void joinsChunkedRequestBodiesAndFindsTheNextRequestBehindThem() throws Exception {
    server.byDefault(Script.respond(OK));
    try (RawClient raw = RawClient.connect(server)) {
      raw.send("PUT /1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
          .send("3;ext=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: t\r\n\r\n")
          .get("/2");
      server.awaitRequests(2, SOON);
    }
    assertThat(server.requests())
        .extracting(ReceivedRequest::bodyText)
        .containsExactly("abc0123456789", "");
  }

  @Test
  void countsConnectionsAndRequestsOnThem() throws Exception {
    server.byDefault(Script.respond(OK));
    send(request("/1"));
    send(request("/2"));
    try (RawClient raw = RawClient.connect(server)) {
      raw.get("/3").read(OK.bytes().length);
    }
    assertThat(server.connections()).isEqualTo(2);
    assertThat(server.requests()).extracting(ReceivedRequest::connection).containsExactly(1, 1, 2);
    assertThat(server.requests())
        .extracting(ReceivedRequest::indexOnConnection)
        .containsExactly(1, 2, 1);
    server.awaitOpenConnections(1, SOON);
  }

  @Test
  void usesTheQueueAndThenTheDefault() throws Exception {
    server.enqueue(Script.status(503), Script.status(429));
    server.byDefault(request -> Script.json(200, "\"" + request.path() + "\""));

    assertThat(send(request("/a")).statusCode()).isEqualTo(503);
    assertThat(send(request("/b")).statusCode()).isEqualTo(429);
    assertThat(send(request("/c")).body()).isEqualTo("\"/c\"");
  }

  @Test
  void failsTheTestOnCloseWhenNothingWasScripted() throws Exception {
    FaultServer empty = FaultServer.start();
    try (RawClient raw = RawClient.connect(empty)) {
      assertThat(raw.get("/lost").readToEnd()).isEqualTo("<FIN>");
    }
    assertThatThrownBy(empty::close)
        .isInstanceOf(AssertionError.class)
        .satisfies(error -> assertThat(error.getSuppressed()[0]).hasMessageContaining("GET /lost"));
  }

  @Test
  void faultsOnAcceptComeBeforeAnyRequest() throws Exception {
    server.enqueueOnAccept(Script.reset(), Script.close(), Script.raw("garbage").thenClose());
    server.byDefault(Script.respond(OK));
    for (String end : new String[] {"<RST>", "<FIN>", "garbage<FIN>"}) {
      try (RawClient raw = RawClient.connect(server)) {
        assertThat(raw.readToEnd()).isEqualTo(end);
      }
    }
    assertThat(send(request("/")).statusCode()).isEqualTo(200);
    assertThat(server.connections()).isEqualTo(4);
  }

  @Test
  void acceptsAndSendsNothing() {
    server.onEveryAccept(Script.stall());
    assertThatThrownBy(() -> send(request("/").timeout(SHORT)))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(server.requests()).isEmpty();
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void recordsWhatArrivedOfABodyThatWasCut() throws Exception {
    try (RawClient raw = RawClient.connect(server)) {
      raw.send("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc");
    }
    ReceivedRequest seen = server.awaitRequests(1, SOON).get(0);
    assertThat(seen.bodyText()).isEqualTo("abc");
    assertThat(seen.bodyComplete()).isFalse();
  }

  @Test
  void closesIdleConnectionsOnCommandAndBusyOnesAfterTheirAnswer() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    server.enqueue(Script.respond(OK), Script.stallUntil(released).then(Script.respond(OK)));
    try (RawClient idle = RawClient.connect(server);
        RawClient busy = RawClient.connect(server)) {
      idle.get("/idle").read(OK.bytes().length);
      busy.get("/busy");
      server.awaitRequests(2, SOON);
      server.closeIdleConnections();
      assertThat(idle.readToEnd()).isEqualTo("<FIN>");
      released.countDown();
      assertThat(busy.readToEnd()).endsWith("{\"Id\":7}<FIN>");
    }
    server.awaitOpenConnections(0, SOON);
  }

  @Test
  void writesUnaskedOnIdleConnectionsOnly() throws Exception {
    server.enqueue(Script.respond(OK), Script.stallUntilClientLeaves());
    try (RawClient idle = RawClient.connect(server);
        RawClient busy = RawClient.connect(server)) {
      idle.get("/idle").read(OK.bytes().length);
      busy.get("/busy");
      server.awaitRequests(2, SOON);
      assertThat(Await.until(SOON, () -> server.writeOnIdleConnections(new byte[] {'x'}) == 1))
          .isTrue();
      assertThat(idle.read(1)).isEqualTo("x");
    }
  }

  @Test
  void closeEndsEverythingAtOnce() throws Exception {
    ThreadBaseline baseline = ThreadBaseline.take();
    FaultServer busy = FaultServer.start();
    busy.enqueue(
        Script.stall(),
        Script.stallUntil(new CountDownLatch(1)),
        MalformedResponses.endlessBody(),
        Script.drip(new byte[1000], Duration.ofSeconds(9)));
    RawClient[] clients = new RawClient[5];
    for (int i = 0; i < clients.length; i++) {
      clients[i] = RawClient.connect(busy);
      if (i > 0) {
        clients[i].get("/");
      }
    }
    busy.awaitRequests(4, SOON);
    long before = System.nanoTime();
    busy.close();
    assertThat(System.nanoTime() - before).isLessThan(Duration.ofSeconds(1).toNanos());
    baseline.awaitReturn(SHORT);
    for (RawClient raw : clients) {
      assertThat(raw.readToEnd()).containsPattern("<(FIN|RST)>$");
      raw.close();
    }
  }

  @Test
  void awaitingTooManyRequestsFailsWithTheCount() {
    assertThatThrownBy(() -> server.awaitRequests(1, Duration.ofMillis(20)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("1 requests");
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(server.url().resolve(target)).timeout(SOON);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return BodyPublishers.ofString(json);
  }
}
