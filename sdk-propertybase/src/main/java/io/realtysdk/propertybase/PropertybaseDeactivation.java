package io.realtysdk.propertybase;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.operation.PatchBuilder;
import java.util.Set;

/** What goes with a deactivation; all of it may be left out. */
public final class PropertybaseDeactivation {
  private static final PropertybaseDeactivation PLAIN = builder().build();

  private final Patch fields;

  private PropertybaseDeactivation(Patch fields) {
    this.fields = fields;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  static PropertybaseDeactivation plain() {
    return PLAIN;
  }

  Patch fields() {
    return fields;
  }

  /** Returns names of the fields that are set; never their values. */
  @Override
  public String toString() {
    return "PropertybaseDeactivation" + fields;
  }

  /** Builder for a deactivation. */
  public static final class Builder {
    private final PatchBuilder fields = new PatchBuilder(Set.of(), Set.of());

    private Builder() {}

    /**
     * Sets the agent who gets the leads, by id. What becomes of them otherwise is not documented.
     */
    public Builder reassignLeadsTo(String agentId) {
      fields.set("reassign_leads_to", Checks.segment("reassignLeadsTo", agentId));
      return this;
    }

    /** Why, such as {@code "resignation"}; free text. */
    public Builder reason(String text) {
      fields.set("reason", Checks.text("reason", text));
      return this;
    }

    /** Returns the deactivation. */
    public PropertybaseDeactivation build() {
      return new PropertybaseDeactivation(fields.build());
    }
  }
}
