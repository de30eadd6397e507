package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.net.RefusedPort;
import io.realtysdk.it.support.net.UnacceptingPort;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import java.net.InetAddress;
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

/** Failures before a connection is established: nothing was sent, so all may be retried. */
class ConnectTest {

  private static final Duration LIMIT = Duration.ofMillis(400);
  private static final Script GOOD = Script.json(200, "{\"Id\":7}");

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aRefusedConnectionIsNotSentAndEvenACreateIsRetried(ExecutionMode mode) throws Exception {
    SignTrakerClient client = client(invariants.settings(), RefusedPort.url());
    NetworkException failure =
        mode.run(invariants, SignTrakerOperations.CREATE.of(client))
            .failedWith(NetworkException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(failure.attempts()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aPortThatNeverAcceptsHoldsACallNoLongerThanTheConnectTimeout(ExecutionMode mode)
      throws Exception {
    try (UnacceptingPort hole = UnacceptingPort.open()) {
      SignTrakerClient client = client(once(), "http://127.0.0.1:" + hole.port());
      CallRecord<?> call = mode.run(invariants, SignTrakerOperations.CREATE.of(client));
      assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
      assertEndedWithTheConnectTimeout(call);
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void anUnknownHostIsNotSent(ExecutionMode mode) {
    Dns nobody =
        host -> {
          throw new UnknownHostException(host + " told " + ClientInvariants.KEY);
        };
    SignTrakerClient client = client(invariants.settings(), nobody);
    NetworkException failure =
        mode.run(invariants, SignTrakerOperations.CREATE.of(client))
            .failedWith(NetworkException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(failure.attempts()).hasSize(3);
  }

  @Test
  void aResolverThatThrowsAnUnexpectedExceptionIsTyped() {
    Dns broken =
        host -> {
          throw new IllegalStateException("resolver is broken");
        };
    CallRecord<?> call =
        invariants.call(SignTrakerOperations.CREATE.of(client(invariants.settings(), broken)));
    assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
  }

  @Test
  void aResolverWithoutAddressesMeansNotSent() {
    CallRecord<?> call =
        invariants.call(
            SignTrakerOperations.CREATE.of(client(invariants.settings(), host -> List.of())));
    assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aHangingResolverHoldsACallNoLongerThanTheConnectTimeout(ExecutionMode mode) {
    CountDownLatch released = new CountDownLatch(1);
    try {
      SignTrakerClient client = client(once(), deafTo(released));
      CallRecord<?> call = mode.run(invariants, SignTrakerOperations.GET.of(client));
      assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
      assertEndedWithTheConnectTimeout(call);
    } finally {
      released.countDown();
    }
  }

  @Test
  void aHangingLookupCanBeInterrupted() throws Exception {
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
  @EnumSource(ExecutionMode.class)
  void aRefusingFirstAddressIsSkipped(ExecutionMode mode) throws Exception {
    invariants.server().byDefault(GOOD);
    InetAddress dead = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    InetAddress alive = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    SignTrakerClient client = client(invariants.settings(), host -> List.of(dead, alive));
    assertThat(mode.run(invariants, SignTrakerOperations.CREATE.of(client)).succeeded()).isTrue();
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void anUnacceptingFirstAddressIsSkippedWithinTheConnectTimeout(ExecutionMode mode)
      throws Exception {
    invariants.server().byDefault(GOOD);
    InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    InetAddress alive = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (UnacceptingPort hole = UnacceptingPort.open(other, invariants.server().port())) {
      HttpSettings.Builder settings = once().connectTimeout(Duration.ofSeconds(2));
      SignTrakerClient client = client(settings, host -> List.of(other, alive));
      CallRecord<?> call = mode.run(invariants, SignTrakerOperations.CREATE.of(client));
      assertThat(call.orFail()).isNotNull();
      assertThat(call.elapsed()).isLessThan(Duration.ofSeconds(2));
      assertThat(hole.port()).isEqualTo(invariants.server().port());
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aResetAfterAcceptIsTypedAndNotRetriedForACreate(ExecutionMode mode) {
    invariants.server().byDefault(GOOD).onEveryAccept(Script.reset());
    SignTrakerClient client = client(invariants.settings(), invariants.server().url().toString());
    NetworkException failure =
        mode.run(invariants, SignTrakerOperations.CREATE.of(client))
            .failedWith(NetworkException.class);
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
    invariants.server().byDefault(GOOD).enqueueOnAccept(Script.reset(), Script.close());
    SignTrakerClient client = client(invariants.settings(), invariants.server().url().toString());
    assertThat(invariants.call(SignTrakerOperations.GET.of(client)).succeeded()).isTrue();
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
}
