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
    return "SignTrakerAgentPatch" + fields;
  }

  /** Collects a change. */
  public static final class Builder extends SignTrakerAgentFields<Builder> {
    private Builder() {
      super(Set.of());
    }

    /**
     * The change.
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
