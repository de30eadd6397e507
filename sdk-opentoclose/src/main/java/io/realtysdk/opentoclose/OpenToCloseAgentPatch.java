package io.realtysdk.opentoclose;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;

/** A change of an agent: what is set is sent, null clears, the rest stays. */
public final class OpenToCloseAgentPatch {
  private final Patch fields;

  private OpenToCloseAgentPatch(Patch fields) {
    this.fields = fields;
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  Patch fields() {
    return fields;
  }

  /** Names of the fields that are set; never their values. */
  @Override
  public String toString() {
    return "OpenToCloseAgentPatch" + fields;
  }

  /** Collects a change. */
  public static final class Builder extends OpenToCloseAgentFields<Builder> {
    private Builder() {}

    /**
     * The change.
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
