package io.realtysdk.propertybase;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import java.util.List;
import java.util.Set;

/** An agent to create, which invites a person by mail. */
public final class PropertybaseNewAgent {
  /** As the provider document marks them. */
  private static final List<String> REQUIRED = List.of("email", "name");

  private final Patch fields;

  private PropertybaseNewAgent(Patch fields) {
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
    return "PropertybaseNewAgent" + fields;
  }

  /** Builder for a new agent. */
  public static final class Builder extends PropertybaseAgentFields<Builder> {
    private Builder() {
      super(Set.of());
    }

    /**
     * Builds the agent.
     *
     * @throws IllegalArgumentException naming all of email and name that are missing
     */
    public PropertybaseNewAgent build() {
      Patch fields = collected();
      Checks.required(fields, REQUIRED);
      return new PropertybaseNewAgent(fields);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
