package io.realtysdk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.Outcome;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that this side ends, at every stage: at once, for good, and saying what became of them. */
class EndedCallTest {

  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final Duration QUICKLY = Duration.ofMillis(250);

  @RegisterExtension final Invariants invariants = new Invariants();

  @ParameterizedTest
  @EnumSource
  void anInterruptEndsABlockingCallAtOnceWithTheFlagSet(Stage stage) {
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
  void cancellingTheFutureEndsASubmittedCallAtOnce(Stage stage) {
    Submitted<?> submitted = invariants.submit(stage.prepare(invariants));
    stage.await(invariants);
    int requests = invariants.server().requests().size();
    submitted.future().cancel(true);
    assertNothingRunsAfter(AT_ONCE);
    submitted.await().failedWith(CancellationException.class);
    assertNothingMoreWasSent(requests);
  }

  @ParameterizedTest
  @EnumSource
  void completingTheFutureByHandEndsASubmittedCallAtOnce(Stage stage) {
    Submitted<?> submitted = invariants.submit(stage.prepare(invariants));
    stage.await(invariants);
    int requests = invariants.server().requests().size();
    submitted.future().complete(null);
    assertNothingRunsAfter(AT_ONCE);
    submitted.await().orFail();
    assertNothingMoreWasSent(requests);
  }

  /** A timeout of the user's own is a foreign exception in the future, but never in the SDK. */
  @ParameterizedTest
  @EnumSource
  void aTimeoutOfTheFuturesOwnEndsASubmittedCall(Stage stage) {
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
  void closingTheClientEndsABlockingCallAtOnce(Stage stage) throws Exception {
    ApiCall<?> call = stage.prepare(invariants);
    CallerThread<?> caller = CallerThread.start(() -> invariants.call(call));
    stage.await(invariants);
    int requests = invariants.server().requests().size();
    long lost = Hiccups.lost();
    long from = System.nanoTime();
    invariants.closeClients();
    CallRecord<?> record = caller.await();
    assertThat(Hiccups.usedSince(from, lost)).isLessThan(QUICKLY);
    assertThat(record.failedWith(CallCancelledException.class).outcome())
        .isEqualTo(stage.outcome());
    assertThat(record.flagAfter()).isFalse();
    assertNothingMoreWasSent(requests);
  }

  @ParameterizedTest
  @EnumSource
  void closingTheClientEndsASubmittedCallAtOnce(Stage stage) throws Exception {
    Submitted<?> submitted = invariants.submit(stage.prepare(invariants));
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
    ApiCall<?> call = Stage.READ.prepare(invariants);
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
