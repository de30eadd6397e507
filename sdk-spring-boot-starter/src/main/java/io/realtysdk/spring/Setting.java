package io.realtysdk.spring;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Applies properties that are set, and names the property when its value is refused. */
final class Setting {
  private Setting() {}

  static <V> void apply(String property, @Nullable V value, Consumer<V> setter) {
    if (value == null) {
      return;
    }
    try {
      setter.accept(value);
    } catch (IllegalArgumentException e) {
      // The SDK's messages never hold a key.
      throw new InvalidSettingException(property, String.valueOf(e.getMessage()));
    }
  }

  static void flag(String property, @Nullable Boolean value, Runnable setter) {
    apply(property, value, set -> runIf(set, setter));
  }

  /** A tenant's own value, or that of its provider. */
  static <V> @Nullable V either(@Nullable V own, @Nullable V fallback) {
    return own != null ? own : fallback;
  }

  private static void runIf(boolean set, Runnable setter) {
    if (set) {
      setter.run();
    }
  }
}
