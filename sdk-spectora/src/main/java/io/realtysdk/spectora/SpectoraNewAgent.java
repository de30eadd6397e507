package io.realtysdk.spectora;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An agent to create. */
public final class SpectoraNewAgent {
  private static final Set<String> TYPED_HERE = Set.of("email");

  private final Patch fields;

  private SpectoraNewAgent(Patch fields) {
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
    return "SpectoraNewAgent" + fields;
  }

  /** Builder for a new agent. */
  public static final class Builder extends SpectoraAgentFields<Builder> {
    private Builder() {
      super(TYPED_HERE);
    }

    /** Sets the e-mail address; it cannot be changed later. */
    public Builder email(@Nullable String address) {
      return set("email", address == null ? null : Checks.email("email", address));
    }

    /**
     * Returns the agent. Which fields the service requires is not documented, so it validates them.
     *
     * @throws IllegalArgumentException if nothing is set
     */
    public SpectoraNewAgent build() {
      return new SpectoraNewAgent(Checks.notEmpty("the new agent", collected()));
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
