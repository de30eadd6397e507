package io.realtysdk.it.cancel;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.RequestOptions;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.it.support.threads.Concurrency;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls end by their deadline whatever they wait for, many at a time, and send nothing after it.
 * The invariants check that each returns at most 250 ms later. {@code -Dit.deadline.calls=10000
 * -Dit.deadline.threads=200} is the full size, divided between the points.
 */
class DeadlineTest {

  private static final int POINTS = DeadlinePoint.values().length;
  private static final int CALLS = Integer.getInteger("it.deadline.calls", 220) / POINTS;
  private static final int THREADS = Integer.getInteger("it.deadline.threads", 20);

  /** Less than the connect timeout, and enough to reach every point. */
  private static final RequestOptions LIMIT =
      RequestOptions.builder().timeout(Duration.ofMillis(1200)).build();

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @EnumSource
  void waitingCallsEndByTheirDeadline(DeadlinePoint point) throws Exception {
    DeadlinePoint.Waiting waiting = point.prepare(invariants);
    int before = invariants.server().requests().size();
    // A body of 12 MB each: fewer at a time, so that the heap of a test JVM holds them.
    boolean large = point == DeadlinePoint.WRITE;
    int threads = large ? Math.min(8, THREADS) : THREADS;
    int times = large ? Math.min(16, CALLS) : CALLS;
    Concurrency.run(
        threads,
        times,
        number -> {
          boolean blocking = number % 2 == 0 && !point.onlySubmitted();
          CallRecord<?> record =
              blocking
                  ? invariants.call(LIMIT, waiting.call())
                  : invariants.submit(LIMIT, waiting.call()).await();
          record.failedWith(point.failure());
        });
    waiting.end().run();
    assertThat(Await.until(Duration.ofSeconds(3), invariants::isQuiet)).isTrue();
    int sent = invariants.server().requests().size() - before;
    switch (point.sends()) {
      case NOTHING -> assertThat(sent).isZero();
      case AT_MOST_ONCE -> assertThat(sent).isLessThanOrEqualTo(times);
      case AS_OFTEN_AS_FITS -> assertThat(sent).isGreaterThan(times);
    }
  }
}
