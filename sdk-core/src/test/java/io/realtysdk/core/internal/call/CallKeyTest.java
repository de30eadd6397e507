package io.realtysdk.core.internal.call;

import static io.realtysdk.core.internal.operation.Idempotency.IDEMPOTENT;
import static io.realtysdk.core.internal.operation.Idempotency.NOT_IDEMPOTENT;
import static io.realtysdk.core.internal.operation.Idempotency.SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.ScriptedSender;
import io.realtysdk.core.internal.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** When a key supplier is asked, and on which thread. */
class CallKeyTest {
  private final Deque<String> keys = new ArrayDeque<>();
  private final TestEngine engine = new TestEngine().key(ApiKey.from(keys::remove));

  private List<String> sentKeys() {
    return engine.sender.sent().stream().map(ScriptedSender.Sent::key).toList();
  }

  @Test
  void aBlockingCallAsksBeforeEveryAttempt() {
    keys.addAll(List.of("one", "two"));
    engine.sender.next(Reply.status(500));
    engine.run(SAFE);
    assertThat(sentKeys()).containsExactly("one", "two");
  }

  @Test
  void aSubmittedCallAsksOnceOnTheThreadThatSubmits() throws Exception {
    ThreadLocal<String> tenant = new ThreadLocal<>();
    TestEngine tenants = new TestEngine().key(ApiKey.from(tenant::get));
    tenants.sender.next(Reply.status(500));
    tenant.set("mine");
    CallState state = tenants.engine().begin(TestEngine.operation(SAFE), RequestOptions.none());
    CallRun<Void> call =
        tenants.engine().prepare(TestEngine.operation(SAFE), RequestOptions.none(), state, true);
    tenant.set("of another tenant");
    Thread runner = new Thread(call::run);
    runner.start();
    runner.join();
    assertThat(tenants.sender.sent())
        .extracting(ScriptedSender.Sent::key)
        .containsExactly("mine", "mine");
  }

  @Test
  void aRejectedKeyIsAskedForAgainAndUsedOnceMoreIfItDiffers() {
    engine.with(b -> b.retryPolicy(RetryPolicy.none()));
    keys.addAll(List.of("old", "new"));
    engine.sender.next(Reply.status(401));
    engine.run(NOT_IDEMPOTENT);
    assertThat(sentKeys()).containsExactly("old", "new");
    keys.addAll(List.of("a", "b", "c"));
    engine.sender.next(Reply.status(401), Reply.status(401));
    assertThat(engine.fails(SAFE)).isInstanceOf(AuthenticationException.class);
    assertThat(sentKeys()).containsExactly("old", "new", "a", "b");
  }

  @Test
  void aRejectedKeyThatIsStillTheSameIsNotUsedAgain() {
    keys.addAll(List.of("same", "same"));
    engine.sender.next(Reply.status(401));
    assertThat(engine.fails(SAFE).outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(sentKeys()).containsExactly("same");
  }

  /** The thread that runs a submitted call may carry the thread-locals of anybody. */
  @Test
  void aRejectedKeyOfASubmittedCallIsAskedForOnACleanThread() {
    ThreadLocal<String> tenant = new InheritableThreadLocal<>();
    TestEngine tenants = new TestEngine().key(ApiKey.from(tenant::get));
    tenants.sender.next(Reply.status(401));
    tenant.set("mine");
    CallState state = tenants.engine().begin(TestEngine.operation(SAFE), RequestOptions.none());
    CallRun<Void> call =
        tenants.engine().prepare(TestEngine.operation(SAFE), RequestOptions.none(), state, true);
    tenant.set("of another tenant");
    AuthenticationException failure =
        catchThrowableOfType(AuthenticationException.class, call::run);
    assertThat(failure.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(tenants.sender.sent()).extracting(ScriptedSender.Sent::key).containsExactly("mine");
  }

  @Test
  void aKeyThatRotatesReachesASubmittedCallToo() {
    keys.addAll(List.of("old", "new"));
    engine.sender.next(Reply.status(401));
    CallState state = engine.engine().begin(TestEngine.operation(SAFE), RequestOptions.none());
    engine.engine().prepare(TestEngine.operation(SAFE), RequestOptions.none(), state, true).run();
    assertThat(sentKeys()).containsExactly("old", "new");
  }

  @Test
  void nothingIsSentAfterTheDeadlineHoweverSlowTheSupplierIs() {
    TestEngine slow = new TestEngine();
    slow.key(
        ApiKey.from(
            () -> {
              slow.clock.advance(Duration.ofSeconds(61).toNanos());
              return "late";
            }));
    SdkException failure = slow.fails(IDEMPOTENT);
    assertThat(failure).isInstanceOf(DeadlineExceededException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(slow.sender.started()).isEmpty();
  }

  @Test
  void aSupplierThatBlocksIsInterruptedAtTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    TestEngine blocked = new TestEngine();
    blocked.key(
        ApiKey.from(
            () -> {
              try {
                never.await();
                return "never";
              } catch (InterruptedException e) {
                blocked.clock.advance(Duration.ofSeconds(60).toNanos());
                throw new IllegalStateException(e);
              }
            }));
    RequestOptions options = RequestOptions.builder().timeout(Duration.ofMillis(30)).build();
    assertThat(blocked.fails(TestEngine.operation(SAFE), options))
        .isInstanceOf(DeadlineExceededException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aClosedClientGetsACallOutOfItsSupplier() {
    CountDownLatch never = new CountDownLatch(1);
    TestEngine blocked = new TestEngine();
    blocked.key(
        ApiKey.from(
            () -> {
              new Thread(() -> blocked.last().end(CallState.End.CLOSED)).start();
              try {
                never.await();
                return "never";
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }));
    assertThat(blocked.fails(SAFE)).hasMessageContaining("the client was closed");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aSupplierThatFailsSendsNothingAndShowsNothing() {
    TestEngine broken =
        new TestEngine()
            .key(
                ApiKey.from(
                    () -> {
                      throw new IllegalStateException("secret-key");
                    }));
    broken.with(b -> b.requestsPerSecond(0.02));
    ConfigurationException failure = (ConfigurationException) broken.fails(NOT_IDEMPOTENT);
    assertThat(failure).hasMessageNotContaining("secret").hasMessageContaining("IllegalState");
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(failure.attempts()).isEmpty();
    // Its turn under the rate limit is free again.
    broken.fails(SAFE);
    assertThat(broken.clock.waits()).isEmpty();
  }
}
