package io.realtysdk.it.cancel;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.threads.Concurrency;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stalled calls end by their deadline at every point of a call, many at a time. The invariants
 * check that each returns at most 250 ms later. {@code -Dit.deadline.calls=10000
 * -Dit.deadline.threads=200} is the full size, divided between the points.
 */
class DeadlineTest {

  private static final int POINTS = CancellationPoint.values().length;
  private static final int CALLS = Integer.getInteger("it.deadline.calls", 100) / POINTS;
  private static final int THREADS = Integer.getInteger("it.deadline.threads", 20);

  /** Less than the delay of eight seconds before a retry, and enough to reach every point. */
  private static final RequestOptions LIMIT =
      RequestOptions.builder().timeout(Duration.ofMillis(1200)).build();

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @EnumSource(value = CancellationPoint.class, names = "BACKOFF", mode = EnumSource.Mode.EXCLUDE)
  void stalledCallsEndByTheirDeadline(CancellationPoint point) throws Exception {
    ApiCall<?> call = point.prepare(invariants);
    // A body of 12 MB each: fewer at a time, so that the heap of a test JVM holds them.
    int threads = point == CancellationPoint.WRITE ? Math.min(8, THREADS) : THREADS;
    int times = point == CancellationPoint.WRITE ? Math.min(16, CALLS) : CALLS;
    Concurrency.run(
        threads,
        times,
        number -> {
          CallRecord<?> record =
              number % 2 == 0
                  ? invariants.call(LIMIT, call)
                  : invariants.submit(LIMIT, call).await();
          assertThat(record.failure()).as("%s", record).isNotNull();
          record.failedWith(DeadlineExceededException.class);
        });
    assertThat(invariants.records()).hasSizeGreaterThanOrEqualTo(times / 2);
  }
}
