package io.realtysdk.propertybase;

import org.jspecify.annotations.Nullable;

/** What to get with an agent in addition to its own fields. */
public final class PropertybaseAgentView {
  private static final PropertybaseAgentView PLAIN = builder().build();

  private final boolean team;
  private final boolean leads;
  private final boolean stats;

  private PropertybaseAgentView(Builder from) {
    team = from.team;
    leads = from.leads;
    stats = from.stats;
  }

  /** Returns a builder with nothing asked for. */
  public static Builder builder() {
    return new Builder();
  }

  static PropertybaseAgentView plain() {
    return PLAIN;
  }

  @Nullable String expand() {
    if (team && leads) {
      return "team,leads";
    }
    return team ? "team" : leads ? "leads" : null;
  }

  /** Null for no, so that a plain get sends no more than it must. */
  @Nullable Boolean includeStats() {
    return stats ? Boolean.TRUE : null;
  }

  @Override
  public String toString() {
    return "PropertybaseAgentView[expand=" + expand() + ", stats=" + stats + "]";
  }

  /** Builder for a view. */
  public static final class Builder {
    private boolean team;
    private boolean leads;
    private boolean stats;

    private Builder() {}

    /** With the team as a record instead of its id alone. */
    public Builder expandTeam() {
      team = true;
      return this;
    }

    /** With the agent's leads. How many at most is not documented. */
    public Builder expandLeads() {
      leads = true;
      return this;
    }

    /** With {@link PropertybaseAgent#stats}. */
    public Builder includeStats() {
      stats = true;
      return this;
    }

    /** Builds the view. */
    public PropertybaseAgentView build() {
      return new PropertybaseAgentView(this);
    }
  }
}
