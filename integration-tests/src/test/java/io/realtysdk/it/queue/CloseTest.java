package io.realtysdk.it.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SubmittedCall;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.it.support.threads.PauseMeter;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Closing a client whose queue is full. {@code -Dit.close.queued=2000} is the full size of the
 * queue.
 */
class CloseTest {

  private static final int QUEUED = Integer.getInteger("it.close.queued", 100);
  private static final int RUNNING = 8;
  private static final Duration AT_ONCE = Duration.ofMillis(250);
  private static final Duration SOON = Duration.ofSeconds(5);

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @Test
  void noQueuedCreateReachesTheServerAfterClose() throws Exception {
    List<SubmittedCall<?>> all = fillTheQueue();
    long lost = PauseMeter.lost();
    long before = System.nanoTime();

    invariants.closeClients();
    Duration closing = PauseMeter.usedSince(before, lost);
    List<SdkException> failures = all.stream().map(call -> call.await().sdkFailure()).toList();

    assertThat(closing).isLessThan(AT_ONCE);
    assertThat(PauseMeter.usedSince(before, lost)).isLessThan(AT_ONCE);
    assertThat(failures).hasOnlyElementsOfType(CallCancelledException.class);
    assertThat(failures.subList(RUNNING, all.size()))
        .extracting(SdkException::outcome)
        .containsOnly(Outcome.NOT_SENT);
    assertThat(invariants.server().requests()).hasSize(RUNNING);
  }

  @Test
  void closeReturnsAlthoughCallbacksBlock() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    List<SubmittedCall<?>> all = fillTheQueue();
    all.forEach(call -> call.future().whenComplete((value, failure) -> await(released)));
    try {
      long lost = PauseMeter.lost();
      long before = System.nanoTime();

      invariants.closeClients();

      assertThat(PauseMeter.usedSince(before, lost)).isLessThan(AT_ONCE);
      assertThat(Await.until(AT_ONCE, () -> all.stream().allMatch(call -> call.future().isDone())))
          .isTrue();
    } finally {
      released.countDown();
    }
    all.forEach(call -> call.await().failedWith(CallCancelledException.class));
    assertThat(invariants.server().requests()).hasSize(RUNNING);
  }

  /** Submits creates of which the first ones reach a server that does not answer. */
  private List<SubmittedCall<?>> fillTheQueue() {
    invariants.server().byDefault(Script.stallUntilClientLeaves());
    SignTrakerClient client =
        SignTrakerOperations.SERVICE.open(
            invariants, invariants.settings().maxConcurrentCalls(RUNNING));
    SignTrakerAgentCalls calls = client.agents().calls();
    List<SubmittedCall<?>> all = new ArrayList<>();
    for (int i = 0; i < RUNNING + QUEUED; i++) {
      all.add(
          invariants.submit(
              calls.create(SignTrakerOperations.newAgent("user-" + i + "@agency.example"))));
    }
    invariants.server().awaitRequests(RUNNING, SOON);
    return all;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
