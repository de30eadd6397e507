package io.realtysdk.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.operation.Idempotency;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryAfterLimitTest {

  @Test
  void aLimitWithAFractionIsToldWithIt() {
    RetryPolicy policy =
        RetryPolicy.defaults().toBuilder().maxRetryAfter(Duration.ofMillis(1500)).build();
    RetryQuestion question =
        new RetryQuestion(
            FailureKind.THROTTLED,
            Idempotency.SAFE,
            1,
            3,
            false,
            false,
            Duration.ofSeconds(2),
            Long.MAX_VALUE / 2,
            500,
            0.5);
    assertThat(RetryDecision.decide(question, policy))
        .isEqualTo(
            new RetryDecision.Stop(
                NotRetriedReason.RETRY_AFTER_TOO_LONG,
                "Retry-After 2 s exceeds maxRetryAfter 1.5 s"));
  }
}
