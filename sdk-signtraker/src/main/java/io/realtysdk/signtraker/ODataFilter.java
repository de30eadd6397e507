package io.realtysdk.signtraker;

import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.operation.Checks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition in OData, put together from parts so that no value can break out of its quotes.
 * Fields are named as the service spells them, a nested one with a slash: {@code "Office/Id"}.
 */
public final class ODataFilter {
  static final Pattern PROPERTY =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:/[A-Za-z_][A-Za-z0-9_]*)*");

  private final String expression;
  private final boolean joined;

  private ODataFilter(String expression, boolean joined) {
    this.expression = expression;
    this.joined = joined;
  }

  /** {@code field eq value}. */
  public static ODataFilter eq(String field, @Nullable Object value) {
    return compare(field, "eq", value);
  }

  /** {@code field ne value}. */
  public static ODataFilter ne(String field, @Nullable Object value) {
    return compare(field, "ne", value);
  }

  /** {@code field gt value}. */
  public static ODataFilter gt(String field, Object value) {
    return compare(field, "gt", Objects.requireNonNull(value, "value"));
  }

  /** {@code field ge value}. */
  public static ODataFilter ge(String field, Object value) {
    return compare(field, "ge", Objects.requireNonNull(value, "value"));
  }

  /** {@code field lt value}. */
  public static ODataFilter lt(String field, Object value) {
    return compare(field, "lt", Objects.requireNonNull(value, "value"));
  }

  /** {@code field le value}. */
  public static ODataFilter le(String field, Object value) {
    return compare(field, "le", Objects.requireNonNull(value, "value"));
  }

  /** {@code contains(field,'text')}. */
  public static ODataFilter contains(String field, String text) {
    return function("contains", field, text);
  }

  /** {@code startswith(field,'text')}. */
  public static ODataFilter startsWith(String field, String text) {
    return function("startswith", field, text);
  }

  /** {@code endswith(field,'text')}. */
  public static ODataFilter endsWith(String field, String text) {
    return function("endswith", field, text);
  }

  /** {@code not (condition)}. */
  public static ODataFilter not(ODataFilter condition) {
    return new ODataFilter("not (" + condition.expression + ")", false);
  }

  /** Both. */
  public ODataFilter and(ODataFilter other) {
    return join("and", other);
  }

  /** At least one. */
  public ODataFilter or(ODataFilter other) {
    return join("or", other);
  }

  /** Returns the condition as it goes over the wire, before percent-encoding. */
  public String expression() {
    return expression;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ODataFilter filter && filter.expression.equals(expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }

  /** Not the condition: its values may be personal data. */
  @Override
  public String toString() {
    return "ODataFilter[" + expression.length() + " characters]";
  }

  private ODataFilter join(String word, ODataFilter other) {
    return new ODataFilter(inner() + " " + word + " " + other.inner(), true);
  }

  private String inner() {
    return joined ? "(" + expression + ")" : expression;
  }

  private static ODataFilter compare(String field, String operator, @Nullable Object value) {
    return new ODataFilter(property(field) + " " + operator + " " + literal(value), false);
  }

  private static ODataFilter function(String name, String field, String text) {
    Objects.requireNonNull(text, "text");
    return new ODataFilter(name + "(" + property(field) + "," + literal(text) + ")", false);
  }

  private static String property(String field) {
    if (!PROPERTY.matcher(Objects.requireNonNull(field, "field")).matches()) {
      throw new IllegalArgumentException(
          "field must be a name such as LastName or Office/Id, but was " + field);
    }
    return field;
  }

  private static String literal(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean || value instanceof LocalDate || value instanceof Instant) {
      return value.toString();
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().toString();
    }
    if (value instanceof BigDecimal number) {
      return Checks.plainNumber("value", number).toPlainString();
    }
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      return value.toString();
    }
    if (value instanceof Double || value instanceof Float) {
      return number((Number) value);
    }
    if (value instanceof CharSequence || value instanceof ExtensibleEnum) {
      return "'" + value.toString().replace("'", "''") + "'";
    }
    throw new IllegalArgumentException(
        "value must be text, a number, a boolean, a date or null, but was a "
            + value.getClass().getName());
  }

  private static String number(Number value) {
    double number = value.doubleValue();
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new IllegalArgumentException("value must be a finite number");
    }
    return new BigDecimal(value.toString()).toPlainString();
  }
}
