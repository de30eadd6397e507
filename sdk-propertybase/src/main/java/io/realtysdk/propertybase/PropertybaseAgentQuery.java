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

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  static PropertybaseAgentQuery all() {
    return ALL;
  }

  /** A builder with this query's values, to go on from somewhere else. */
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

  /** Paging only: a search may hold data of persons. */
  @Override
  public String toString() {
    return "PropertybaseAgentQuery[" + values + "]";
  }

  /** Collects a query. */
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

    /** Only agents with this status; active and inactive are documented here. */
    public Builder status(PropertybaseAgentStatus status) {
      this.status = Objects.requireNonNull(status, "status");
      return this;
    }

    /** Only agents with this role. */
    public Builder role(PropertybaseRole role) {
      this.role = Objects.requireNonNull(role, "role");
      return this;
    }

    /** Only agents of this team. */
    public Builder teamId(String id) {
      teamId = Checks.text("teamId", id);
      return this;
    }

    /** Only agents whose name or e-mail address matches; how is not documented. */
    public Builder search(String text) {
      search = Checks.text("search", text);
      return this;
    }

    /** The query. */
    public PropertybaseAgentQuery build() {
      return new PropertybaseAgentQuery(new Builder(this));
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
