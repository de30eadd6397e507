package io.realtysdk.it.cancel;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.CallerThread;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SubmittedCall;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.it.support.threads.PauseMeter;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that the client cancels, at every point: they end at once and report their outcome. */
class CancellationTest {

  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final Duration QUICKLY = Duration.ofMillis(250);

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @EnumSource
  void anInterruptEndsABlockingCallAtOnceWithTheFlagSet(CancellationPoint stage) {
    ApiCall<?> call = stage.prepare(invariants);
    CallerThread<?> caller = CallerThread.start(() -> invariants.call(call));
    stage.await(invariants);
    int requests = invariants.server().requests().size();

    assertThat(caller.interrupt()).isLessThanOrEqualTo(AT_ONCE);
    CallRecord<?> record = caller.await();
    assertThat(record.failedWith(CallCancelledException.class).outcome())
        .isEqualTo(stage.outcome());
    assertThat(record.flagAfter()).isTrue();
    assertNothingMoreWasSent(requests);
  }

  @ParameterizedTest
  @EnumSource
  void cancellingTheFutureEndsASubmittedCallAtOnce(CancellationPoint stage) {
    SubmittedCall<?> submitted = invariants.submit(stage.prepare(invariants));
    stage.await(invariants);
    int requests = invariants.server().requests().size();
    submitted.future().cancel(true);
    assertNothingRunsAfter(AT_ONCE);
    submitted.await().failedWith(CancellationException.class);
    assertNothingMoreWasSent(requests);
  }

  @ParameterizedTest
  @EnumSource
  void completingTheFutureByHandEndsASubmittedCallAtOnce(CancellationPoint stage) {
    SubmittedCall<?> submitted = invariants.submit(stage.prepare(invariants));
    stage.await(invariants);
    int requests = invariants.server().requests().size();
    submitted.future().complete(null);
    assertNothingRunsAfter(AT_ONCE);
    submitted.await().orFail();
    assertNothingMoreWasSent(requests);
  }

  /** A timeout of the caller's future is the caller's own exception. */
  @ParameterizedTest
  @EnumSource
  void aTimeoutOfTheFuturesOwnEndsASubmittedCall(CancellationPoint stage) {
    var future = stage.prepare(invariants).submit();
    stage.await(invariants);
    int requests = invariants.server().requests().size();
    var timed = future.orTimeout(1, TimeUnit.MILLISECONDS);
    assertThat(Await.until(Duration.ofSeconds(1), timed::isDone)).isTrue();
    assertNothingRunsAfter(AT_ONCE);
    assertThat(timed)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(TimeoutException.class);
    assertNothingMoreWasSent(requests);
  }

  @ParameterizedTest
  @EnumSource
  void closingTheClientEndsABlockingCallAtOnce(CancellationPoint stage) throws Exception {
    ApiCall<?> call = stage.prepare(invariants);
    CallerThread<?> caller = CallerThread.start(() -> invariants.call(call));
    stage.await(invariants);
    int requests = invariants.server().requests().size();
    long lost = PauseMeter.lost();
    long from = System.nanoTime();
    invariants.closeClients();
    CallRecord<?> record = caller.await();
    assertThat(PauseMeter.usedSince(from, lost)).isLessThan(QUICKLY);
    assertThat(record.failedWith(CallCancelledException.class).outcome())
        .isEqualTo(stage.outcome());
    assertThat(record.flagAfter()).isFalse();
    assertNothingMoreWasSent(requests);
  }

  @ParameterizedTest
  @EnumSource
  void closingTheClientEndsASubmittedCallAtOnce(CancellationPoint stage) throws Exception {
    SubmittedCall<?> submitted = invariants.submit(stage.prepare(invariants));
    stage.await(invariants);
    int requests = invariants.server().requests().size();
    invariants.closeClients();
    assertNothingRunsAfter(QUICKLY);
    assertThat(submitted.await().failedWith(CallCancelledException.class).outcome())
        .isEqualTo(stage.outcome());
    assertNothingMoreWasSent(requests);
  }

  @Test
  void aThreadThatIsInterruptedAlreadySendsNothingAndStaysSo() {
    ApiCall<?> call = CancellationPoint.READ.prepare(invariants);
    CallerThread<?> caller =
        CallerThread.start(
            () -> {
              Thread.currentThread().interrupt();
              return invariants.call(call);
            });
    CallRecord<?> record = caller.await();
    assertThat(record.failedWith(CallCancelledException.class).outcome())
        .isEqualTo(Outcome.NOT_SENT);
    assertThat(record.flagAfter()).isTrue();
    assertNothingMoreWasSent(0);
  }

  private void assertNothingRunsAfter(Duration limit) {
    assertThat(Await.until(limit, invariants::isQuiet)).as("ended at once").isTrue();
  }

  private void assertNothingMoreWasSent(int before) {
    assertThat(invariants.server().requests()).hasSize(before);
  }
}
