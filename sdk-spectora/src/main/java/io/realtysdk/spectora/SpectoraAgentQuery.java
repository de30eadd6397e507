package io.realtysdk.spectora;

import io.realtysdk.core.internal.operation.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which agents to list, in which order, and how many. Filters go together: all must hold. */
public final class SpectoraAgentQuery {
  private static final SpectoraAgentQuery ALL = builder().build();

  private final Builder values;

  private SpectoraAgentQuery(Builder values) {
    this.values = values;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  static SpectoraAgentQuery all() {
    return ALL;
  }

  /** Returns a builder initialised from this query. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  @Nullable String include() {
    return values.include;
  }

  @Nullable String id() {
    return values.id;
  }

  @Nullable String agencyId() {
    return values.agencyId;
  }

  @Nullable SpectoraPersonId agentId() {
    return values.agentId;
  }

  @Nullable String agentTeamId() {
    return values.agentTeamId;
  }

  @Nullable String email() {
    return values.email;
  }

  @Nullable String fullText() {
    return values.fullText;
  }

  /** The tag, if it is the only one. */
  @Nullable String tag() {
    return values.tags.size() == 1 ? values.tags.get(0) : null;
  }

  /** The tags, if there are several. */
  List<String> tags() {
    return values.tags.size() == 1 ? List.of() : values.tags;
  }

  @Nullable SpectoraSort sort() {
    return values.sort;
  }

  /** Null where none was given, so that a plain list sends no more than it must. */
  @Nullable Long pageNumber() {
    return values.pageNumber;
  }

  int pageSize() {
    return values.pageSize;
  }

  /** Paging only: a filter may hold personal data. */
  @Override
  public String toString() {
    return "SpectoraAgentQuery[page[size]=" + pageSize() + ", page[number]=" + pageNumber() + "]";
  }

  /** Builder for a query. */
  public static final class Builder {
    private @Nullable String include;
    private @Nullable String id;
    private @Nullable String agencyId;
    private @Nullable SpectoraPersonId agentId;
    private @Nullable String agentTeamId;
    private @Nullable String email;
    private @Nullable String fullText;
    private List<String> tags = List.of();
    private @Nullable SpectoraSort sort;
    private @Nullable Long pageNumber;
    private int pageSize = SpectoraDialect.LARGEST_PAGE;

    private Builder() {}

    private Builder(Builder from) {
      include = from.include;
      id = from.id;
      agencyId = from.agencyId;
      agentId = from.agentId;
      agentTeamId = from.agentTeamId;
      email = from.email;
      fullText = from.fullText;
      tags = from.tags;
      sort = from.sort;
      pageNumber = from.pageNumber;
      pageSize = from.pageSize;
    }

    /** Relations to include with each agent; at least one. */
    public Builder include(SpectoraInclude... relationships) {
      include = SpectoraInclude.list(relationships);
      return this;
    }

    /** Restricts the list to the agent with this id, as {@link SpectoraAgent#id()} has it. */
    public Builder id(String decimal) {
      id = Checks.decimalId("id", decimal);
      return this;
    }

    /** Restricts the list to agents of the agency with this id. */
    public Builder agencyId(String decimal) {
      agencyId = Checks.decimalId("agencyId", decimal);
      return this;
    }

    /**
     * Restricts the list to the agent who is this person, as {@link SpectoraAgent#agentId()} has
     * it.
     */
    public Builder agentId(SpectoraPersonId person) {
      agentId = Objects.requireNonNull(person, "agentId");
      return this;
    }

    /** Restricts the list to agents of the team with this id. */
    public Builder agentTeamId(String decimal) {
      agentTeamId = Checks.decimalId("agentTeamId", decimal);
      return this;
    }

    /** Restricts the list to agents with exactly this e-mail address. */
    public Builder email(String address) {
      email = Checks.email("email", address);
      return this;
    }

    /**
     * Restricts the list to agents in whose name, agency, team or user details these words are
     * found.
     */
    public Builder fullText(String words) {
      fullText = Checks.text("fullText", words);
      return this;
    }

    /**
     * Restricts the list to agents with this tag or these tags. Whether several mean all of them or
     * any of them is not documented.
     */
    public Builder tags(String... names) {
      List<String> given = Checks.notEmpty("tags", List.of(names));
      given.forEach(name -> Checks.text("tags", name));
      tags = given;
      return this;
    }

    /** Sets the order. The default is not documented. */
    public Builder sort(SpectoraSort order) {
      sort = Objects.requireNonNull(order, "sort");
      return this;
    }

    /** Which page, from 1. Default 1. */
    public Builder pageNumber(int number) {
      pageNumber = (long) Checks.between("pageNumber", number, 1, Integer.MAX_VALUE);
      return this;
    }

    /** Sets how many agents a page has at most: 1 to 200. Default 200. */
    public Builder pageSize(int agents) {
      pageSize = Checks.between("pageSize", agents, 1, SpectoraDialect.LARGEST_PAGE);
      return this;
    }

    /** Builds the query. */
    public SpectoraAgentQuery build() {
      return new SpectoraAgentQuery(new Builder(this));
    }
  }
}
