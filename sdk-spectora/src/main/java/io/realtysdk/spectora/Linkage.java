package io.realtysdk.spectora;

import org.jspecify.annotations.Nullable;

/**
 * The name of a resource within a JSON:API document.
 *
 * @param type null where the service sent none
 * @param id null where the service sent none
 */
record Linkage(@Nullable ResourceType type, @Nullable String id) {

  /** The same with a type where the service sent none. */
  Linkage orType(ResourceType expected) {
    return type == null ? new Linkage(expected, id) : this;
  }
}
