package io.realtysdk.spring;

import org.jspecify.annotations.Nullable;

/** The settings of Open To Close for one client. */
class OpenToCloseSettings extends ClientProperties {
  private @Nullable Boolean bearerAuthentication;
  private @Nullable Boolean trailingSlash;

  public @Nullable Boolean getBearerAuthentication() {
    return bearerAuthentication;
  }

  public void setBearerAuthentication(Boolean bearerAuthentication) {
    this.bearerAuthentication = bearerAuthentication;
  }

  public @Nullable Boolean getTrailingSlash() {
    return trailingSlash;
  }

  public void setTrailingSlash(Boolean trailingSlash) {
    this.trailingSlash = trailingSlash;
  }
}
