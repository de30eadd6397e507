package io.realtysdk.propertybase;

import io.realtysdk.core.internal.operation.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which agents to list, and which page of them. */
public final class PropertybaseAgentQuery {
  private static final PropertybaseAgentQuery ALL = builder().build();

  private final Builder values;

  private PropertybaseAgentQuery(Builder values) {
    this.values = values;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  static PropertybaseAgentQuery all() {
    return ALL;
  }

  /** Returns a builder initialised from this query. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  @Nullable PropertybaseAgentStatus status() {
    return values.status;
  }

  @Nullable PropertybaseRole role() {
    return values.role;
  }

  @Nullable String teamId() {
    return values.teamId;
  }

  @Nullable String search() {
    return values.search;
  }

  PropertybasePaging<?> paging() {
    return values;
  }

  /** Paging only: a search may hold personal data. */
  @Override
  public String toString() {
    return "PropertybaseAgentQuery[" + values + "]";
  }

  /** Builder for a query. */
  public static final class Builder extends PropertybasePaging<Builder> {
    private @Nullable PropertybaseAgentStatus status;
    private @Nullable PropertybaseRole role;
    private @Nullable String teamId;
    private @Nullable String search;

    private Builder() {}

    private Builder(Builder from) {
      super(from);
      status = from.status;
      role = from.role;
      teamId = from.teamId;
      search = from.search;
    }

    /** Restricts the list to agents with this status; active and inactive are documented here. */
    public Builder status(PropertybaseAgentStatus status) {
      this.status = Objects.requireNonNull(status, "status");
      return this;
    }

    /** Restricts the list to agents with this role. */
    public Builder role(PropertybaseRole role) {
      this.role = Objects.requireNonNull(role, "role");
      return this;
    }

    /** Restricts the list to agents of this team. */
    public Builder teamId(String id) {
      teamId = Checks.text("teamId", id);
      return this;
    }

    /** Restricts the list to agents whose name or e-mail address matches; how is not documented. */
    public Builder search(String text) {
      search = Checks.text("search", text);
      return this;
    }

    /** Builds the query. */
    public PropertybaseAgentQuery build() {
      return new PropertybaseAgentQuery(new Builder(this));
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
