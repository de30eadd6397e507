package io.realtysdk.core.internal.json;

/** How a provider spells the name of a record's component. */
@FunctionalInterface
public interface WireNames {
  WireNames SNAKE_CASE = WireNames::snakeCase;
  WireNames PASCAL_CASE = name -> Character.toUpperCase(name.charAt(0)) + name.substring(1);

  /** Returns the name on the wire. */
  String of(String component);

  private static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(name.charAt(i - 1))) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(c));
    }
    return snake.toString();
  }
}
