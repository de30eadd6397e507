package io.realtysdk.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.internal.testing.ManualExecutor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The queue with an executor that runs when told, and time that passes when told. */
class CallQueueTest {
  private static final long LONG = TimeUnit.HOURS.toNanos(1);

  private final ManualExecutor executor = new ManualExecutor();
  private final AtomicLong time = new AtomicLong();
  private final CallQueue queue = new CallQueue(executor, 2, time::get);
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());

  private QueuedCall call(String name) {
    return new QueuedCall(
        () -> {
          events.add(name + " ran");
          return () -> events.add(name + " done");
        },
        rejection -> events.add(name + (rejection == null ? " dropped" : " rejected")));
  }

  private QueuedCall submitted(String name) {
    QueuedCall call = call(name);
    queue.submit(call, LONG);
    return call;
  }

  @Test
  void runsAsManyAtOnceAsAllowedAndTheOthersInOrder() {
    for (String name : List.of("a", "b", "c", "d")) {
      submitted(name);
    }
    assertThat(executor.size()).isEqualTo(2);
    assertThat(queue.running()).isEqualTo(2);
    executor.runAll();
    assertThat(events)
        .containsExactly(
            "a ran", "a done", "b ran", "b done", "c ran", "c done", "d ran", "d done");
    assertThat(queue.running()).isZero();
  }

  @Test
  void aCallThatIsDroppedWhileItWaitsNeverRuns() {
    submitted("a");
    submitted("b");
    queue.drop(submitted("c"));
    submitted("d");
    executor.runAll();
    assertThat(events).contains("c dropped").doesNotContain("c ran").contains("d ran");
    assertThat(queue.running()).isZero();
  }

  @Test
  void aCallThatIsDroppedBeforeItsTaskRunsGivesItsPermitBack() {
    queue.drop(submitted("a"));
    assertThat(queue.running()).isZero();
    executor.runAll();
    assertThat(events).containsExactly("a dropped");
    assertThat(queue.running()).isZero();
  }

  @Test
  void aRejectedCallSaysSoAndGivesItsPermitBack() {
    executor.reject(() -> {});
    submitted("a");
    assertThat(events).containsExactly("a rejected");
    assertThat(queue.running()).isZero();
  }

  /** Between leaving the queue and being started: the permit used to be lost. */
  @Test
  void aCallThatIsDroppedWhileItsExecutorRejectsItLosesNoPermit() {
    AtomicReference<QueuedCall> third = new AtomicReference<>();
    submitted("a");
    submitted("b");
    third.set(submitted("c"));
    executor.reject(() -> queue.drop(third.get()));
    executor.runNext();
    executor.accept();
    executor.runAll();
    assertThat(events).contains("c dropped").doesNotContain("c rejected");
    assertThat(queue.running()).isZero();
    submitted("d");
    submitted("e");
    assertThat(executor.size()).isEqualTo(2);
  }

  @Test
  void anExecutorThatRunsOnTheCallersThreadDoesNotFillTheStack() {
    List<Integer> depths = new ArrayList<>();
    CallQueue inline = new CallQueue(Runnable::run, 1, time::get);
    CallQueue outer = new CallQueue(executor, 1, time::get);
    for (int i = 0; i < 10_000; i++) {
      inline.submit(
          new QueuedCall(
              () -> {
                depths.add(Thread.currentThread().getStackTrace().length);
                return () -> {};
              },
              rejection -> {}),
          LONG);
    }
    assertThat(depths).hasSize(10_000).containsOnly(depths.get(0));
    assertThat(inline.running()).isZero();
    assertThat(outer.running()).isZero();
  }

  /** Who cancels many futures first to last must not send the later ones by ending the earlier. */
  @Test
  void cancellingManyFirstToLastStartsNone() {
    List<QueuedCall> calls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      calls.add(submitted("call " + i));
    }
    for (QueuedCall call : calls) {
      queue.cancelling();
      queue.drop(call);
      time.addAndGet(1_000_000);
    }
    executor.runAll();
    assertThat(events).hasSize(100).allMatch(event -> event.endsWith("dropped"));
    assertThat(queue.running()).isZero();
  }

  @Test
  void afterTheGraceTheQueueGoesOn() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch handedOver = new CountDownLatch(3);
    executor.onExecute(handedOver::countDown);
    QueuedCall first = submitted("a");
    submitted("b");
    queue.submit(
        new QueuedCall(
            () -> {
              started.countDown();
              return () -> {};
            },
            rejection -> {}),
        LONG);
    queue.cancelling();
    queue.drop(first);
    executor.runAll();
    assertThat(started.getCount()).isEqualTo(1);
    time.addAndGet(CallQueue.CANCEL_GRACE_NANOS);
    assertThat(handedOver.await(10, TimeUnit.SECONDS)).isTrue();
    executor.runAll();
    assertThat(started.getCount()).isZero();
  }

  @Test
  void cancellationsWithoutEndDoNotStopTheQueue() {
    for (int i = 0; i < 20; i++) {
      queue.cancelling();
      time.addAndGet(CallQueue.CANCEL_GRACE_NANOS - 1);
    }
    submitted("a");
    submitted("b");
    submitted("c");
    executor.runAll();
    assertThat(events).contains("c ran");
  }

  @Test
  void aClosedQueueStartsNothingThatWaits() {
    QueuedCall first = submitted("a");
    submitted("b");
    QueuedCall third = submitted("c");
    queue.close();
    executor.runAll();
    assertThat(events).doesNotContain("c ran");
    queue.drop(third);
    queue.drop(first);
    submitted("d");
    assertThat(events).contains("c dropped", "d dropped");
  }

  @Test
  void aCallWhoseTimeIsUpLeavesTheQueueByItself() throws Exception {
    CountDownLatch dropped = new CountDownLatch(1);
    submitted("a");
    submitted("b");
    queue.submit(new QueuedCall(() -> () -> {}, rejection -> dropped.countDown()), 1);
    assertThat(dropped.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
