package io.realtysdk.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineClockTest {

  @Test
  void theSystemsClocksAreRead() {
    long nanos = System.nanoTime();
    Instant now = Instant.now();
    assertThat(EngineClock.SYSTEM.nanos() - nanos).isBetween(0L, System.nanoTime() - nanos);
    assertThat(EngineClock.SYSTEM.now()).isBetween(now, Instant.now());
  }

  @Test
  void randomNumbersDifferAndAreFromZeroToOne() {
    assertThat(Stream.generate(EngineClock.SYSTEM::random).limit(100).distinct().toList())
        .hasSizeGreaterThan(1)
        .allMatch(random -> random >= 0 && random <= 1);
  }

  @Test
  void aWaitingThreadTellsWhatItWaitsForAndEndsWhenItIsWoken() throws InterruptedException {
    Object blocker = new Object();
    Thread waiting = new Thread(() -> EngineClock.SYSTEM.park(blocker, 30_000_000_000L));
    waiting.start();
    while (waiting.isAlive() && LockSupport.getBlocker(waiting) == null) {
      Thread.onSpinWait();
    }
    assertThat(LockSupport.getBlocker(waiting)).isSameAs(blocker);
    LockSupport.unpark(waiting);
    waiting.join(10_000);
    assertThat(waiting.isAlive()).isFalse();
  }
}
