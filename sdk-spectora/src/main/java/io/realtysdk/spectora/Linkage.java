package io.realtysdk.spectora;

/** The name of a resource within a JSON:API document. */
record Linkage(String type, String id) {

  /** Refuses half a name. */
  Linkage {
    if (type == null || type.isBlank() || id == null || id.isBlank()) {
      throw new IllegalArgumentException("type or id is missing or empty");
    }
  }
}
