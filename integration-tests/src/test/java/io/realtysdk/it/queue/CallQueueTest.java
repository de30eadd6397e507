package io.realtysdk.it.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.CallerThread;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SubmittedCall;
import io.realtysdk.it.support.operations.RequestedAgent;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.PauseMeter;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Submitted calls that wait in the queue. */
class CallQueueTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Script OK = RequestedAgent.script();

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @Test
  void theDeadlineCountsTheTimeInTheQueue() {
    SignTrakerAgentCalls calls = calls(1);
    SubmittedCall<?> first = occupy(calls);
    RequestOptions hurried = RequestOptions.builder().timeout(Duration.ofMillis(200)).build();
    CallRecord<?> second = invariants.submit(hurried, calls.get(8)).await();
    assertThat(second.failedWith(DeadlineExceededException.class).outcome())
        .isEqualTo(Outcome.NOT_SENT);
    assertThat(invariants.server().requests()).hasSize(1);
    first.future().cancel(true);
  }

  @Test
  void callsRunInTheOrderInWhichTheyWereSubmitted() {
    SignTrakerAgentCalls calls = calls(1);
    CountDownLatch released = new CountDownLatch(1);
    invariants.server().enqueue(Script.stallUntil(released).then(OK)).byDefault(OK);
    List<SubmittedCall<?>> all = new ArrayList<>();
    IntStream.rangeClosed(1, 40).forEach(id -> all.add(invariants.submit(calls.get(id))));
    released.countDown();
    all.forEach(one -> one.await().orFail());
    assertThat(invariants.server().requests())
        .extracting(ReceivedRequest::path)
        .isEqualTo(IntStream.rangeClosed(1, 40).mapToObj(id -> "/api/agents/" + id).toList());
  }

  @Test
  void noMoreThanTheLimitRunAtOnce() {
    SignTrakerAgentCalls calls = calls(3);
    CountDownLatch released = new CountDownLatch(1);
    invariants.server().byDefault(Script.stallUntil(released).then(OK));
    List<SubmittedCall<?>> all = new ArrayList<>();
    IntStream.rangeClosed(1, 10).forEach(id -> all.add(invariants.submit(calls.get(id))));
    invariants.server().awaitRequests(3, SOON);
    assertThat(invariants.server().connections()).isEqualTo(3);
    released.countDown();
    all.forEach(one -> one.await().orFail());
    assertThat(invariants.server().connections()).isEqualTo(3);
  }

  @Test
  void aCallThatIsCancelledInTheQueueIsNeverSent() {
    SignTrakerAgentCalls calls = calls(1);
    SubmittedCall<?> first = occupy(calls);
    SubmittedCall<?> queued = invariants.submit(calls.get(8));
    SubmittedCall<?> completed = invariants.submit(calls.get(9));
    queued.future().cancel(true);
    completed.future().complete(null);
    queued.await().failedWith(CancellationException.class);
    first.future().cancel(true);
    invariants.server().byDefault(OK);
    invariants.submit(calls.get(10)).await().orFail();
    assertThat(invariants.server().requests())
        .extracting(ReceivedRequest::path)
        .containsExactly("/api/agents/7", "/api/agents/10");
  }

  /** The extension checks the deadline of every record. */
  @Test
  void twoHundredCallsOnAStalledHostAllEndByTheirDeadline() {
    invariants.deadline(Duration.ofMillis(1500));
    invariants.server().byDefault(Script.stallUntilClientLeaves());
    SignTrakerAgentCalls calls = calls(64);
    List<SubmittedCall<?>> all = new ArrayList<>();
    IntStream.rangeClosed(1, 200).forEach(id -> all.add(invariants.submit(calls.get(id))));
    assertThat(all).allSatisfy(one -> one.await().failedWith(DeadlineExceededException.class));
    // One that leaves the queue with its last milliseconds may be sent, and be gone on arrival.
    assertThat(all)
        .filteredOn(one -> one.await().sdkFailure().outcome() == Outcome.NOT_SENT)
        .hasSizeLessThanOrEqualTo(200 - invariants.server().requests().size());
  }

  @Test
  void aCallbackThatBlocksDoesNotHoldTheQueue() {
    SignTrakerAgentCalls calls = calls(1);
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    invariants.server().enqueue(Script.stallUntil(answer).then(OK)).byDefault(OK);
    SubmittedCall<?> first = invariants.submit(calls.get(1));
    var unused = first.future().thenRun(() -> awaitQuietly(released));
    answer.countDown();
    invariants.submit(calls.get(2)).await().orFail();
    invariants.submit(calls.get(3)).await().orFail();
    released.countDown();
    first.await().orFail();
  }

  @Test
  void aCallbackThatThrowsAffectsNoOtherCall() {
    SignTrakerAgentCalls calls = calls(1);
    invariants.server().byDefault(OK);
    var broken =
        invariants
            .submit(calls.get(1))
            .future()
            .whenComplete(
                (value, failure) -> {
                  throw new IllegalStateException("a user's bug");
                });
    assertThat(broken).failsWithin(SOON);
    invariants.submit(calls.get(2)).await().orFail();
  }

  @Test
  void closingEndsRunningWaitingAndQueuedCallsAndRefusesLaterOnes() throws Exception {
    SignTrakerAgentCalls calls = calls(1);
    SubmittedCall<?> running = occupy(calls);
    SubmittedCall<?> queued = invariants.submit(calls.get(8));
    CallerThread<?> blocking = CallerThread.start(() -> invariants.call(calls.get(9)));
    invariants.server().awaitRequests(2, SOON);
    long lost = PauseMeter.lost();
    long from = System.nanoTime();
    invariants.closeClients();
    assertThat(running.await().failedWith(CallCancelledException.class).outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(queued.await().failedWith(CallCancelledException.class).outcome())
        .isEqualTo(Outcome.NOT_SENT);
    assertThat(blocking.await().failedWith(CallCancelledException.class).outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(PauseMeter.usedSince(from, lost)).isLessThan(Duration.ofMillis(250));
    assertRefused(invariants.call(calls.get(10)));
    assertRefused(invariants.submit(calls.get(11)).await());
    assertThat(invariants.server().requests()).hasSize(2);
  }

  /** The executor has one thread, which is never free here. */
  @Test
  void aCallWaitingForABusyExecutorEndsByItsDeadline() {
    ExecutorService busy = Executors.newSingleThreadExecutor();
    CountDownLatch released = new CountDownLatch(1);
    invariants.afterwards(
        () -> {
          released.countDown();
          busy.shutdown();
        });
    busy.execute(() -> awaitQuietly(released));
    SignTrakerAgentCalls calls = client(invariants.settings().executor(busy)).agents().calls();
    RequestOptions hurried = RequestOptions.builder().timeout(Duration.ofMillis(200)).build();
    SubmittedCall<?> stuck = invariants.submit(hurried, calls.get(1));
    assertThat(stuck.await().failedWith(DeadlineExceededException.class).outcome())
        .isEqualTo(Outcome.NOT_SENT);
  }

  private SubmittedCall<?> occupy(SignTrakerAgentCalls calls) {
    invariants.server().byDefault(Script.stallUntilClientLeaves());
    SubmittedCall<?> first = invariants.submit(calls.get(7));
    invariants.server().awaitRequests(1, SOON);
    return first;
  }

  private SignTrakerAgentCalls calls(int atOnce) {
    return client(invariants.settings().maxConcurrentCalls(atOnce)).agents().calls();
  }

  private SignTrakerClient client(HttpSettings.Builder settings) {
    return invariants.closing(invariants.configure(SignTrakerClient.builder(), settings).build());
  }

  private static void assertRefused(CallRecord<?> record) {
    assertThat(record.failedWith(CallCancelledException.class).outcome())
        .isEqualTo(Outcome.NOT_SENT);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
