package io.realtysdk.core.internal.json;

import java.util.Locale;

/** How a provider spells the name of a record's component. */
@FunctionalInterface
interface WireNames {
  WireNames SNAKE_CASE =
      name -> name.replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  WireNames PASCAL_CASE = name -> Character.toUpperCase(name.charAt(0)) + name.substring(1);

  String of(String component);
}
