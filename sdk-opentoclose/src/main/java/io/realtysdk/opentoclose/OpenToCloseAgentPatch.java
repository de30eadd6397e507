package io.realtysdk.opentoclose;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;

/** A change of an agent: what is set is sent, null clears, the rest stays. */
public final class OpenToCloseAgentPatch {
  private final Patch fields;

  private OpenToCloseAgentPatch(Patch fields) {
    this.fields = fields;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  Patch fields() {
    return fields;
  }

  /** Returns names of the fields that are set; never their values. */
  @Override
  public String toString() {
    return "OpenToCloseAgentPatch" + fields;
  }

  /** Builder for an update. */
  public static final class Builder extends OpenToCloseAgentFields<Builder> {
    private Builder() {}

    /**
     * Builds the update.
     *
     * @throws IllegalArgumentException if nothing is set
     */
    public OpenToCloseAgentPatch build() {
      return new OpenToCloseAgentPatch(Checks.notEmpty("the patch", collected()));
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
