package io.realtysdk.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A checked OData expression, to be evaluated on one record after the other. */
sealed interface ODataExpression {

  ODataType type();

  /** A String, BigDecimal, Boolean, Instant, Map or null. */
  @Nullable Object on(Map<String, @Nullable Object> record);

  /** A value written out in the expression. */
  record Literal(ODataType type, @Nullable Object value) implements ODataExpression {
    @Override
    public @Nullable Object on(Map<String, @Nullable Object> record) {
      return value;
    }
  }

  /** A property, or one inside of another; null where anything on the way is null. */
  record Property(ODataType type, List<String> path) implements ODataExpression {
    @Override
    public @Nullable Object on(Map<String, @Nullable Object> record) {
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
      return ODataType.FLAG;
    }

    @Override
    public @Nullable Object on(Map<String, @Nullable Object> record) {
      Object a = left.on(record);
      Object b = right.on(record);
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

  /** Both, or either, of two conditions. */
  record Junction(boolean both, ODataExpression left, ODataExpression right)
      implements ODataExpression {
    @Override
    public ODataType type() {
      return ODataType.FLAG;
    }

    @Override
    public @Nullable Object on(Map<String, @Nullable Object> record) {
      return both
          ? holds(left, record) && holds(right, record)
          : holds(left, record) || holds(right, record);
    }
  }

  /** The opposite of a condition; that of null is null. */
  record Not(ODataExpression operand) implements ODataExpression {
    @Override
    public ODataType type() {
      return ODataType.FLAG;
    }

    @Override
    public @Nullable Object on(Map<String, @Nullable Object> record) {
      Object value = operand.on(record);
      return value == null ? null : Boolean.FALSE.equals(value);
    }
  }

  /** A function of texts; null if any of them is null. */
  record Call(
      ODataType type, Function<List<String>, Object> function, List<ODataExpression> arguments)
      implements ODataExpression {
    @Override
    public @Nullable Object on(Map<String, @Nullable Object> record) {
      List<@Nullable Object> values = arguments.stream().map(a -> a.on(record)).toList();
      boolean anyNull = values.stream().anyMatch(Objects::isNull);
      return anyNull ? null : function.apply(values.stream().map(Object::toString).toList());
    }
  }

  /** Whether a condition is true of the record; null is not. */
  static boolean holds(ODataExpression condition, Map<String, @Nullable Object> record) {
    return Boolean.TRUE.equals(condition.on(record));
  }

  private static boolean equal(Object a, Object b) {
    // 1.0 and 1 are equal numbers, but not equal BigDecimals
    return a instanceof BigDecimal ? compare(a, b) == 0 : a.equals(b);
  }

  /** The order of two values of one type; texts by their characters, upper case first. */
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

  /** A call of this function, or null if there is no such function of so many texts. */
  static @Nullable ODataExpression call(String name, List<ODataExpression> arguments) {
    return switch (name + "/" + arguments.size()) {
      case "contains/2" -> new Call(ODataType.FLAG, t -> t.get(0).contains(t.get(1)), arguments);
      case "startswith/2" ->
          new Call(ODataType.FLAG, t -> t.get(0).startsWith(t.get(1)), arguments);
      case "endswith/2" -> new Call(ODataType.FLAG, t -> t.get(0).endsWith(t.get(1)), arguments);
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
