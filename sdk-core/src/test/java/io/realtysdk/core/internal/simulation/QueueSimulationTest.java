package io.realtysdk.core.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.client.SubmittedCalls;
import io.realtysdk.core.internal.testing.ManualExecutor;
import io.realtysdk.core.internal.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Explores orders of submitting, running, cancelling, rejecting and closing, with an executor that
 * runs its tasks in any order. A deterministic executor, and not a tool that explores threads: what
 * can go wrong here is the order of these steps, and a failing seed replays in milliseconds.
 */
class QueueSimulationTest {
  private static final int SEEDS = Integer.getInteger("simulation.queues", 300);

  @Test
  void everyCallEndsOnceAndNoPermitIsLost() throws Exception {
    for (long seed = 0; seed < SEEDS; seed++) {
      new Run(seed).go();
    }
  }

  private static final class Run {
    private final long seed;
    private final SplittableRandom random;
    private final ManualExecutor executor = new ManualExecutor();
    private final TestEngine engine = new TestEngine();
    private final SubmittedCalls calls;
    private final List<CompletableFuture<Integer>> futures = new ArrayList<>();
    private boolean closed;

    Run(long seed) {
      this.seed = seed;
      this.random = new SplittableRandom(seed);
      int atOnce = 1 + random.nextInt(3);
      this.calls =
          new SubmittedCalls(
              engine.engine(),
              HttpSettings.builder().executor(executor).maxConcurrentCalls(atOnce).build());
    }

    void go() throws Exception {
      for (int i = 0; i < 30; i++) {
        step();
      }
      executor.accept();
      finish();
      for (CompletableFuture<Integer> future : futures) {
        assertThat(future).as("seed %d", seed).isDone();
        assertEnd(future);
      }
      int succeeded = (int) futures.stream().filter(f -> !f.isCompletedExceptionally()).count();
      int sent = engine.sender.sent().size();
      assertThat(sent).as("seed %d", seed).isGreaterThanOrEqualTo(succeeded);
      if (!closed) {
        CompletableFuture<Integer> next = calls.submit();
        executor.runAll();
        assertThat(next).as("seed %d: a permit is lost", seed).isCompleted();
      }
    }

    private void step() {
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> futures.add(calls.submit());
        case 4, 5, 6 -> {
          if (executor.size() > 0) {
            executor.run(random.nextInt(executor.size()));
          }
        }
        case 7 -> cancelOne();
        case 8 -> {
          if (random.nextBoolean()) {
            // What another thread may do between a call's leaving the queue and its rejection.
            executor.reject(this::cancelOne);
          } else {
            executor.accept();
          }
        }
        default -> {
          if (random.nextInt(8) == 0) {
            calls.close();
            closed = true;
          }
        }
      }
    }

    private void cancelOne() {
      if (!futures.isEmpty()) {
        futures.get(random.nextInt(futures.size())).cancel(true);
      }
    }

    /** Runs what is left; after a cancellation the queue goes on with a delay of its own. */
    private void finish() throws Exception {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (!futures.stream().allMatch(CompletableFuture::isDone)) {
        executor.runAll();
        assertThat(System.nanoTime()).as("seed %d: a call is lost", seed).isLessThan(deadline);
        Thread.onSpinWait();
      }
      executor.runAll();
    }

    private void assertEnd(CompletableFuture<Integer> future) throws Exception {
      if (future.isCancelled() || !future.isCompletedExceptionally()) {
        return;
      }
      Throwable failure = future.handle((value, thrown) -> thrown).get();
      assertThat(failure).as("seed %d", seed).isInstanceOf(CallCancelledException.class);
      assertThat(((SdkException) failure).attempts()).isEmpty();
    }
  }
}
