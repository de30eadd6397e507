package io.realtysdk.testkit.internal.odata;

import io.realtysdk.testkit.internal.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type-checked OData expression over records. */
sealed interface ODataExpression {

  ODataType type();

  /** Returns a String, BigDecimal, Boolean, Instant, Map or null. */
  @Nullable Object evaluate(Map<String, @Nullable Object> record);

  /** A literal. */
  record Literal(ODataType type, @Nullable Object value) implements ODataExpression {
    @Override
    public @Nullable Object evaluate(Map<String, @Nullable Object> record) {
      return value;
    }
  }

  /** A property, possibly nested; null if any object on the path is null. */
  record Property(ODataType type, List<String> path) implements ODataExpression {
    @Override
    public @Nullable Object evaluate(Map<String, @Nullable Object> record) {
      Object value = record;
      for (String name : path) {
        Map<String, @Nullable Object> object = Json.asObject(value);
        value = object == null ? null : object.get(name);
      }
      return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }
  }

  /** Two operands of one type: eq ne gt ge lt le. Nothing is greater or less than null. */
  record Comparison(String operator, ODataExpression left, ODataExpression right)
      implements ODataExpression {
    @Override
    public ODataType type() {
      return ODataType.BOOLEAN;
    }

    @Override
    public @Nullable Object evaluate(Map<String, @Nullable Object> record) {
      Object a = left.evaluate(record);
      Object b = right.evaluate(record);
      if (operator.equals("eq") || operator.equals("ne")) {
        boolean same = (a == null || b == null) ? a == b : equal(a, b);
        return same == operator.equals("eq");
      }
      if (a == null || b == null) {
        return false;
      }
      int order = compare(a, b);
      return switch (operator) {
        case "gt" -> order > 0;
        case "ge" -> order >= 0;
        case "lt" -> order < 0;
        default -> order <= 0;
      };
    }
  }

  /** The conjunction (and) or disjunction (or) of two conditions. */
  record LogicalOperation(boolean isAnd, ODataExpression left, ODataExpression right)
      implements ODataExpression {
    @Override
    public ODataType type() {
      return ODataType.BOOLEAN;
    }

    @Override
    public @Nullable Object evaluate(Map<String, @Nullable Object> record) {
      return isAnd
          ? matches(left, record) && matches(right, record)
          : matches(left, record) || matches(right, record);
    }
  }

  /** The negation of a condition; null for null. */
  record Not(ODataExpression operand) implements ODataExpression {
    @Override
    public ODataType type() {
      return ODataType.BOOLEAN;
    }

    @Override
    public @Nullable Object evaluate(Map<String, @Nullable Object> record) {
      Object value = operand.evaluate(record);
      return value == null ? null : Boolean.FALSE.equals(value);
    }
  }

  /** A function of texts; null if any argument is null. */
  record Call(
      ODataType type, Function<List<String>, Object> function, List<ODataExpression> arguments)
      implements ODataExpression {
    @Override
    public @Nullable Object evaluate(Map<String, @Nullable Object> record) {
      List<@Nullable Object> values = arguments.stream().map(a -> a.evaluate(record)).toList();
      boolean anyNull = values.stream().anyMatch(Objects::isNull);
      return anyNull ? null : function.apply(values.stream().map(Object::toString).toList());
    }
  }

  /** Returns whether the condition is true for the record; null counts as false. */
  static boolean matches(ODataExpression condition, Map<String, @Nullable Object> record) {
    return Boolean.TRUE.equals(condition.evaluate(record));
  }

  private static boolean equal(Object a, Object b) {
    // 1.0 and 1 are equal numbers, but not equal BigDecimals
    return a instanceof BigDecimal ? compare(a, b) == 0 : a.equals(b);
  }

  /** Compares two values of one type; texts by their characters, upper case first. */
  static int compare(Object a, Object b) {
    if (a instanceof BigDecimal number) {
      return number.compareTo((BigDecimal) b);
    }
    if (a instanceof Instant instant) {
      return instant.compareTo((Instant) b);
    }
    if (a instanceof Boolean flag) {
      return flag.compareTo((Boolean) b);
    }
    return a.toString().compareTo(b.toString());
  }

  /** Returns a call of this function, or null if there is none with so many arguments. */
  static @Nullable ODataExpression call(String name, List<ODataExpression> arguments) {
    return switch (name + "/" + arguments.size()) {
      case "contains/2" -> new Call(ODataType.BOOLEAN, t -> t.get(0).contains(t.get(1)), arguments);
      case "startswith/2" ->
          new Call(ODataType.BOOLEAN, t -> t.get(0).startsWith(t.get(1)), arguments);
      case "endswith/2" -> new Call(ODataType.BOOLEAN, t -> t.get(0).endsWith(t.get(1)), arguments);
      case "tolower/1" ->
          new Call(ODataType.TEXT, t -> t.get(0).toLowerCase(Locale.ROOT), arguments);
      case "toupper/1" ->
          new Call(ODataType.TEXT, t -> t.get(0).toUpperCase(Locale.ROOT), arguments);
      case "trim/1" -> new Call(ODataType.TEXT, t -> t.get(0).trim(), arguments);
      case "length/1" ->
          new Call(ODataType.NUMBER, t -> BigDecimal.valueOf(t.get(0).length()), arguments);
      default -> null;
    };
  }
}
