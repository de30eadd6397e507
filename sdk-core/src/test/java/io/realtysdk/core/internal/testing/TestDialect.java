package io.realtysdk.core.internal.testing;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A provider with an error body of {@code message}, {@code code}, {@code fields}, {@code quota}.
 */
public final class TestDialect implements Dialect {
  @Override
  public String provider() {
    return "Test Service";
  }

  @Override
  public Credentials credentials() {
    return Credentials.header("Bearer");
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("email", "first_name");
  }

  @Override
  public Problem problem(int status, ErrorBody errorBody) {
    Map<?, ?> body = errorBody.value() instanceof Map<?, ?> object ? object : Map.of();
    List<FieldError> errors = new ArrayList<>();
    if (body.get("fields") instanceof Map<?, ?> fields) {
      fields.forEach(
          (name, text) -> errors.add(new FieldError(String.valueOf(name), String.valueOf(text))));
    }
    return new Problem(
        status,
        (String) body.get("code"),
        (String) body.get("message"),
        null,
        errors,
        body.get("retry_after") instanceof Number seconds
            ? Duration.ofSeconds(seconds.longValue())
            : null,
        body.containsKey("quota"));
  }

  @Override
  public Problem page(String html) {
    return html.contains("Log in") ? Problem.of(401) : null;
  }
}
