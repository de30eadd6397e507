package io.realtysdk.propertybase;

import io.realtysdk.core.internal.operation.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of an agent's leads to list, and which page of them. Only the status is documented for the
 * leads of an agent; the other filters are those of the vendor's list of all leads.
 */
public final class PropertybaseLeadQuery {
  private static final PropertybaseLeadQuery ALL = builder().build();

  private final Builder values;

  private PropertybaseLeadQuery(Builder values) {
    this.values = values;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  static PropertybaseLeadQuery all() {
    return ALL;
  }

  /** Returns a builder initialised from this query. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  @Nullable String status() {
    return values.status;
  }

  @Nullable String stage() {
    return values.stage;
  }

  @Nullable String source() {
    return values.source;
  }

  @Nullable String minScore() {
    return values.minScore == null ? null : values.minScore.toPlainString();
  }

  @Nullable String propertyId() {
    return values.propertyId;
  }

  @Nullable String tags() {
    return values.tags;
  }

  @Nullable LocalDate createdAfter() {
    return values.createdAfter;
  }

  @Nullable LocalDate createdBefore() {
    return values.createdBefore;
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
    return "PropertybaseLeadQuery[" + values + "]";
  }

  /** Builder for a query. */
  public static final class Builder extends PropertybasePaging<Builder> {
    private @Nullable String status;
    private @Nullable String stage;
    private @Nullable String source;
    private @Nullable BigDecimal minScore;
    private @Nullable String propertyId;
    private @Nullable String tags;
    private @Nullable LocalDate createdAfter;
    private @Nullable LocalDate createdBefore;
    private @Nullable String search;

    private Builder() {}

    private Builder(Builder from) {
      super(from);
      status = from.status;
      stage = from.stage;
      source = from.source;
      minScore = from.minScore;
      propertyId = from.propertyId;
      tags = from.tags;
      createdAfter = from.createdAfter;
      createdBefore = from.createdBefore;
      search = from.search;
    }

    /** Restricts the list to leads with this status, such as {@code "active"}. */
    public Builder status(String text) {
      status = Checks.text("status", text);
      return this;
    }

    /** Restricts the list to leads in this stage of the pipeline, such as {@code "qualified"}. */
    public Builder stage(String name) {
      stage = Checks.text("stage", name);
      return this;
    }

    /** Restricts the list to leads from this source, such as {@code "website"}. */
    public Builder source(String name) {
      source = Checks.text("source", name);
      return this;
    }

    /** Restricts the list to leads with at least this score. */
    public Builder minScore(long score) {
      return minScore(BigDecimal.valueOf(score));
    }

    /** Restricts the list to leads with at least this score. */
    public Builder minScore(BigDecimal score) {
      minScore = Checks.plainNumber("minScore", Objects.requireNonNull(score, "minScore"));
      return this;
    }

    /** Restricts the list to leads who are interested in this property. */
    public Builder propertyId(String id) {
      propertyId = Checks.text("propertyId", id);
      return this;
    }

    /**
     * Restricts the list to leads with these tags; whether with one or all of them is not
     * documented.
     */
    public Builder tags(String... names) {
      List<String> list = Checks.notEmpty("tags", List.of(names));
      for (String name : list) {
        if (Checks.text("tags", name).contains(",")) {
          throw new IllegalArgumentException("tags must not contain commas: they separate them");
        }
      }
      tags = String.join(",", list);
      return this;
    }

    /** Restricts the list to leads created after this day. */
    public Builder createdAfter(LocalDate day) {
      createdAfter = Objects.requireNonNull(day, "createdAfter");
      return this;
    }

    /** Restricts the list to leads created before this day. */
    public Builder createdBefore(LocalDate day) {
      createdBefore = Objects.requireNonNull(day, "createdBefore");
      return this;
    }

    /**
     * Restricts the list to leads whose name, e-mail address or phone matches; how is not
     * documented.
     */
    public Builder search(String text) {
      search = Checks.text("search", text);
      return this;
    }

    /** Builds the query. */
    public PropertybaseLeadQuery build() {
      return new PropertybaseLeadQuery(new Builder(this));
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
