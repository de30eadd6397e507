package io.realtysdk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the heap holds for each call that waits, and for each client. */
class HeldBytesTest {
  private static final long MOST_OF_A_CALL = 1_500;
  private static final long MOST_OF_A_CLIENT = 48_000;

  @Test
  @Timeout(60)
  void aSubmittedCallThatWaitsHoldsLittle() throws IOException {
    assertThat(ManyCalls.waiting(5_000)).isBetween(100L, MOST_OF_A_CALL);
  }

  @Test
  @Timeout(60)
  void aClientThatMadeACallHoldsLittleAndHasNoThread() throws IOException {
    ManyCalls.Clients clients = ManyCalls.clients(200);
    assertThat(clients.bytes()).isBetween(1_000L, MOST_OF_A_CLIENT);
    assertThat(clients.threads()).isLessThan(10);
  }
}
