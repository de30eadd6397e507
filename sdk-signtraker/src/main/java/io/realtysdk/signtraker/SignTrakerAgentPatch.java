package io.realtysdk.signtraker;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import java.util.Set;

/**
 * A change of an agent, as a JSON Merge Patch: what is set is sent, null clears, the rest stays. An
 * agent cannot be turned into a manager or back.
 */
public final class SignTrakerAgentPatch {
  private final Patch fields;

  private SignTrakerAgentPatch(Patch fields) {
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
    return "SignTrakerAgentPatch" + fields;
  }

  /** Builder for an update. */
  public static final class Builder extends SignTrakerAgentFields<Builder> {
    private Builder() {
      super(Set.of());
    }

    /**
     * Builds the update.
     *
     * @throws IllegalArgumentException if nothing is set
     */
    public SignTrakerAgentPatch build() {
      return new SignTrakerAgentPatch(Checks.notEmpty("the patch", collected()));
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
