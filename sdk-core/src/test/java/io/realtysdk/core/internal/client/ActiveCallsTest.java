package io.realtysdk.core.internal.client;

import static io.realtysdk.core.internal.operation.Idempotency.SAFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.internal.call.CallQueue;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.testing.ManualExecutor;
import io.realtysdk.core.internal.testing.TestEngine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveCallsTest {
  private final TestEngine engine = new TestEngine();
  private final ActiveCalls active = new ActiveCalls();
  private final CallState call =
      engine.engine().begin(TestEngine.operation(SAFE), RequestOptions.none());

  @BeforeEach
  void add() {
    active.add(call);
    active.close();
  }

  @Test
  void waitingLastsUntilTheFutureOfACallThatIsOverIsCompleted() throws Exception {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    active.completing(call, future);
    AtomicBoolean none = new AtomicBoolean();
    Thread waiter = new Thread(() -> none.set(active.awaitNone(Duration.ofMinutes(1))));
    waiter.start();
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      assertThat(waiter.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    future.completeExceptionally(new IllegalStateException());
    waiter.join(10_000);
    assertThat(none).isTrue();
  }

  @Test
  void waitingEndsWithItsTimeWhateverItWaitsFor() {
    assertThat(active.awaitNone(Duration.ZERO)).isFalse();
    active.completing(call, new CompletableFuture<>());
    assertThat(active.awaitNone(Duration.ZERO)).isFalse();
    active.completed(call);
    assertThat(active.awaitNone(Duration.ZERO)).isTrue();
  }

  @Test
  void waitingEndsWhenTheThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThat(active.awaitNone(Duration.ofMinutes(1))).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aCallThatIsOverIsNotEnded() {
    assertThat(active.all()).containsExactly(call);
    active.completing(call, new CompletableFuture<>());
    assertThat(active.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"runs", "fails", "rejected"})
  void nothingIsHeldOfASubmissionThatIsOver(String end) {
    active.remove(call);
    ManualExecutor executor = new ManualExecutor();
    if (end.equals("rejected")) {
      executor.reject(() -> {});
    }
    CallState state = engine.engine().begin(TestEngine.operation(SAFE), RequestOptions.none());
    active.add(state);
    CompletableFuture<Integer> future =
        new Submission<>(
                new CallQueue(executor, 1),
                engine
                    .engine()
                    .prepare(TestEngine.operation(SAFE), RequestOptions.none(), state, true),
                state,
                (success, ended) -> {
                  if (end.equals("fails")) {
                    throw new RejectedExecutionException();
                  }
                  return 1;
                },
                active)
            .start();
    AtomicBoolean heldInCallback = new AtomicBoolean();
    var unused = future.whenComplete((value, failure) -> heldInCallback.set(!active.isEmpty()));
    executor.runAll();
    assertThat(future).isDone();
    assertThat(heldInCallback.get()).isEqualTo(!end.equals("rejected"));
    assertThat(active.isEmpty()).isTrue();
  }
}
