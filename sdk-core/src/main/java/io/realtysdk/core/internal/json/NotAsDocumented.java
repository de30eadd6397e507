package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A document that is JSON, but not the JSON that is documented; says what and where, never which.
 */
public final class NotAsDocumented extends JsonProcessingException {
  private static final long serialVersionUID = 1L;

  private final String words;

  /** For documents whose place does not matter. */
  public NotAsDocumented(String words) {
    super(words);
    this.words = words;
  }

  public NotAsDocumented(String words, JsonParser parser) {
    this(words + place(parser));
  }

  String words() {
    return words;
  }

  /** The path to where a parser stands; names that are not plain ones are the server's secret. */
  static String place(JsonParser parser) {
    Deque<String> path = new ArrayDeque<>();
    for (JsonStreamContext at = parser.getParsingContext();
        at != null && !at.inRoot();
        at = at.getParent()) {
      if (at.inArray()) {
        path.push(String.valueOf(Math.max(0, at.getCurrentIndex())));
      } else if (at.getCurrentName() != null) {
        String name = at.getCurrentName();
        path.push(name.matches("[A-Za-z][A-Za-z_]{0,40}[0-9]?") ? name : "?");
      }
    }
    return path.isEmpty() ? "" : " at /" + String.join("/", path);
  }
}
