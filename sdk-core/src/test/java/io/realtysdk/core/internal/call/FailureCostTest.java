package io.realtysdk.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.TestEngine;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A small call over sockets allocates 16 kB; a failure must not cost as much again. */
class FailureCostTest {
  private static final int CALLS = 2000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static long bytesPerCall(Runnable call) {
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
  }

  @Test
  void aNotFoundAllocatesLessThanASuccessAgain() {
    TestEngine engine = new TestEngine();
    Reply notFound =
        Reply.status(404)
            .header("Content-Type", "application/json")
            .header("Date", "Fri, 06 Nov 2026 08:49:37 GMT")
            .body("{\"message\": \"No agent has this id.\", \"code\": \"NOT_FOUND\"}");
    long success = bytesPerCall(() -> engine.run(Idempotency.SAFE));
    engine.sender.otherwise(notFound);
    long failure = bytesPerCall(() -> engine.fails(Idempotency.SAFE));
    assertThat(failure - success).isLessThan(16_000);
  }
}
