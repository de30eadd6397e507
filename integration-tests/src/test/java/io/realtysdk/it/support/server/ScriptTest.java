package io.realtysdk.it.support.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.threads.Await;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ScriptTest {

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
  void endsConnectionsByFinAndByRst() throws Exception {
    server.enqueue(Script.close(), Script.reset(), Script.raw("HTT").thenReset());
    for (String end : new String[] {"<FIN>", "<RST>"}) {
      try (RawClient raw = RawClient.connect(server)) {
        assertThat(raw.get("/").readToEnd()).isEqualTo(end);
      }
    }
    try (RawClient raw = RawClient.connect(server)) {
      assertThat(raw.get("/").readToEnd()).endsWith("<RST>");
    }
  }

  @Test
  void stallsUntilReleased() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    server.enqueue(Script.stallUntil(released).then(Script.respond(OK)));
    var answer = client.sendAsync(request("/").build(), BodyHandlers.ofString());
    server.awaitRequests(1, SOON);
    assertThat(answer).isNotDone();
    released.countDown();
    assertThat(answer.get().statusCode()).isEqualTo(200);
  }

  @Test
  void seesTheClientLeave() throws Exception {
    server.enqueue(Script.stallUntilClientLeaves());
    try (RawClient raw = RawClient.connect(server)) {
      raw.get("/");
      server.awaitRequests(1, SOON);
      assertThat(server.openConnections()).isEqualTo(1);
    }
    server.awaitOpenConnections(0, SOON);
  }

  @Test
  void readsAsMuchOfTheBodyAsToldAndResets() throws Exception {
    server.enqueue(Script.readThenReset(3));
    try (RawClient raw = RawClient.connect(server)) {
      raw.send("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabcdef");
      assertThat(raw.readToEnd()).isEqualTo("<RST>");
    }
    assertThat(server.requests().get(0).bodyText()).isEqualTo("abc");
  }

  @Test
  void anEarlyAnswerArrivesAlthoughTheBodyIsStillBeingSent() throws Exception {
    server.enqueue(Script.earlyAnswer(RawResponse.status(413)));
    try (RawClient raw = RawClient.connect(server)) {
      raw.send("POST / HTTP/1.1\r\nContent-Length: 9999999\r\n\r\nabc");
      assertThat(raw.readToEnd()).startsWith("HTTP/1.1 413 ").endsWith("<FIN>");
    }
    assertThat(server.requests().get(0).bodyComplete()).isFalse();
  }

  @Test
  void sendsInterimAnswersBeforeTheFinalOne() throws Exception {
    server.enqueue(
        Script.interim(100)
            .then(Script.interim(103, new Header("Link", "</x>")))
            .then(Script.respond(OK)));
    assertThat(send(request("/")).body()).isEqualTo("{\"Id\":7}");
  }

  @Test
  void closesKeptAliveConnectionsQuietlyAfterAnAnswer() throws Exception {
    server.enqueue(Script.keepAliveThenClose(OK, Duration.ofMillis(20)));
    try (RawClient raw = RawClient.connect(server)) {
      assertThat(raw.get("/").readToEnd()).endsWith("{\"Id\":7}<FIN>");
    }
  }

  @Test
  void sendsLeftoverBytesInTheSamePacket() throws Exception {
    server.enqueue(Script.respondWithLeftover(OK, "HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8)));
    try (RawClient raw = RawClient.connect(server)) {
      int length = OK.bytes().length + 19;
      assertThat(raw.get("/").read(length)).endsWith("{\"Id\":7}HTTP/1.1 200 OK\r\n\r\n");
    }
  }

  @Test
  void readsABodySlowly() throws Exception {
    server.enqueue(Script.readSlowly(2, Duration.ofMillis(10)).then(Script.respond(OK)));
    long before = System.nanoTime();
    assertThat(send(request("/").POST(body("123456"))).statusCode()).isEqualTo(200);
    assertThat(System.nanoTime() - before).isGreaterThan(Duration.ofMillis(30).toNanos());
    assertThat(server.requests().get(0).bodyText()).isEqualTo("123456");
  }

  @Test
  void appliesARequestAfterItsClientLeft() throws Exception {
    Ledger ledger = Ledger.keyedBy(ReceivedRequest::target);
    server.enqueue(Script.applyAfterClientLeaves(ledger));
    try (RawClient raw = RawClient.connect(server)) {
      raw.get("/late");
      server.awaitRequests(1, SOON);
      assertThat(ledger.appliedInAll()).isZero();
    }
    assertThat(Await.until(SOON, () -> ledger.applied("/late") == 1)).isTrue();
  }

  @Test
  void endsABodyWithTheConnection() throws Exception {
    server.enqueue(Script.closeDelimited(OK), Script.cutCloseDelimitedAt(3, OK));
    for (String expected : new String[] {"{\"Id\":7}", "{\"I"}) {
      try (RawClient raw = RawClient.connect(server)) {
        assertThat(raw.get("/").readToEnd())
            .doesNotContain("Content-Length")
            .endsWith("\r\n\r\n" + expected + "<FIN>");
      }
    }
  }

  @Test
  void theSeedDecidesWhereAResponseIsCut() throws Exception {
    String first = randomCut(7);
    assertThat(randomCut(7)).isEqualTo(first);
    assertThat(Set.of(randomCut(8), randomCut(9), randomCut(10))).isNotEqualTo(Set.of(first));
  }

  private static String randomCut(long seed) throws IOException {
    try (FaultServer seeded = FaultServer.start().seed(seed)) {
      seeded.enqueue(Script.cutAtRandomByte(OK));
      try (RawClient raw = RawClient.connect(seeded)) {
        return raw.get("/").readToEnd();
      }
    }
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
