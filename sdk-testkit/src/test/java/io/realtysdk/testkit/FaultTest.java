package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultTest {
  @RegisterExtension static final FakeTallies fake = FakeTallies.extension();

  private final Http http = new Http(fake, fake.apiKey());

  @Test
  void aStatusIsAnsweredOnceAndWithoutActing() throws IOException {
    fake.next(Fault.status(503).header("Retry-After", "1").header("Retry-After", "2"));

    HttpResponse<String> first = http.post("/things");
    HttpResponse<String> second = http.post("/things");

    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(first.body()).isEmpty();
    assertThat(first.headers().allValues("Retry-After")).containsExactly("1", "2");
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(fake.agents()).hasSize(1);
    assertThat(fake.requests()).extracting(RecordedRequest::applied).containsExactly(false, true);
  }

  @Test
  void aStatusCanHaveABodyOfAnyType() throws IOException {
    fake.next(Fault.body(200, "text/html", "<html>Größe</html>"));

    HttpResponse<String> response = http.get("/things");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("Content-Type")).containsExactly("text/html");
    assertThat(response.body()).isEqualTo("<html>Größe</html>");
  }

  @Test
  void throttlingSpeaksTheLanguageOfTheServiceAndRoundsTheWaitUp() throws IOException {
    fake.next(Fault.rateLimited(Duration.ofMillis(1200)), Fault.rateLimited(Duration.ZERO));

    HttpResponse<String> response = http.get("/things");

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(response.body()).isEqualTo("{\"problem\":\"Too many requests.\"}");
    assertThat(http.get("/things").headers().firstValue("Retry-After")).hasValue("0");
  }

  @Test
  void aDroppedConnectionEndsInGoodOrderWithoutAByteAndWithoutActing() throws IOException {
    fake.next(Fault.dropConnection());

    RawSocket.Reply reply = RawSocket.exchange(fake, "POST", "a@x.example");

    assertThat(reply).isEqualTo(new RawSocket.Reply("", false));
    assertThat(fake.agents()).isEmpty();
    assertThat(fake.requests().get(0).bodyText()).isEqualTo("a@x.example");
    assertThat(fake.requests().get(0).applied()).isFalse();
  }

  @Test
  void aResetConnectionEndsWithATcpReset() throws IOException {
    fake.next(Fault.resetConnection());

    RawSocket.Reply reply = RawSocket.exchange(fake, "POST", "a@x.example");

    assertThat(reply).isEqualTo(new RawSocket.Reply("", true));
    assertThat(fake.agents()).isEmpty();
  }

  @Test
  void aConnectionCanBeDroppedAfterActing() throws IOException {
    fake.next(Fault.applyThenDropConnection());

    RawSocket.Reply reply = RawSocket.exchange(fake, "POST", "a@x.example");

    assertThat(reply).isEqualTo(new RawSocket.Reply("", false));
    assertThat(fake.agentsByEmail("a@x.example")).hasSize(1);
    assertThat(fake.requests().get(0).applied()).isTrue();
  }

  @Test
  void aDroppedConnectionLooksLikeAnIoExceptionToAClient() {
    fake.next(Fault.dropConnection().forever());

    assertThatThrownBy(() -> http.post("/things")).isInstanceOf(IOException.class);
    assertThat(fake.agents()).isEmpty();
  }

  @Test
  void aGatewayErrorCanHideThatTheServiceActed() throws IOException {
    fake.next(Fault.applyThenStatus(502).body("text/plain", "bad gateway"));

    HttpResponse<String> response = http.post("/things");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body()).isEqualTo("bad gateway");
    assertThat(fake.agents()).hasSize(1);
  }

  @Test
  void anEmptyResponseKeepsTheRealStatus() throws IOException {
    fake.next(Fault.emptyResponse());

    HttpResponse<String> response = http.get("/things");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("Content-Length")).hasValue("0");
  }

  @Test
  void aMalformedResponseIsNotHttp() throws IOException {
    fake.next(Fault.malformedResponse());

    RawSocket.Reply reply = RawSocket.exchange(fake, "POST", "a@x.example");

    assertThat(reply.text()).isNotEmpty().doesNotContain("HTTP/");
    assertThat(fake.agents()).hasSize(1);
  }

  @Test
  void aTruncatedBodyStopsHalfWay() throws IOException {
    fake.next(Fault.truncatedBody());

    RawSocket.Reply reply = RawSocket.exchange(fake, "GET", "");

    assertThat(reply.text())
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-Length: 11\r\n")
        .endsWith("\r\n\r\n{\"cou");
  }

  @Test
  void aTruncatedBodyThatWasEmptyKeepsTheClientWaitingForAByte() throws IOException {
    fake.next(Fault.truncatedBody());

    RawSocket.Reply reply = RawSocket.exchange(fake, "POST", "a@x.example");

    assertThat(reply.text())
        .startsWith("HTTP/1.1 201 ")
        .contains("Content-Length: 1\r\n")
        .endsWith("\r\n\r\n");
    assertThat(fake.agents()).hasSize(1);
  }

  @Test
  void aDelayedAnswerIsTheRealOneAfterAll() throws IOException {
    fake.next(Fault.delay(Duration.ofMillis(30)));

    long start = System.nanoTime();
    HttpResponse<String> response = http.get("/things");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(29));
    assertThat(response.body()).isEqualTo("{\"count\":0}");
  }

  @Test
  void aRequestCanBeProcessedAfterItsClientHasGone() throws Exception {
    fake.next(Fault.applyLater(Duration.ofMillis(50)));
    long start = System.nanoTime();
    try (Socket client = new Socket(InetAddress.getByName("127.0.0.1"), fake.port())) {
      String head = "POST /base/things HTTP/1.1\r\nAuthorization: " + fake.apiKey();
      client.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      while (fake.requests().isEmpty()) {
        Thread.onSpinWait();
      }
    }

    while (fake.agents().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(49));
    assertThat(fake.requests().get(0).applied()).isTrue();
  }

  @Test
  void aRequestThatIsProcessedLaterIsAnsweredAfterwards() throws IOException {
    fake.next(Fault.applyLater(Duration.ofMillis(20)));

    assertThat(http.post("/things").statusCode()).isEqualTo(201);
    assertThat(fake.agents()).hasSize(1);
  }

  @Test
  void aRequestOfOneTestIsNotProcessedInTheNextOne() throws Exception {
    FakeTallies other = FakeTallies.extension();
    other.beforeEach(null);
    other.next(Fault.applyLater(Duration.ofMillis(100)));
    CompletableFuture<?> call = onItsOwnThread(() -> exchange(other));
    while (other.requests().isEmpty()) {
      Thread.onSpinWait();
    }

    other.beforeEach(null);

    // On a slow machine it may have been processed, and answered, in the first test.
    call.exceptionally(failure -> null).join();
    assertThat(other.agents()).isEmpty();
    other.close();
  }

  @Test
  void aMissingResponseKeepsTheClientWaiting() throws Exception {
    FakeTallies other = FakeTallies.start();
    other.next(Fault.noResponse(), Fault.applyThenNoResponse());
    List<CompletableFuture<RawSocket.Reply>> calls = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      calls.add(onItsOwnThread(() -> exchange(other)));
      while (other.requests().size() < i) {
        Thread.onSpinWait();
      }
    }

    assertThat(other.requests()).extracting(RecordedRequest::applied).containsExactly(false, true);
    assertThat(calls).noneMatch(CompletableFuture::isDone);
    other.close();
    assertThat(calls).allSatisfy(call -> assertThat(call.join().text()).isEmpty());
  }

  /** The common pool may have one thread, and the calls here wait for each other. */
  private static <T> CompletableFuture<T> onItsOwnThread(Supplier<T> call) {
    return CompletableFuture.supplyAsync(call, task -> new Thread(task).start());
  }

  private static RawSocket.Reply exchange(FakeTallies fake) {
    try {
      return RawSocket.exchange(fake, "POST", "a@x.example");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSlowBodyIsTheRealOne() throws IOException {
    fake.next(Fault.slowBody(Duration.ofMillis(1)));

    assertThat(http.get("/things").body()).isEqualTo("{\"count\":0}");
  }

  @Test
  void faultsStrikeInTheirOrderAndAsOftenAsTheySay() throws IOException {
    fake.next(Fault.status(500).times(2), Fault.status(400));

    assertThat(statusOfGet()).isEqualTo(500);
    assertThat(statusOfGet()).isEqualTo(500);
    assertThat(statusOfGet()).isEqualTo(400);
    assertThat(statusOfGet()).isEqualTo(200);
  }

  @Test
  void aFaultForOneVerbLetsTheOthersPass() throws IOException {
    fake.next(Fault.status(409).onlyFor("post"), Fault.status(418).onlyFor("GET"));

    assertThat(statusOfGet()).isEqualTo(418);
    assertThat(statusOfGet()).isEqualTo(200);
    assertThat(http.post("/things").statusCode()).isEqualTo(409);
  }

  @Test
  void aFaultForeverEndsWhenFaultsAreCleared() throws IOException {
    fake.next(Fault.status(500).forever());

    for (int i = 0; i < 5; i++) {
      assertThat(statusOfGet()).isEqualTo(500);
    }
    fake.clearFaults();
    assertThat(statusOfGet()).isEqualTo(200);
  }

  @Test
  void modifiersLeaveTheFaultTheyAreCalledOnAsItWas() {
    Fault plain = Fault.status(500);

    Fault changed = plain.times(3).onlyFor("POST");

    assertThat(plain).hasToString("Fault[status 500]");
    assertThat(changed).hasToString("Fault[status 500, 3 times, only for POST]");
    assertThat(plain.forever()).hasToString("Fault[status 500, forever]");
  }

  @Test
  void nonsenseIsRefusedAtOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(100));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.applyThenStatus(1000));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(500).times(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.delay(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.rateLimited(Duration.ofDays(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.applyLater(Duration.ofDays(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.slowBody(Duration.ofDays(-1)));
  }

  private int statusOfGet() throws IOException {
    return http.get("/things").statusCode();
  }
}
