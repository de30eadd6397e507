package io.realtysdk.testkit.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch, RFC 7396. */
public final class MergePatch {

  private MergePatch() {}

  /**
   * Returns a changed copy of the target: null removes a member, an object is merged, any other
   * value replaces.
   */
  public static Map<String, @Nullable Object> apply(
      @Nullable Map<String, @Nullable Object> target, Map<String, @Nullable Object> patch) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    if (target != null) {
      merged.putAll(target);
    }
    patch.forEach(
        (name, value) -> {
          Map<String, @Nullable Object> object = Json.asObject(value);
          if (value == null) {
            merged.remove(name);
          } else if (object != null) {
            merged.put(name, apply(Json.asObject(merged.get(name)), object));
          } else {
            merged.put(name, value);
          }
        });
    return merged;
  }
}
