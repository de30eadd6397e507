package io.realtysdk.signtraker;

import io.realtysdk.core.internal.operation.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which agents to list, in which order, and how many. */
public final class SignTrakerAgentQuery {
  private static final SignTrakerAgentQuery ALL = builder().build();

  private static final Pattern ID = Pattern.compile("Id( (asc|desc))?");

  private final Builder values;

  private SignTrakerAgentQuery(Builder values) {
    this.values = values;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  static SignTrakerAgentQuery all() {
    return ALL;
  }

  /** Returns a builder initialised from this query. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  @Nullable String filter() {
    return values.filter;
  }

  @Nullable String email() {
    return values.email;
  }

  @Nullable String orderBy() {
    return values.orderBy;
  }

  @Nullable String select() {
    return values.select;
  }

  int top() {
    return values.top;
  }

  /** Null where none was given, so that a plain list sends no more than it must. */
  @Nullable Long skip() {
    return values.skip;
  }

  SignTrakerAgentQuery orderedById() {
    if (values.orderBy == null) {
      return toBuilder().orderBy("Id").build();
    }
    boolean total =
        List.of(values.orderBy.split(",", -1)).stream().anyMatch(f -> ID.matcher(f).matches());
    Builder b = toBuilder();
    b.orderBy = total ? values.orderBy : values.orderBy + ",Id";
    return b.build();
  }

  /** Paging only: a filter may hold personal data. */
  @Override
  public String toString() {
    return "SignTrakerAgentQuery[$top=" + values.top + ", $skip=" + values.skip + "]";
  }

  /** Builder for a query. */
  public static final class Builder {
    private static final Pattern ORDER =
        Pattern.compile(ODataFilter.PROPERTY.pattern() + "( (asc|desc))?");

    private @Nullable String filter;
    private @Nullable String email;
    private @Nullable String orderBy;
    private @Nullable String select;
    private int top = SignTrakerDialect.PAGE_SIZE;
    private @Nullable Long skip;

    private Builder() {}

    private Builder(Builder from) {
      filter = from.filter;
      email = from.email;
      orderBy = from.orderBy;
      select = from.select;
      top = from.top;
      skip = from.skip;
    }

    /**
     * Sets an OData {@code $filter} as written, such as {@code "LastName eq 'Smith'"}. Quotes
     * inside text must be doubled; {@link #filter(ODataFilter)} does that by itself.
     */
    public Builder filter(String expression) {
      filter = Checks.text("filter", expression);
      return this;
    }

    /** Sets an OData {@code $filter}, put together safely. */
    public Builder filter(ODataFilter expression) {
      filter = Objects.requireNonNull(expression, "filter").expression();
      return this;
    }

    /** Restricts the list to the agent with exactly this e-mail address. */
    public Builder email(String address) {
      email = Checks.email("email", address);
      return this;
    }

    /**
     * Sets the order: names of fields, each with {@code " desc"} behind it to reverse it. Listing
     * all adds {@code Id} behind it: skipping through equal ones loses records.
     */
    public Builder orderBy(String... fields) {
      List<String> order = Checks.notEmpty("orderBy", List.of(fields));
      order.forEach(field -> check("orderBy", field, ORDER));
      orderBy = String.join(",", order);
      return this;
    }

    /**
     * Sets only these fields; the others are null in the answer. {@code Id} is always among them,
     * because nothing can be done with a record without one.
     */
    public Builder select(String... fields) {
      List<String> names = new ArrayList<>(Checks.notEmpty("select", List.of(fields)));
      names.forEach(field -> check("select", field, ODataFilter.PROPERTY));
      if (!names.contains("Id")) {
        names.add(0, "Id");
      }
      select = String.join(",", names);
      return this;
    }

    /**
     * Sets how many agents a page has at most; at least 1. Default 100. No maximum is documented;
     * if the service has one below this, a page comes back short, and a short page counts as the
     * last.
     */
    public Builder top(int agents) {
      top = Checks.between("top", agents, 1, Integer.MAX_VALUE);
      return this;
    }

    /** Sets how many agents to skip. Default 0. */
    public Builder skip(int agents) {
      skip = (long) Checks.between("skip", agents, 0, Integer.MAX_VALUE);
      return this;
    }

    /** Builds the query. */
    public SignTrakerAgentQuery build() {
      return new SignTrakerAgentQuery(new Builder(this));
    }

    private static void check(String name, String field, Pattern pattern) {
      if (!pattern.matcher(field).matches()) {
        throw new IllegalArgumentException(
            name + " must name fields such as LastName, but was " + field);
      }
    }
  }
}
