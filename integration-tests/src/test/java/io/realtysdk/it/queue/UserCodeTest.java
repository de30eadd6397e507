package io.realtysdk.it.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SubmittedCall;
import io.realtysdk.it.support.operations.RequestedAgent;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.Concurrency;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** User code that the SDK calls or runs on: listeners, executors, callbacks, many threads. */
class UserCodeTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Script OK = RequestedAgent.script();

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static Stream<RuntimeException> exceptions() {
    return Stream.of(new IllegalStateException("a bug"), new RejectedExecutionException("full"));
  }

  static Stream<Throwable> throwables() {
    return Stream.concat(
        exceptions(), Stream.of(new AssertionError("a bug"), new NoClassDefFoundError("x/Y")));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void aListenerThatThrowsChangesNothing(Throwable thrown) {
    SignTrakerAgentCalls calls = calls(invariants.settings().listener(event -> sneak(thrown)));
    invariants.server().enqueue(Script.status(500), OK, OK).byDefault(Script.status(404));
    invariants.call(calls.get(7)).orFail();
    invariants.submit(calls.get(7)).await().orFail();
    assertThat(invariants.call(calls.get(7)).sdkFailure().outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(invariants.submit(calls.get(7)).await().sdkFailure().outcome())
        .isEqualTo(Outcome.REJECTED);
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void anExecutorThatRejectsFailsTheCallAndKeepsNoPermit(Throwable thrown) {
    AtomicInteger refusals = new AtomicInteger(3);
    ExecutorService pool = pool(2);
    Executor moody =
        task -> {
          if (refusals.getAndDecrement() > 0) {
            sneak(thrown);
          }
          pool.execute(task);
        };
    SignTrakerAgentCalls calls = calls(invariants.settings().executor(moody).maxConcurrentCalls(1));
    invariants.server().byDefault(OK);
    for (int i = 0; i < 3; i++) {
      assertThat(
              invariants
                  .submit(calls.get(7))
                  .await()
                  .failedWith(CallCancelledException.class)
                  .outcome())
          .isEqualTo(Outcome.NOT_SENT);
    }
    invariants.submit(calls.get(7)).await().orFail();
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @Test
  void anExecutorThatShutsDownUnderAFullQueueFailsAllOfIt() {
    ExecutorService pool = pool(1);
    SignTrakerAgentCalls calls = calls(invariants.settings().executor(pool).maxConcurrentCalls(1));
    CountDownLatch released = new CountDownLatch(1);
    invariants.server().byDefault(Script.stallUntil(released).then(OK));
    List<SubmittedCall<?>> all = queue(calls, 5000);
    pool.shutdown();
    released.countDown();
    all.get(0).await().orFail();
    assertThat(all.subList(1, all.size()))
        .allSatisfy(one -> one.await().failedWith(CallCancelledException.class));
  }

  @Test
  void anExecutorThatRunsOnTheSubmittersThreadWorks() {
    SignTrakerAgentCalls calls = calls(invariants.settings().executor(Runnable::run));
    invariants.server().byDefault(OK);
    SubmittedCall<?> submitted = invariants.submit(calls.get(7));
    assertThat(submitted.isDone()).isTrue();
    submitted.await().orFail();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /** The thread that ends a call starts the next one; thousands must not overflow its stack. */
  @Test
  void anExecutorThatRunsOnTheSubmittersThreadSurvivesALongQueue() throws Exception {
    SignTrakerAgentCalls calls =
        calls(invariants.settings().executor(Runnable::run).maxConcurrentCalls(1));
    CountDownLatch released = new CountDownLatch(1);
    invariants.server().enqueue(Script.stallUntil(released).then(OK)).byDefault(OK);
    Thread first = new Thread(() -> invariants.submit(calls.get(7)), "the-first");
    first.start();
    invariants.server().awaitRequests(1, SOON);
    List<SubmittedCall<?>> all = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      all.add(invariants.submit(calls.get(8)));
    }
    released.countDown();
    all.forEach(one -> one.await().orFail());
    first.join(SOON.toMillis());
    assertThat(first.isAlive()).isFalse();
  }

  @Test
  void aCancelledCallLeavesItsExecutorsThreadUninterrupted() throws Exception {
    ExecutorService pool = pool(1);
    AtomicInteger leftInterrupted = new AtomicInteger();
    // Checked at once, because the pool clears the flag before its next task.
    Executor checked = task -> pool.execute(() -> runAndCheck(task, leftInterrupted));
    SignTrakerAgentCalls calls = calls(invariants.settings().executor(checked));
    invariants.server().byDefault(Script.stallUntilClientLeaves());
    SubmittedCall<?> stalled = invariants.submit(calls.get(7));
    invariants.server().awaitRequests(1, SOON);
    stalled.future().cancel(true);
    // The same with a cancel that coincides with the end of the call.
    invariants.server().byDefault(OK);
    for (int i = 0; i < 200; i++) {
      SubmittedCall<?> racing = invariants.submit(calls.get(7));
      racing.future().completeAsync(() -> null, after(ThreadLocalRandom.current().nextInt(900)));
      racing.await();
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    assertThat(leftInterrupted).hasValue(0);
  }

  @Test
  void sixtyFourThreadsShareOneClientAndEachGetsItsOwnResponse() throws Exception {
    SignTrakerAgentCalls calls = calls(invariants.settings());
    invariants
        .server()
        .byDefault(
            request ->
                Script.json(
                    200, "{\"Id\":" + request.path().substring("/api/agents/".length()) + "}"));
    AtomicReference<AssertionError> wrong = new AtomicReference<>();
    Concurrency.run(
        64,
        1280,
        i -> {
          long id = i + 1;
          var record =
              i % 2 == 0
                  ? invariants.call(calls.get(id))
                  : invariants.submit(calls.get(id)).await();
          if (record.orFail().id() != id) {
            wrong.set(new AssertionError("asked for " + id + ", got " + record.value()));
          }
        });
    assertThat(wrong).hasNullValue();
    assertThat(invariants.server().connections()).isLessThanOrEqualTo(128);
  }

  private List<SubmittedCall<?>> queue(SignTrakerAgentCalls calls, int count) {
    List<SubmittedCall<?>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(invariants.submit(calls.get(i + 1)));
    }
    invariants.server().awaitRequests(1, SOON);
    return all;
  }

  private SignTrakerAgentCalls calls(HttpSettings.Builder settings) {
    return invariants
        .closing(invariants.configure(SignTrakerClient.builder(), settings).build())
        .agents()
        .calls();
  }

  private ExecutorService pool(int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    invariants.afterwards(pool::shutdownNow);
    return pool;
  }

  private static Executor after(int micros) {
    long until = System.nanoTime() + micros * 1000L;
    return task -> {
      while (System.nanoTime() - until < 0) {
        Thread.onSpinWait();
      }
      task.run();
    };
  }

  private static void runAndCheck(Runnable task, AtomicInteger leftInterrupted) {
    task.run();
    if (Thread.currentThread().isInterrupted()) {
      leftInterrupted.incrementAndGet();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
