package io.realtysdk.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of all providers can be set by properties. Has no {@code toString}, because the
 * key would be in it.
 */
class ClientProperties {
  private @Nullable Boolean enabled;
  private @Nullable String apiKey;
  private @Nullable String baseUrl;
  private @Nullable Duration timeout;
  private @Nullable Duration attemptTimeout;
  private @Nullable Integer maxAttempts;
  private @Nullable Double requestsPerSecond;

  public @Nullable Boolean getEnabled() {
    return enabled;
  }

  public void setEnabled(Boolean enabled) {
    this.enabled = enabled;
  }

  public @Nullable String getApiKey() {
    return apiKey;
  }

  public void setApiKey(String apiKey) {
    this.apiKey = apiKey;
  }

  public @Nullable String getBaseUrl() {
    return baseUrl;
  }

  public void setBaseUrl(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  public @Nullable Duration getTimeout() {
    return timeout;
  }

  public void setTimeout(Duration timeout) {
    this.timeout = timeout;
  }

  public @Nullable Duration getAttemptTimeout() {
    return attemptTimeout;
  }

  public void setAttemptTimeout(Duration attemptTimeout) {
    this.attemptTimeout = attemptTimeout;
  }

  public @Nullable Integer getMaxAttempts() {
    return maxAttempts;
  }

  public void setMaxAttempts(Integer maxAttempts) {
    this.maxAttempts = maxAttempts;
  }

  public @Nullable Double getRequestsPerSecond() {
    return requestsPerSecond;
  }

  public void setRequestsPerSecond(Double requestsPerSecond) {
    this.requestsPerSecond = requestsPerSecond;
  }
}
