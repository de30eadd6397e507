package io.realtysdk.spring;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.SdkException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks each client for one agent, without a retry, and remembers the result for a while: health
 * endpoints are polled, and the services have quotas. What it tells holds no personal data.
 */
final class AgentsCheck {
  private final Supplier<Map<String, ApiCall<?>>> calls;
  private final Duration cacheTime;
  private final RequestOptions options;
  private final LongSupplier nanoTime;
  private @Nullable Result last;
  private long lastNanos;

  /**
   * What was found.
   *
   * @param up whether every client got an answer
   * @param details of each client, by its bean's name
   */
  record Result(boolean up, Map<String, Object> details) {}

  AgentsCheck(
      Supplier<Map<String, ApiCall<?>>> calls,
      RealtyProperties.Health settings,
      LongSupplier nanoTime) {
    this.calls = calls;
    this.cacheTime = settings.getCacheTime();
    this.options = RequestOptions.builder().timeout(settings.getTimeout()).withoutRetries().build();
    this.nanoTime = nanoTime;
  }

  synchronized Result result() {
    long now = nanoTime.getAsLong();
    Result known = last;
    if (known != null && now - lastNanos < cacheTime.toNanos()) {
      return known;
    }
    Result found = ask();
    last = found;
    lastNanos = nanoTime.getAsLong();
    return found;
  }

  private Result ask() {
    Map<String, Object> details = new TreeMap<>();
    boolean up = true;
    for (Map.Entry<String, ApiCall<?>> call : calls.get().entrySet()) {
      Map<String, Object> detail = ask(call.getValue());
      up &= !detail.containsKey("error");
      details.put(call.getKey(), detail);
    }
    return new Result(up, details);
  }

  private Map<String, Object> ask(ApiCall<?> call) {
    Map<String, Object> detail = new LinkedHashMap<>();
    try {
      var response = call.with(options).executeForResponse();
      detail.put("status", "UP");
      detail.put("milliseconds", response.elapsed().toMillis());
    } catch (SdkException e) {
      // Not its message, which may quote what the service said.
      detail.put("status", "DOWN");
      detail.put("error", e.getClass().getSimpleName());
      detail.put("outcome", e.outcome().name());
    }
    return detail;
  }
}
