package io.realtysdk.spring;

import org.jspecify.annotations.Nullable;

/** The settings of Propertybase for one client. */
class PropertybaseSettings extends ClientProperties {
  private @Nullable String workspaceId;

  public @Nullable String getWorkspaceId() {
    return workspaceId;
  }

  public void setWorkspaceId(String workspaceId) {
    this.workspaceId = workspaceId;
  }
}
