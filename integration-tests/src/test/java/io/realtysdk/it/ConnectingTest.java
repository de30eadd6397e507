package io.realtysdk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures before a connection stands: nothing was sent, and everything may be tried again. */
class ConnectingTest {

  private static final Duration LIMIT = Duration.ofMillis(400);
  private static final Answer GOOD = Answer.json(200, "{\"Id\":7}");

  @RegisterExtension final Invariants invariants = new Invariants();

  @ParameterizedTest
  @EnumSource(Way.class)
  void aRefusedConnectionIsNotSentAndEvenACreateIsTriedAgain(Way way) throws Exception {
    SignTrakerClient client = client(invariants.settings(), "http://127.0.0.1:" + unusedPort());
    NetworkException failure =
        way.run(invariants, AgentCall.CREATE.of(client)).failedWith(NetworkException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(failure.attempts()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aBlackHoleHoldsACallNoLongerThanTheConnectTimeout(Way way) throws Exception {
    try (DeafPort hole = DeafPort.open()) {
      SignTrakerClient client = client(once(), "http://127.0.0.1:" + hole.port());
      CallRecord<?> call = way.run(invariants, AgentCall.CREATE.of(client));
      assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
      assertEndedWithTheConnectTimeout(call);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void anUnknownHostIsNotSent(Way way) {
    Dns nobody =
        host -> {
          throw new UnknownHostException(host + " told " + Invariants.KEY);
        };
    SignTrakerClient client = client(invariants.settings(), nobody);
    NetworkException failure =
        way.run(invariants, AgentCall.CREATE.of(client)).failedWith(NetworkException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(failure.attempts()).hasSize(3);
  }

  @Test
  void aResolverThatThrowsWhatItMustNotIsTyped() {
    Dns broken =
        host -> {
          throw new IllegalStateException("resolver is broken");
        };
    CallRecord<?> call =
        invariants.call(AgentCall.CREATE.of(client(invariants.settings(), broken)));
    assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
  }

  @Test
  void aResolverThatKnowsNoAddressIsNotSent() {
    CallRecord<?> call =
        invariants.call(AgentCall.CREATE.of(client(invariants.settings(), host -> List.of())));
    assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aHangingResolverHoldsACallNoLongerThanTheConnectTimeout(Way way) {
    CountDownLatch released = new CountDownLatch(1);
    try {
      SignTrakerClient client = client(once(), deafTo(released));
      CallRecord<?> call = way.run(invariants, AgentCall.GET.of(client));
      assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
      assertEndedWithTheConnectTimeout(call);
    } finally {
      released.countDown();
    }
  }

  @Test
  void aLookUpThatHangsCanBeInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Dns hanging =
        host -> {
          asked.countDown();
          awaitIgnoringInterrupts(released);
          throw new UnknownHostException(host);
        };
    SignTrakerClient client = client(invariants.settings(), hanging);
    Thread caller = Thread.currentThread();
    Thread killer =
        new Thread(
            () -> {
              awaitIgnoringInterrupts(asked);
              caller.interrupt();
            });
    killer.start();
    CallRecord<SignTrakerAgent> call = invariants.call(client.agents().calls().get(7));
    released.countDown();
    assertThat(call.failedWith(CallCancelledException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(call.elapsed()).isLessThan(Duration.ofSeconds(3));
    assertThat(Thread.interrupted()).isTrue();
    killer.join();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aDeadFirstAddressIsSteppedOver(Way way) throws Exception {
    invariants.server().byDefault(GOOD);
    InetAddress dead = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    InetAddress alive = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    SignTrakerClient client = client(invariants.settings(), host -> List.of(dead, alive));
    assertThat(way.run(invariants, AgentCall.CREATE.of(client)).succeeded()).isTrue();
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aDeafFirstAddressIsSteppedOverWithinTheConnectTimeout(Way way) throws Exception {
    invariants.server().byDefault(GOOD);
    InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    InetAddress alive = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (DeafPort hole = DeafPort.open(other, invariants.server().port())) {
      HttpSettings.Builder settings = once().connectTimeout(Duration.ofSeconds(2));
      SignTrakerClient client = client(settings, host -> List.of(other, alive));
      CallRecord<?> call = way.run(invariants, AgentCall.CREATE.of(client));
      assertThat(call.orFail()).isNotNull();
      assertThat(call.elapsed()).isLessThan(Duration.ofSeconds(2));
      assertThat(hole.port()).isEqualTo(invariants.server().port());
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aResetAfterAcceptIsTypedAndNotRepeatedForACreate(Way way) {
    invariants.server().byDefault(GOOD).onEveryAccept(Answer.reset());
    SignTrakerClient client = client(invariants.settings(), invariants.server().url().toString());
    NetworkException failure =
        way.run(invariants, AgentCall.CREATE.of(client)).failedWith(NetworkException.class);
    // Whether the head left before the reset came in is the kernel's to decide.
    assertThat(failure.outcome()).isIn(Outcome.NOT_SENT, Outcome.UNKNOWN);
    if (failure.outcome() == Outcome.UNKNOWN) {
      assertThat(failure.attempts().get(failure.attempts().size() - 1).outcome())
          .isEqualTo(Outcome.UNKNOWN);
    }
    assertThat(invariants.server().requests()).isEmpty();
  }

  @Test
  void aReadSurvivesAResetAfterAccept() {
    invariants.server().byDefault(GOOD).enqueueOnAccept(Answer.reset(), Answer.close());
    SignTrakerClient client = client(invariants.settings(), invariants.server().url().toString());
    assertThat(invariants.call(AgentCall.GET.of(client)).succeeded()).isTrue();
    assertThat(invariants.server().connections()).isEqualTo(3);
  }

  private HttpSettings.Builder once() {
    return invariants.settings().connectTimeout(LIMIT).retryPolicy(RetryPolicy.none());
  }

  private SignTrakerClient client(HttpSettings.Builder settings, String url) {
    return invariants.closing(
        invariants.configure(SignTrakerClient.builder(), settings).baseUrl(url).build());
  }

  /** A client of a host that only this resolver knows. */
  private SignTrakerClient client(HttpSettings.Builder settings, Dns dns) {
    OkHttpClient known = settings.build().okHttpClient();
    return client(
        settings.allowPlainHttp().okHttpClient(known.newBuilder().dns(dns).build()),
        "http://tenant.invalid:" + invariants.server().port());
  }

  private static Dns deafTo(CountDownLatch released) {
    return host -> {
      awaitIgnoringInterrupts(released);
      throw new UnknownHostException(host);
    };
  }

  /** As the system's resolver does. */
  private static void awaitIgnoringInterrupts(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertEndedWithTheConnectTimeout(CallRecord<?> call) {
    assertThat(call.elapsed()).isBetween(LIMIT.minusMillis(50), Duration.ofSeconds(3));
  }

  private static int unusedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
