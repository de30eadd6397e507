package io.realtysdk.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message about time that is up names the setting to change. */
class TimeoutNamesTest {
  private static final Operation<Void> UPLOAD =
      Operation.named("test.things", "POST", Idempotency.NOT_IDEMPOTENT)
          .path("things")
          .body(new Body.Multipart(List.of()))
          .noContent();
  private static final Operation<Void> READ = TestEngine.operation(Idempotency.SAFE);

  private static String message(Operation<Void> operation, Duration limit, boolean ofCall) {
    TestEngine engine = new TestEngine();
    engine.with(
        b -> {
          b.retryPolicy(RetryPolicy.none());
          if (ofCall) {
            b.timeout(limit).uploadTimeout(limit);
          } else {
            b.attemptTimeout(limit).uploadAttemptTimeout(limit);
          }
        });
    engine.sender.next(Reply.status(200).after(Duration.ofHours(1)));
    return engine.fails(operation, RequestOptions.none()).getMessage();
  }

  @Test
  void theSettingsOfAnAttempt() {
    Duration limit = Duration.ofSeconds(7);
    assertThat(message(READ, limit, false)).contains(" attemptTimeout (7 s)");
    assertThat(message(UPLOAD, limit, false)).contains(" uploadAttemptTimeout (7 s)");
  }

  @Test
  void theSettingsOfACall() {
    Duration limit = Duration.ofSeconds(5);
    assertThat(message(READ, limit, true)).contains(" timeout (5 s)");
    assertThat(message(UPLOAD, limit, true)).contains(" uploadTimeout (5 s)");
  }
}
