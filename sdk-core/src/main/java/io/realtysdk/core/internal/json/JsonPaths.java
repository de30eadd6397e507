package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.util.regex.Pattern;

/** Where a parser is in its document, in member names. */
public final class JsonPaths {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z_]{0,40}[0-9]?");

  private JsonPaths() {}

  /** Such as {@code " at /data/0/team_id"}; names that are not plain ones may be personal data. */
  public static String place(JsonParser parser) {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext at = context(parser); at != null; at = at.getParent()) {
      if (at.inArray()) {
        path.insert(0, "/" + Math.max(0, at.getCurrentIndex()));
      } else if (at.getCurrentName() != null) {
        path.insert(0, "/" + plain(at.getCurrentName()));
      }
    }
    return path.isEmpty() ? "" : " at " + path;
  }

  /** Such as {@code data[].team_id}: the same for every element of an array. */
  public static String pattern(String prefix, JsonParser parser) {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext at = context(parser); at != null; at = at.getParent()) {
      if (at.inArray()) {
        path.insert(0, path.isEmpty() || path.charAt(0) == '[' ? "[]" : "[].");
      } else if (at.getCurrentName() != null) {
        path.insert(0, path.isEmpty() || path.charAt(0) == '[' ? "" : ".");
        path.insert(0, plain(at.getCurrentName()));
      }
    }
    return prefix.isEmpty() || path.isEmpty() || path.charAt(0) == '['
        ? prefix + path
        : prefix + "." + path;
  }

  /** Where the current value is, not where its first member or element will be. */
  private static JsonStreamContext context(JsonParser parser) {
    JsonStreamContext context = parser.getParsingContext();
    JsonToken token = parser.currentToken();
    return token != null && token.isStructStart() && context.getParent() != null
        ? context.getParent()
        : context;
  }

  private static String plain(String name) {
    return PLAIN_NAME.matcher(name).matches() ? name : "?";
  }
}
