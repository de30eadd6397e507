package io.realtysdk.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.util.unit.DataSize;

/** HTTP settings of all clients. What is not set has the SDK's default. */
class HttpProperties {
  private @Nullable Duration timeout;
  private @Nullable Duration uploadTimeout;
  private @Nullable Duration attemptTimeout;
  private @Nullable Duration uploadAttemptTimeout;
  private @Nullable Duration connectTimeout;
  private @Nullable Integer maxConcurrentCalls;
  private @Nullable DataSize maxResponseSize;
  private @Nullable DataSize maxUploadSize;
  private @Nullable Boolean allowPlainHttp;
  private @Nullable String userAgent;
  @NestedConfigurationProperty private RetryProperties retry = new RetryProperties();
  private RealtyProperties.Proxy proxy = new RealtyProperties.Proxy();

  public @Nullable Duration getTimeout() {
    return timeout;
  }

  public void setTimeout(Duration timeout) {
    this.timeout = timeout;
  }

  public @Nullable Duration getUploadTimeout() {
    return uploadTimeout;
  }

  public void setUploadTimeout(Duration uploadTimeout) {
    this.uploadTimeout = uploadTimeout;
  }

  public @Nullable Duration getAttemptTimeout() {
    return attemptTimeout;
  }

  public void setAttemptTimeout(Duration attemptTimeout) {
    this.attemptTimeout = attemptTimeout;
  }

  public @Nullable Duration getUploadAttemptTimeout() {
    return uploadAttemptTimeout;
  }

  public void setUploadAttemptTimeout(Duration uploadAttemptTimeout) {
    this.uploadAttemptTimeout = uploadAttemptTimeout;
  }

  public @Nullable Duration getConnectTimeout() {
    return connectTimeout;
  }

  public void setConnectTimeout(Duration connectTimeout) {
    this.connectTimeout = connectTimeout;
  }

  public @Nullable Integer getMaxConcurrentCalls() {
    return maxConcurrentCalls;
  }

  public void setMaxConcurrentCalls(Integer maxConcurrentCalls) {
    this.maxConcurrentCalls = maxConcurrentCalls;
  }

  public @Nullable DataSize getMaxResponseSize() {
    return maxResponseSize;
  }

  public void setMaxResponseSize(DataSize maxResponseSize) {
    this.maxResponseSize = maxResponseSize;
  }

  public @Nullable DataSize getMaxUploadSize() {
    return maxUploadSize;
  }

  public void setMaxUploadSize(DataSize maxUploadSize) {
    this.maxUploadSize = maxUploadSize;
  }

  public @Nullable Boolean getAllowPlainHttp() {
    return allowPlainHttp;
  }

  public void setAllowPlainHttp(Boolean allowPlainHttp) {
    this.allowPlainHttp = allowPlainHttp;
  }

  public @Nullable String getUserAgent() {
    return userAgent;
  }

  public void setUserAgent(String userAgent) {
    this.userAgent = userAgent;
  }

  public RetryProperties getRetry() {
    return retry;
  }

  public void setRetry(RetryProperties retry) {
    this.retry = retry;
  }

  public RealtyProperties.Proxy getProxy() {
    return proxy;
  }

  public void setProxy(RealtyProperties.Proxy proxy) {
    this.proxy = proxy;
  }
}
