package io.realtysdk.spring;

import io.realtysdk.core.HttpProxy;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import org.springframework.util.unit.DataSize;

/** Makes {@link HttpSettings} of {@code realty.http.*}. */
final class HttpSettingsFactory {
  private static final String PREFIX = "realty.http.";

  private HttpSettingsFactory() {}

  static HttpSettings.Builder settings(HttpProperties http) {
    HttpSettings.Builder to = HttpSettings.builder();
    Setting.apply(PREFIX + "timeout", http.getTimeout(), to::timeout);
    Setting.apply(PREFIX + "upload-timeout", http.getUploadTimeout(), to::uploadTimeout);
    Setting.apply(PREFIX + "attempt-timeout", http.getAttemptTimeout(), to::attemptTimeout);
    Setting.apply(
        PREFIX + "upload-attempt-timeout",
        http.getUploadAttemptTimeout(),
        to::uploadAttemptTimeout);
    Setting.apply(PREFIX + "connect-timeout", http.getConnectTimeout(), to::connectTimeout);
    Setting.apply(
        PREFIX + "max-concurrent-calls", http.getMaxConcurrentCalls(), to::maxConcurrentCalls);
    Setting.apply(
        PREFIX + "max-response-size",
        http.getMaxResponseSize(),
        (DataSize size) -> to.maxResponseBytes(size.toBytes()));
    Setting.apply(
        PREFIX + "max-upload-size",
        http.getMaxUploadSize(),
        (DataSize size) -> to.maxUploadBytes(size.toBytes()));
    Setting.flag(PREFIX + "allow-plain-http", http.getAllowPlainHttp(), to::allowPlainHttp);
    Setting.apply(PREFIX + "user-agent", http.getUserAgent(), to::userAgent);
    String proxy = http.getProxy().getHost();
    if (proxy != null && !proxy.isBlank()) {
      Setting.apply(PREFIX + "proxy", proxy, host -> to.proxy(proxy(http)));
    }
    to.retryPolicy(retryPolicy(http.getRetry()));
    return to;
  }

  private static HttpProxy proxy(HttpProperties http) {
    RealtyProperties.Proxy from = http.getProxy();
    HttpProxy proxy = HttpProxy.of(String.valueOf(from.getHost()), from.getPort());
    String user = from.getUsername();
    String password = from.getPassword();
    if ((user == null) != (password == null)) {
      throw new IllegalArgumentException("username and password belong together");
    }
    return user == null || password == null ? proxy : proxy.withCredentials(user, password);
  }

  private static RetryPolicy retryPolicy(RetryProperties from) {
    String prefix = PREFIX + "retry.";
    RetryPolicy.Builder to = RetryPolicy.builder();
    Setting.apply(prefix + "max-attempts", from.getMaxAttempts(), to::maxAttempts);
    Setting.apply(prefix + "base-delay", from.getBaseDelay(), to::baseDelay);
    Setting.apply(prefix + "max-delay", from.getMaxDelay(), to::maxDelay);
    Setting.apply(prefix + "throttle-delay", from.getThrottleDelay(), to::throttleDelay);
    Setting.apply(prefix + "max-throttle-delay", from.getMaxThrottleDelay(), to::maxThrottleDelay);
    Setting.apply(prefix + "max-retry-after", from.getMaxRetryAfter(), to::maxRetryAfter);
    Setting.apply(prefix + "budget", from.getBudget(), to::budget);
    try {
      return to.build();
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException("realty.http.retry", String.valueOf(e.getMessage()));
    }
  }
}
