package io.realtysdk.testkit.internal.odata;

import io.realtysdk.testkit.internal.odata.ODataToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an OData expression into tokens. */
final class ODataLexer {
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

  /** Dates come before numbers, because every date starts like a number. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<date>\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d))?)"
              + "|(?<number>-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?)|(?<text>'(?:[^']|'')*')"
              + ("|(?<word>" + NAME + "(/" + NAME + ")*)")
              + "|(?<open>\\()|(?<close>\\))|(?<comma>,)");

  private static final Pattern SPACE = Pattern.compile("\\s*");

  private ODataLexer() {}

  /** Returns all tokens, and an {@link Kind#END} after the last one. */
  static List<ODataToken> tokens(String expression) {
    List<ODataToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(expression);
    int position = afterSpace(expression, 0);
    while (position < expression.length()) {
      if (!matcher.region(position, expression.length()).lookingAt()) {
        throw new ODataException("Syntax error at position " + position + ".");
      }
      ODataToken token = token(matcher, position);
      boolean wordLike = token.kind() == Kind.NUMBER || token.kind() == Kind.DATE;
      if (wordLike && followedByLetter(expression, matcher.end())) {
        throw new ODataException("Syntax error at position " + matcher.end() + ".");
      }
      tokens.add(token);
      position = afterSpace(expression, matcher.end());
    }
    tokens.add(new ODataToken(Kind.END, "", expression.length()));
    return tokens;
  }

  private static ODataToken token(Matcher matcher, int position) {
    String text = matcher.group();
    if (matcher.group("text") != null) {
      String inner = text.substring(1, text.length() - 1).replace("''", "'");
      return new ODataToken(Kind.TEXT, inner, position);
    }
    return new ODataToken(kind(matcher), text, position);
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("date") != null) {
      return Kind.DATE;
    }
    if (matcher.group("number") != null) {
      return Kind.NUMBER;
    }
    if (matcher.group("word") != null) {
      return Kind.WORD;
    }
    if (matcher.group("open") != null) {
      return Kind.OPEN;
    }
    return matcher.group("close") != null ? Kind.CLOSE : Kind.COMMA;
  }

  private static boolean followedByLetter(String expression, int end) {
    return end < expression.length() && Character.isLetterOrDigit(expression.charAt(end));
  }

  private static int afterSpace(String expression, int from) {
    Matcher space = SPACE.matcher(expression).region(from, expression.length());
    return space.lookingAt() ? space.end() : from;
  }
}
