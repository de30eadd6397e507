package io.realtysdk.it.cancel;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.CallerThread;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SubmittedCall;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.it.support.threads.PauseMeter;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Calls that are interrupted or cancelled at random instants, by a seed. {@code
 * -Dit.cancel.calls=1000} is the full size.
 */
class RandomInstantTest {

  private static final int CALLS = Integer.getInteger("it.cancel.calls", 60);

  /** Loading classes takes longer than ending a call; these are checked, but not timed. */
  private static final int WARM_UP = 20;

  private static final long SEED = Long.getLong("it.seed", 11);
  private static final long LATEST = TimeUnit.MILLISECONDS.toNanos(12);
  private static final Duration LIMIT = Duration.ofMillis(50);
  private static final Duration SOON = Duration.ofSeconds(5);

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @Test
  void interruptsAtRandomInstantsEndTheCallWithTheFlagSet() {
    invariants.expectInterruptsAtAnyTime();
    SignTrakerClient client = slowlyAnswered();
    SplittableRandom random = new SplittableRandom(SEED);
    List<Duration> returns = new ArrayList<>();
    for (int i = 0; i < WARM_UP + CALLS; i++) {
      ApiCall<?> call = SignTrakerOperations.UPDATE.of(client);
      CallerThread<?> caller = CallerThread.start(() -> invariants.call(call));
      LockSupport.parkNanos(random.nextLong(LATEST));
      returns.add(caller.interrupt());
      CallRecord<?> record = caller.await();
      assertThat(record.succeeded() || record.flagAfter()).as("%s", record).isTrue();
      assertQuiet();
    }
    assertPercentile(returns);
  }

  @Test
  void cancelsAtRandomInstantsEndTheCall() {
    SignTrakerClient client = slowlyAnswered();
    SplittableRandom random = new SplittableRandom(SEED);
    List<Duration> returns = new ArrayList<>();
    for (int i = 0; i < WARM_UP + CALLS; i++) {
      SubmittedCall<?> call = invariants.submit(SignTrakerOperations.UPDATE.of(client));
      LockSupport.parkNanos(random.nextLong(LATEST));
      long lost = PauseMeter.lost();
      long before = System.nanoTime();
      call.future().cancel(true);
      assertQuiet();
      returns.add(PauseMeter.usedSince(before, lost));
    }
    assertPercentile(returns);
  }

  /** A client of a server that needs some ten milliseconds for each response. */
  private SignTrakerClient slowlyAnswered() {
    RawResponse response = RawResponse.json(200, "{\"Id\":7}");
    invariants
        .server()
        .byDefault(
            Script.applyThen(
                invariants.ledger(), Script.drip(response.bytes(), Duration.ofNanos(100_000))));
    return SignTrakerOperations.SERVICE.open(invariants);
  }

  /** Once nothing runs, no further request follows: the next call begins with none in flight. */
  private void assertQuiet() {
    assertThat(Await.until(SOON, invariants::isQuiet)).isTrue();
  }

  private static void assertPercentile(List<Duration> returns) {
    List<Duration> timed = new ArrayList<>(returns.subList(WARM_UP, returns.size()));
    Collections.sort(timed);
    assertThat(timed.get((int) Math.ceil(timed.size() * 0.99) - 1)).isLessThan(LIMIT);
  }
}
