package io.realtysdk.opentoclose;

import io.realtysdk.core.internal.operation.Checks;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which agents to list, in which order, and how many. */
public final class OpenToCloseAgentQuery {
  private static final OpenToCloseAgentQuery ALL = builder().build();

  private final Builder values;

  private OpenToCloseAgentQuery(Builder values) {
    this.values = values;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  static OpenToCloseAgentQuery all() {
    return ALL;
  }

  /** Returns a builder initialised from this query. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  int limit() {
    return values.limit;
  }

  /** Null where none was given, so that a plain list sends no more than it must. */
  @Nullable Long offset() {
    return values.offset;
  }

  @Nullable String status() {
    return values.status;
  }

  @Nullable Long teamId() {
    return values.teamId;
  }

  @Nullable String sort() {
    return values.sort;
  }

  Map<String, String> parameters() {
    return values.parameters;
  }

  /** Paging only: a filter may hold personal data. */
  @Override
  public String toString() {
    return "OpenToCloseAgentQuery[limit=" + values.limit + ", offset=" + values.offset + "]";
  }

  /** Builder for a query. */
  public static final class Builder {
    /** Those with a method of their own, and the one that carries the key. */
    private static final Set<String> OWN =
        Set.of("limit", "offset", "status", "team_id", "sort", OpenToCloseDialect.TOKEN);

    private int limit = OpenToCloseDialect.PAGE_SIZE;
    private @Nullable Long offset;
    private @Nullable String status;
    private @Nullable Long teamId;
    private @Nullable String sort;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Builder() {}

    private Builder(Builder from) {
      limit = from.limit;
      offset = from.offset;
      status = from.status;
      teamId = from.teamId;
      sort = from.sort;
      parameters.putAll(from.parameters);
    }

    /**
     * Sets how many agents a page has at most: 1 to 100, default 100. The provider document names
     * no maximum; 100 is what public consumers of the service report.
     */
    public Builder limit(int agents) {
      limit = Checks.between("limit", agents, 1, OpenToCloseDialect.PAGE_SIZE);
      return this;
    }

    /** Sets how many agents to skip. Default 0. */
    public Builder offset(int agents) {
      offset = (long) Checks.between("offset", agents, 0, Integer.MAX_VALUE);
      return this;
    }

    /**
     * Restricts the list to agents with this status, as the service spells it, such as {@code
     * "Active"}.
     */
    public Builder status(String text) {
      status = Checks.text("status", text);
      return this;
    }

    /** Restricts the list to agents with this status. */
    public Builder status(OpenToCloseAgentStatus value) {
      return status(Objects.requireNonNull(value, "status").value());
    }

    /** Restricts the list to agents of this team. */
    public Builder teamId(long id) {
      teamId = Checks.id("teamId", id);
      return this;
    }

    /**
     * Sets the order: a field, such as {@code "name"}, and perhaps a direction, whose spelling is
     * not documented. Sent as given.
     */
    public Builder sort(String order) {
      sort = Checks.text("sort", order);
      return this;
    }

    /**
     * Any other parameter, sent as given; giving it again replaces it. Public consumers of the
     * service use {@code email}, {@code first_name} and {@code last_name}.
     *
     * @throws IllegalArgumentException if the parameter has a method of its own here, or carries
     *     the key
     */
    public Builder parameter(String name, String value) {
      if (OWN.contains(Checks.text("parameter name", name).toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "parameter must not be " + name + ", which has its own method or is reserved");
      }
      parameters.put(name, Objects.requireNonNull(value, "value"));
      return this;
    }

    /** Builds the query. */
    public OpenToCloseAgentQuery build() {
      return new OpenToCloseAgentQuery(new Builder(this));
    }
  }
}
