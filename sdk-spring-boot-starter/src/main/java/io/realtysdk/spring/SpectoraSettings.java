package io.realtysdk.spring;

import org.jspecify.annotations.Nullable;

/** The settings of Spectora for one client. */
class SpectoraSettings extends ClientProperties {
  private @Nullable Boolean putUpdates;
  private @Nullable Boolean jsonApiMediaType;

  public @Nullable Boolean getPutUpdates() {
    return putUpdates;
  }

  public void setPutUpdates(Boolean putUpdates) {
    this.putUpdates = putUpdates;
  }

  public @Nullable Boolean getJsonApiMediaType() {
    return jsonApiMediaType;
  }

  public void setJsonApiMediaType(Boolean jsonApiMediaType) {
    this.jsonApiMediaType = jsonApiMediaType;
  }
}
