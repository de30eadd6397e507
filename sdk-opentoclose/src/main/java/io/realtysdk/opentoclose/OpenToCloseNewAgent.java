package io.realtysdk.opentoclose;

import io.realtysdk.core.internal.operation.Patch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent to create. */
public final class OpenToCloseNewAgent {
  /** As the public Python SDK demands; the provider document marks no field as required. */
  private static final List<String> ONE_OF =
      List.of("email", "phone", "name", "first_name", "last_name");

  private final Patch fields;

  private OpenToCloseNewAgent(Patch fields) {
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
    return "OpenToCloseNewAgent" + fields;
  }

  /** Builder for a new agent. */
  public static final class Builder extends OpenToCloseAgentFields<Builder> {
    private Builder() {}

    /**
     * Builds the agent.
     *
     * @throws IllegalArgumentException if none of email, phone, name, firstName and lastName is set
     */
    public OpenToCloseNewAgent build() {
      Patch fields = collected();
      if (ONE_OF.stream().allMatch(name -> isMissing(fields.fields().get(name)))) {
        throw new IllegalArgumentException(
            "the new agent needs at least one of " + String.join(", ", ONE_OF));
      }
      return new OpenToCloseNewAgent(fields);
    }

    private static boolean isMissing(@Nullable Object value) {
      return value == null || (value instanceof String text && text.isBlank());
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
