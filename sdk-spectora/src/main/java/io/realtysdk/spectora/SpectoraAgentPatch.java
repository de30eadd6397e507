package io.realtysdk.spectora;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of an agent: what is set is sent, null clears, the rest stays. The e-mail address cannot
 * be changed, so there is no way to set it.
 */
public final class SpectoraAgentPatch {
  private final Patch fields;

  private SpectoraAgentPatch(Patch fields) {
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
    return "SpectoraAgentPatch" + fields;
  }

  /** Builder for an update. */
  public static final class Builder extends SpectoraAgentFields<Builder> {
    private Builder() {
      super(Set.of());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if it is the e-mail address
     */
    @Override
    public Builder field(String name, @Nullable Object value) {
      if (name.equals("email")) {
        throw new IllegalArgumentException("email cannot be changed");
      }
      return super.field(name, value);
    }

    /**
     * Builds the update.
     *
     * @throws IllegalArgumentException if nothing is set
     */
    public SpectoraAgentPatch build() {
      return new SpectoraAgentPatch(Checks.notEmpty("the patch", collected()));
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
