package io.realtysdk.spectora;

import org.jspecify.annotations.Nullable;

/** What to send of one agent in addition to its own fields. */
public final class SpectoraAgentView {
  private static final SpectoraAgentView PLAIN = builder().build();

  private final @Nullable String include;
  private final @Nullable String optionalFields;

  private SpectoraAgentView(Builder from) {
    include = from.include;
    optionalFields = from.optionalFields;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  static SpectoraAgentView plain() {
    return PLAIN;
  }

  @Nullable String include() {
    return include;
  }

  @Nullable String optionalFields() {
    return optionalFields;
  }

  @Override
  public String toString() {
    return "SpectoraAgentView[include=" + include + ", optional_fields=" + optionalFields + "]";
  }

  /** Builder for a view. */
  public static final class Builder {
    private @Nullable String include;
    private @Nullable String optionalFields;

    private Builder() {}

    /** Relations to include; at least one. */
    public Builder include(SpectoraInclude... relationships) {
      include = SpectoraInclude.list(relationships);
      return this;
    }

    /** Has the service work out {@link SpectoraAgent#dateOfFirstInspection()}. */
    public Builder dateOfFirstInspection() {
      optionalFields = "date_of_first_inspection";
      return this;
    }

    /** Builds the view. */
    public SpectoraAgentView build() {
      return new SpectoraAgentView(this);
    }
  }
}
