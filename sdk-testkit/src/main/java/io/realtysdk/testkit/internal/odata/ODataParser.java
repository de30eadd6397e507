package io.realtysdk.testkit.internal.odata;

import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.odata.ODataExpression.Comparison;
import io.realtysdk.testkit.internal.odata.ODataExpression.Literal;
import io.realtysdk.testkit.internal.odata.ODataExpression.LogicalOperation;
import io.realtysdk.testkit.internal.odata.ODataExpression.Not;
import io.realtysdk.testkit.internal.odata.ODataExpression.Property;
import io.realtysdk.testkit.internal.odata.ODataToken.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parses {@code $filter} expressions by recursive descent: or, and, equality, order, not, operands.
 * Types are checked while parsing, so that a number in quotes is rejected as by the service.
 */
final class ODataParser {
  private static final Set<String> EQUALITY = Set.of("eq", "ne");
  private static final Set<String> ORDER = Set.of("gt", "ge", "lt", "le");

  /** Deeper nesting is rejected, to prevent a stack overflow. */
  private static final int MAX_DEPTH = 100;

  private final List<ODataToken> tokens;
  private final ObjectSchema schema;
  private int next;
  private int depth;

  private ODataParser(String expression, ObjectSchema schema) {
    this.tokens = ODataLexer.tokens(expression);
    this.schema = schema;
  }

  /** Parses a condition over records of this schema. */
  static ODataExpression filter(String expression, ObjectSchema schema) {
    ODataParser parser = new ODataParser(expression, schema);
    ODataExpression condition = parser.or();
    if (parser.peek().kind() != Kind.END) {
      throw new ODataException("Syntax error: unexpected " + parser.peek().described() + ".");
    }
    return parser.condition(condition);
  }

  /** Returns the property at this path. */
  static Property property(String path, ObjectSchema schema) {
    List<String> names = List.of(path.split("/", -1));
    ObjectSchema.Member member = schema.find(names);
    if (member == null) {
      throw new ODataException("Could not find a property named '" + path + "'.");
    }
    ODataType type =
        switch (member.type()) {
          case TEXT -> ODataType.TEXT;
          case INTEGER, DECIMAL -> ODataType.NUMBER;
          case BOOLEAN -> ODataType.BOOLEAN;
          case OBJECT, TEXT_LIST -> ODataType.OBJECT;
        };
    return new Property(type, names);
  }

  private ODataToken peek() {
    return tokens.get(next);
  }

  private ODataToken take() {
    ODataToken token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  private void expect(Kind kind) {
    ODataToken token = take();
    if (token.kind() != kind) {
      throw new ODataException(
          "Syntax error: " + kind + " expected, but found " + token.described() + ".");
    }
  }

  private ODataExpression or() {
    ODataExpression left = and();
    while (peek().isWord("or")) {
      take();
      left = new LogicalOperation(false, condition(left), condition(and()));
    }
    return left;
  }

  private ODataExpression and() {
    ODataExpression left = equality();
    while (peek().isWord("and")) {
      take();
      left = new LogicalOperation(true, condition(left), condition(equality()));
    }
    return left;
  }

  private ODataExpression equality() {
    ODataExpression left = order();
    while (peek().kind() == Kind.WORD && EQUALITY.contains(peek().text())) {
      left = comparison(take().text(), left, order());
    }
    return left;
  }

  private ODataExpression order() {
    ODataExpression left = unary();
    while (peek().kind() == Kind.WORD && ORDER.contains(peek().text())) {
      left = comparison(take().text(), left, unary());
    }
    return left;
  }

  private ODataExpression unary() {
    if (++depth > MAX_DEPTH) {
      throw new ODataException("The expression is nested too deeply.");
    }
    ODataExpression expression;
    if (peek().isWord("not")) {
      take();
      expression = new Not(condition(unary()));
    } else {
      expression = primary();
    }
    depth--;
    return expression;
  }

  private ODataExpression primary() {
    ODataToken token = take();
    return switch (token.kind()) {
      case OPEN -> {
        ODataExpression inner = or();
        expect(Kind.CLOSE);
        yield inner;
      }
      case TEXT -> new Literal(ODataType.TEXT, token.text());
      case NUMBER -> new Literal(ODataType.NUMBER, new BigDecimal(token.text()));
      case DATE -> new Literal(ODataType.DATE, date(token));
      case WORD -> peek().kind() == Kind.OPEN ? call(token) : word(token);
      case CLOSE, COMMA, END ->
          throw new ODataException("Expression expected, but found " + token.described() + ".");
    };
  }

  private ODataExpression word(ODataToken word) {
    return switch (word.text()) {
      case "true" -> new Literal(ODataType.BOOLEAN, true);
      case "false" -> new Literal(ODataType.BOOLEAN, false);
      case "null" -> new Literal(ODataType.NULL, null);
      default -> property(word.text(), schema);
    };
  }

  private ODataExpression call(ODataToken name) {
    expect(Kind.OPEN);
    List<ODataExpression> arguments = new ArrayList<>();
    arguments.add(or());
    while (peek().kind() == Kind.COMMA) {
      take();
      arguments.add(or());
    }
    expect(Kind.CLOSE);
    ODataExpression call = ODataExpression.call(name.text(), arguments);
    boolean texts =
        arguments.stream().allMatch(a -> a.type() == ODataType.TEXT || a.type() == ODataType.NULL);
    if (call == null || !texts) {
      throw new ODataException(
          "No function matches the call of " + name.described() + " with these arguments.");
    }
    return call;
  }

  private ODataExpression condition(ODataExpression expression) {
    if (expression.type() != ODataType.BOOLEAN && expression.type() != ODataType.NULL) {
      throw new ODataException("A condition is expected, but found " + expression.type() + ".");
    }
    return expression;
  }

  private static Comparison comparison(
      String operator, ODataExpression left, ODataExpression right) {
    boolean withNull = left.type() == ODataType.NULL || right.type() == ODataType.NULL;
    boolean compatible =
        withNull || (left.type() == right.type() && supports(operator, left.type()));
    if (!compatible) {
      throw new ODataException(
          "A binary operator with incompatible types was detected: '"
              + operator
              + "' between "
              + left.type()
              + " and "
              + right.type()
              + ".");
    }
    return new Comparison(operator, left, right);
  }

  private static boolean supports(String operator, ODataType type) {
    return switch (type) {
      case TEXT, NUMBER, DATE, NULL -> true;
      case BOOLEAN -> EQUALITY.contains(operator);
      case OBJECT -> false;
    };
  }

  private static Instant date(ODataToken token) {
    try {
      return token.text().indexOf('T') < 0
          ? LocalDate.parse(token.text()).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(token.text()).toInstant();
    } catch (DateTimeException e) {
      throw new ODataException("Not a date: " + token.described() + ".");
    }
  }
}
