package io.realtysdk.spring;

import org.jspecify.annotations.Nullable;

/** The settings of SignTraker for one client. */
class SignTrakerSettings extends ClientProperties {
  private @Nullable String subdomain;
  private @Nullable Boolean plainJsonUpdates;

  public @Nullable String getSubdomain() {
    return subdomain;
  }

  public void setSubdomain(String subdomain) {
    this.subdomain = subdomain;
  }

  public @Nullable Boolean getPlainJsonUpdates() {
    return plainJsonUpdates;
  }

  public void setPlainJsonUpdates(Boolean plainJsonUpdates) {
    this.plainJsonUpdates = plainJsonUpdates;
  }
}
