package io.realtysdk.propertybase;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertybaseDialectTest {
  private final PropertybaseDialect dialect = new PropertybaseDialect(null);

  private Problem read(Map<String, Object> error) {
    return dialect.problem(429, new ErrorBody(Map.of("success", false, "error", error)));
  }

  @Test
  void anErrorIsReadWhole() {
    Problem problem =
        read(
            Map.of(
                "code",
                "RATE_LIMIT_EXCEEDED",
                "message",
                "Slow down",
                "request_id",
                "req_1",
                "retry_after",
                new BigDecimal("0.2"),
                "details",
                List.of(Map.of("field", "email", "message", "Taken"), "In general", 7)));

    assertThat(problem)
        .isEqualTo(
            new Problem(
                429,
                "RATE_LIMIT_EXCEEDED",
                "Slow down",
                "req_1",
                List.of(
                    new FieldError("email", "Taken"),
                    new FieldError("", "In general"),
                    new FieldError("", "7")),
                Duration.ofSeconds(1),
                false));
  }

  @Test
  void onlyTheDailyQuotaIsExhausted() {
    assertThat(read(Map.of("code", "DAILY_LIMIT_EXCEEDED")).quotaExhausted()).isTrue();
    assertThat(read(Map.of("code", "RATE_LIMIT_EXCEEDED")).quotaExhausted()).isFalse();
  }

  @Test
  void aBodyWithoutAnErrorIsReadForItsMessage() {
    assertThat(dialect.problem(500, new ErrorBody(Map.of("message", "No"))).message())
        .isEqualTo("No");
    assertThat(dialect.problem(500, new ErrorBody(null))).isEqualTo(Problem.of(500));
  }

  @Test
  void theWorkspaceIsAHeaderIfThereIsOne() {
    assertThat(dialect.headers()).isEmpty();
    assertThat(new PropertybaseDialect("ws_1").headers())
        .isEqualTo(Map.of("X-Workspace-ID", "ws_1"));
  }
}
