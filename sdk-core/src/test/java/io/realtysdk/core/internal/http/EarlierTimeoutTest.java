package io.realtysdk.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EarlierTimeoutTest {
  private final EarlierTimeout timeout = new EarlierTimeout(TimeUnit.MINUTES.toNanos(1));

  @Test
  void nothingWaitsBeforeTheFirstCall() {
    assertThat(timeout.isWaiting()).isFalse();
  }

  @Test
  void itGoesOnWhileThereAreCallsAndStartsAgainWithTheNextOne() {
    timeout.use();
    timeout.ends();
    assertThat(timeout.isWaiting()).as("after a period with a call").isTrue();
    timeout.ends();
    assertThat(timeout.isWaiting()).as("after a period without one").isFalse();
    timeout.use();
    assertThat(timeout.isWaiting()).as("at the next call").isTrue();
  }
}
