package io.realtysdk.spectora;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON:API document.
 *
 * @param <D> one resource or a list of them
 * @param included resources that those in data point at
 */
record Document<D>(
    D data,
    List<Included> included,
    Map<String, @Nullable Object> meta,
    Map<String, @Nullable Object> links) {

  /** Refuses a document about nothing: an answer without data is not an empty list. */
  Document {
    if (data == null) {
      throw new IllegalArgumentException("data is missing or null");
    }
    meta = meta == null ? Map.of() : Collections.unmodifiableMap(meta);
    links = links == null ? Map.of() : links;
  }
}
