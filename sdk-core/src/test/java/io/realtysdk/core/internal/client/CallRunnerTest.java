package io.realtysdk.core.internal.client;

import static io.realtysdk.core.internal.operation.Idempotency.NOT_IDEMPOTENT;
import static io.realtysdk.core.internal.operation.Idempotency.SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.testing.ManualExecutor;
import io.realtysdk.core.internal.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Submitting, cancelling and closing, over a scripted transport. */
class CallRunnerTest {
  private final TestEngine engine = new TestEngine();
  private final ManualExecutor executor = new ManualExecutor();
  private final CallRunner runner =
      new CallRunner(
          engine.engine(), HttpSettings.builder().executor(executor).maxConcurrentCalls(2).build());

  private CompletableFuture<Integer> submit(Idempotency idempotency) {
    return runner.submit(
        TestEngine.operation(idempotency),
        RequestOptions.none(),
        (success, state) -> state.attempts());
  }

  private static SdkException failure(CompletableFuture<?> future) throws Exception {
    try {
      future.get(10, TimeUnit.SECONDS);
      throw new AssertionError("succeeded");
    } catch (ExecutionException e) {
      return (SdkException) e.getCause();
    }
  }

  @Test
  void aSubmittedCallCompletesItsFuture() {
    CompletableFuture<Integer> future = submit(SAFE);
    assertThat(future).isNotDone();
    executor.runAll();
    assertThat(future).isCompletedWithValue(1);
  }

  @Test
  void aCancelledFutureSendsNothing() {
    CompletableFuture<Integer> future = submit(SAFE);
    future.cancel(true);
    executor.runAll();
    assertThat(engine.sender.started()).isEmpty();
  }

  @Test
  void aRejectedCallSaysWhatRejectedIt() throws Exception {
    executor.reject(() -> {});
    SdkException failure = failure(submit(SAFE));
    assertThat(failure)
        .isInstanceOf(CallCancelledException.class)
        .hasMessage("test.things: rejected by the executor [NOT_SENT]");
  }

  @Test
  void closingSendsNothingThatWaits() throws Exception {
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      futures.add(submit(NOT_IDEMPOTENT));
    }
    runner.close();
    executor.runAll();
    for (CompletableFuture<Integer> future : futures) {
      assertThat(failure(future)).isInstanceOf(CallCancelledException.class);
      assertThat(failure(future).outcome()).isEqualTo(Outcome.NOT_SENT);
    }
    assertThat(engine.sender.started()).isEmpty();
  }

  @Test
  void closingReturnsAndEndsEveryCallWhateverCallbacksDo() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    BlockingQueue<Thread> callbackThreads = new LinkedBlockingQueue<>();
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      CompletableFuture<Integer> future = submit(SAFE);
      var unused =
          future.whenComplete(
              (value, failure) -> {
                callbackThreads.add(Thread.currentThread());
                awaitQuietly(never);
              });
      futures.add(future);
    }
    try {
      runner.close();
      for (CompletableFuture<Integer> future : futures) {
        assertThat(failure(future)).isInstanceOf(CallCancelledException.class);
      }
      for (int i = 0; i < futures.size(); i++) {
        // A future is done a moment before its callback begins.
        assertThat(callbackThreads.poll(10, TimeUnit.SECONDS))
            .isNotNull()
            .isNotSameAs(Thread.currentThread());
      }
    } finally {
      never.countDown();
    }
  }

  @Test
  void aClosedClientRefusesCalls() throws Exception {
    runner.close();
    assertThatThrownBy(
            () ->
                runner.execute(
                    TestEngine.operation(SAFE), RequestOptions.none(), (success, state) -> 0))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("the client was closed");
    assertThat(failure(submit(SAFE))).hasMessageContaining("the client was closed");
    assertThat(engine.sender.started()).isEmpty();
  }

  @Test
  void drainingLetsCallsFinishAndRefusesNewOnes() throws Exception {
    CompletableFuture<Integer> running = submit(SAFE);
    Thread drainer = new Thread(() -> runner.drain(Duration.ofMinutes(1)));
    drainer.start();
    while (drainer.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(failure(submit(SAFE))).hasMessageContaining("the client was closed");
    executor.runAll();
    drainer.join(10_000);
    assertThat(drainer.isAlive()).isFalse();
    assertThat(running).isCompletedWithValue(1);
  }

  @Test
  void drainingEndsWithItsTime() {
    submit(SAFE);
    assertThat(runner.drain(Duration.ofMillis(1))).isFalse();
    assertThat(runner.drain(Duration.ZERO)).isFalse();
    executor.runAll();
    assertThat(runner.drain(Duration.ZERO)).isTrue();
  }

  @Test
  void aCallbackMayDrainTheClientThatItsCallIsOf() {
    AtomicBoolean drained = new AtomicBoolean();
    var unused = submit(SAFE).thenRun(() -> drained.set(runner.drain(Duration.ofMinutes(1))));
    executor.runAll();
    assertThat(drained).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
