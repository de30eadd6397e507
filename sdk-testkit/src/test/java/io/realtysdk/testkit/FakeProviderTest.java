package io.realtysdk.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FakeProviderTest {
  @RegisterExtension static final FakeTallies fake = FakeTallies.extension().seed(3);

  private final Http http = new Http(fake, fake.apiKey());

  @Test
  void requestsAreRecordedAsTheyWereSent() throws IOException {
    http.send("POST", "/a%20b/c+d?x=1&x=%2B+z&%24top=5&flag", "text/plain", "größe");

    RecordedRequest request = fake.requests().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/base/a%20b/c+d");
    assertThat(request.rawQuery()).isEqualTo("x=1&x=%2B+z&%24top=5&flag");
    assertThat(request.query("x")).isEqualTo("1");
    assertThat(request.queryAll("x")).containsExactly("1", "+ z");
    assertThat(request.query("$top")).isEqualTo("5");
    assertThat(request.query("flag")).isEmpty();
    assertThat(request.query("absent")).isNull();
    assertThat(request.header("AUTHORIZATION")).isEqualTo(fake.apiKey());
    assertThat(request.header("Absent")).isNull();
    assertThat(request.headers().get("content-type")).containsExactly("text/plain");
    assertThat(request.bodyText()).isEqualTo("größe");
    assertThat(request.bodyBytes()).isEqualTo("größe".getBytes(UTF_8));
  }

  @Test
  void headersThatDifferInCaseOnlyAreKeptApart() throws IOException {
    for (String key : List.of("key", "KEY", "Key")) {
      http.send("GET", "/things", null, new byte[0], key);
    }

    assertThat(fake.requests())
        .extracting(request -> request.header("Authorization"))
        .containsExactly("key", "KEY", "Key");
  }

  @Test
  void aMultipartBodyIsRecordedByteForByte() throws IOException {
    byte[] body = new byte[300];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) i;
    }
    byte[] head = "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n".getBytes(UTF_8);
    System.arraycopy(head, 0, body, 0, head.length);

    http.send("POST", "/things", "multipart/form-data; boundary=b", body, fake.apiKey());

    assertThat(fake.requests().get(0).bodyBytes()).isEqualTo(body);
    assertThat(fake.requests().get(0).header("Content-Type"))
        .isEqualTo("multipart/form-data; boundary=b");
  }

  @Test
  void theLedgerTellsWhatWasApplied() throws IOException {
    http.get("/things");
    http.send("POST", "/things", "text/plain", "a@x.example");
    http.send("DELETE", "/things", null, "");
    http.send("POST", "/things", "text/plain", "b@x.example".getBytes(UTF_8), "wrong");

    assertThat(fake.requests())
        .extracting(RecordedRequest::method, RecordedRequest::applied)
        .containsExactly(
            tuple("GET", false), tuple("POST", true), tuple("DELETE", false), tuple("POST", false));
    assertThat(fake.agentsByEmail("a@x.example")).hasSize(1);
    assertThat(fake.agentsByEmail("b@x.example")).isEmpty();
  }

  @Test
  void requestsCanBeForgotten() throws IOException {
    http.get("/things");

    fake.clearRequests();

    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void anUnknownVerbIsAnsweredWithTheKnownOnes() throws IOException {
    HttpResponse<String> response = http.send("DELETE", "/things", null, "");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, POST, PUT");
  }

  @Test
  void aMistakeInAFakeDoesNotLookLikeAnOutage() throws IOException {
    HttpResponse<String> response = http.send("PUT", "/things", null, "");

    assertThat(response.statusCode()).isEqualTo(501);
    assertThat(response.body()).contains("the fake itself failed", "a mistake in the fake");
  }

  @Test
  void seedingIsTheSameEachTimeAndReplacesWhatWasThere() {
    List<Map<String, Object>> three = fake.agents();

    fake.seed(400);

    assertThat(fake.agents()).hasSize(400);
    assertThat(fake.agents().subList(0, 3)).isEqualTo(three);
    assertThat(fake.agents()).extracting(agent -> agent.get("mail")).doesNotHaveDuplicates();
    assertThat(fake.agents())
        .allSatisfy(a -> assertThat((String) a.get("mail")).endsWith(".example"));
    assertThat(fake.seed(3).agents()).isEqualTo(three);
    assertThatIllegalArgumentException().isThrownBy(() -> fake.seed(-1));
  }

  @Test
  void whatWasReadOfTheStateStaysAsItWas() throws IOException {
    List<?> before = fake.agents();

    http.send("POST", "/things", "text/plain", "a@x.example");

    assertThat(before).hasSize(3);
    assertThat(fake.agents()).hasSize(4);
  }

  @Test
  void requestsThatArriveTogetherAreCarriedOutOneByOne() {
    List<CompletableFuture<Void>> calls =
        IntStream.range(0, 60)
            .mapToObj(i -> CompletableFuture.runAsync(this::postOne, FakeProviderTest::run))
            .toList();

    CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();

    assertThat(fake.agents()).hasSize(63);
    assertThat(fake.requests()).hasSize(60).allMatch(RecordedRequest::applied);
  }

  /** The common pool may have one thread only. */
  private static void run(Runnable task) {
    new Thread(task).start();
  }

  private void postOne() {
    try {
      http.send("POST", "/things", "text/plain", "same@x.example");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void textFormsKeepTheKeyToThemselves() throws IOException {
    http.send("POST", "/things?api_token=secret", "text/plain", "secret body");

    assertThat(fake).hasToString("FakeTallies at " + fake.baseUrl());
    assertThat(fake.requests()).hasToString("[POST /base/things (applied)]");
  }

  @Test
  void closingAnswersNobodyAnyMoreButKeepsTheRecords() throws IOException {
    FakeTallies other = FakeTallies.start().seed(2);
    Http client = new Http(other, other.apiKey());
    String url = other.baseUrl();
    client.get("/things");

    other.close();
    other.close();

    assertThat(other.agents()).hasSize(2);
    assertThat(other.requests()).hasSize(1);
    assertThat(other).hasToString("FakeTallies, not running");
    assertThat(url).endsWith("/base");
    assertThatIllegalStateException().isThrownBy(other::baseUrl);
    assertThatIllegalStateException().isThrownBy(other::port);
  }

  @Test
  void closingDoesNotWaitForAnswersThatAreHeldBack() {
    FakeTallies other = FakeTallies.start().next(Fault.delay(Duration.ofHours(1)).forever());
    Http client = new Http(other, other.apiKey());
    CompletableFuture<Void> call =
        CompletableFuture.runAsync(
            () -> assertThatThrownBy(() -> client.get("/things")), FakeProviderTest::run);
    while (other.requests().isEmpty()) {
      Thread.onSpinWait();
    }

    long start = System.nanoTime();
    other.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    call.join();
  }

  @Test
  void aTestLeavesNothingBehindForTheNextOne() throws Exception {
    FakeTallies shared = FakeTallies.start().seed(2);
    shared.beforeAll(null);
    shared.beforeEach(null);
    shared.seed(9).next(Fault.status(500).forever());
    new Http(shared, shared.apiKey()).get("/things");
    shared.afterEach(null);

    shared.beforeEach(null);

    assertThat(shared.agents()).hasSize(2);
    assertThat(shared.requests()).isEmpty();
    assertThat(new Http(shared, shared.apiKey()).get("/things").statusCode()).isEqualTo(200);
    shared.afterEach(null);
    shared.afterAll(null);
    assertThatIllegalStateException().isThrownBy(shared::port);
  }

  @Test
  void optionsSetWithinATestEndWithIt() throws Exception {
    FakeOpenToClose shared = FakeOpenToClose.extension().pageCap(3).seed(9);
    shared.beforeAll(null);
    shared.beforeEach(null);
    shared.pageCap(2).untidy(7).enveloped().writeResponse(WriteResponse.NO_CONTENT);
    assertThat(FakeReader.of(shared).pages()).extracting(List::size).startsWith(2);
    shared.afterEach(null);

    shared.beforeEach(null);

    String body = FakeReader.of(shared).firstPage().body();
    assertThat(body).startsWith("[{\"id\":1,");
    assertThat(FakeReader.records(body)).hasSize(3);
    shared.afterEach(null);
    shared.afterAll(null);
    assertThatIllegalArgumentException().isThrownBy(() -> shared.pageCap(0));
  }

  @Test
  void anExtensionRunsUntilTheOutermostClassIsDone() {
    FakeTallies shared = FakeTallies.extension();
    assertThatIllegalStateException().isThrownBy(shared::port);

    shared.beforeAll(null);
    int port = shared.port();
    shared.beforeAll(null);
    shared.afterAll(null);

    assertThat(shared.port()).isEqualTo(port);
    shared.afterAll(null);
    assertThatIllegalStateException().isThrownBy(shared::port);
  }

  @Test
  void anExtensionInAnInstanceFieldRunsForItsTest() {
    FakeTallies own = FakeTallies.extension().seed(1);

    own.beforeEach(null);
    assertThat(own.port()).isPositive();
    own.afterEach(null);

    assertThatIllegalStateException().isThrownBy(own::port);
  }

  @Test
  void theClientIsMadeOnceForEachTestAndClosedWithIt() {
    List<String> log = new ArrayList<>();
    FakeTallies own = FakeTallies.extension();
    own.beforeEach(null);

    AutoCloseable first = own.client(AutoCloseable.class, () -> () -> log.add("closed"));
    AutoCloseable again = own.client(AutoCloseable.class, () -> () -> log.add("another"));

    assertThat(again).isSameAs(first);
    own.afterEach(null);
    assertThat(log).containsExactly("closed");
  }

  @Test
  void aPortThatIsTakenIsAnError() {
    int taken = fake.port();

    assertThatIllegalStateException()
        .isThrownBy(() -> FakeTallies.extension().startOn(taken))
        .withMessageContaining("port " + taken + " is in use");
  }
}
