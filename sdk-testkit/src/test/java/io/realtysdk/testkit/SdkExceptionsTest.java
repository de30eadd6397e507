package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.Attempt;
import io.realtysdk.core.FieldError;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RateLimit;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.ValidationException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SdkExceptionsTest {

  @Test
  void everyExceptionOfTheSdkHasAFactory() throws Exception {
    List<Class<?>> created = new ArrayList<>();
    for (Method factory : SdkExceptions.class.getDeclaredMethods()) {
      if (Modifier.isPublic(factory.getModifiers())) {
        Object builder =
            factory.getParameterCount() == 0
                ? factory.invoke(null)
                : factory.invoke(null, Integer.valueOf(402));
        created.add(((SdkExceptionBuilder<?, ?>) builder).build().getClass());
      }
    }

    List<Class<?>> missing = new ArrayList<>(CoreExceptions.all());
    missing.removeAll(created);
    assertThat(missing).containsExactly(SdkException.class);
  }

  @Test
  void defaultsFitTheException() {
    RateLimitException rateLimit = SdkExceptions.rateLimit().build();
    assertThat(rateLimit).hasMessage("HTTP 429");
    assertThat(rateLimit.status()).isEqualTo(429);
    assertThat(rateLimit.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(rateLimit.provider()).isEqualTo("SignTraker");
    assertThat(rateLimit.operation()).isEqualTo("signtraker.agents.update");
    assertThat(rateLimit.retryAfter()).isEmpty();
    assertThat(rateLimit.attempts()).isEmpty();
    assertThat(rateLimit.notRetriedReason()).isEqualTo(NotRetriedReason.NOT_RETRYABLE);
    assertThat(SdkExceptions.network().build().outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(SdkExceptions.server().build().outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(SdkExceptions.configuration().build().outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(SdkExceptions.responseFormat().build().outcome()).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void statusesMatchTheClass() {
    assertThat(
            List.of(
                SdkExceptions.validation().build().status(),
                SdkExceptions.authentication().build().status(),
                SdkExceptions.permissionDenied().build().status(),
                SdkExceptions.notFound().build().status(),
                SdkExceptions.conflict().build().status(),
                SdkExceptions.server().build().status(),
                SdkExceptions.api(405).build().status()))
        .containsExactly(422, 401, 403, 404, 409, 503, 405);
  }

  @Test
  void everySettingOfAFailureShows() {
    IOException cause = new IOException("broken");
    Attempt attempt =
        new Attempt(1, Outcome.NOT_SENT, 0, "refused", null, Duration.ofMillis(5), Duration.ZERO);

    NetworkException failure =
        SdkExceptions.network()
            .message("no connection")
            .provider("Spectora")
            .operation("spectora.agents.get")
            .outcome(Outcome.NOT_SENT)
            .attempts(attempt)
            .elapsed(Duration.ofSeconds(3))
            .notRetriedReason(NotRetriedReason.TOO_LITTLE_TIME)
            .cause(cause)
            .build();

    assertThat(failure).hasMessage("no connection").hasCause(cause);
    assertThat(failure.provider()).isEqualTo("Spectora");
    assertThat(failure.operation()).isEqualTo("spectora.agents.get");
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(failure.attempts()).containsExactly(attempt);
    assertThat(failure.notRetriedReason()).isEqualTo(NotRetriedReason.TOO_LITTLE_TIME);
    assertThat(failure.elapsed()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void everySettingOfAnErrorResponseShows() {
    RateLimit rateLimit = new RateLimit(60L, 0L, Instant.EPOCH);

    ValidationException failure =
        SdkExceptions.validation()
            .status(400)
            .code("VALIDATION_ERROR")
            .requestId("req_1")
            .serverMessage("The e-mail is invalid.")
            .fieldError("email", "invalid")
            .retryAfter(Duration.ofSeconds(2))
            .rateLimit(rateLimit)
            .header("X-Request-Id", "req_1")
            .body("{}")
            .build();

    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.code()).isEqualTo("VALIDATION_ERROR");
    assertThat(failure.requestId()).isEqualTo("req_1");
    assertThat(failure.serverMessage()).isEqualTo("The e-mail is invalid.");
    assertThat(failure.fieldErrors()).containsExactly(new FieldError("email", "invalid"));
    assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(2));
    assertThat(failure.rateLimit()).hasValue(rateLimit);
    assertThat(failure.header("x-request-id")).isEqualTo("req_1");
    assertThat(failure.body()).isEqualTo("{}");
    assertThat(failure).isInstanceOf(ApiException.class);
  }
}
