package io.realtysdk.spectora;

import io.realtysdk.core.internal.json.MissingRepresentationException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON:API document.
 *
 * @param <D> one resource or a list of them
 * @param data null where the service sent none
 * @param included resources that those in data refer to
 */
record Document<D>(
    @Nullable D data,
    List<Included> included,
    Map<String, @Nullable Object> meta,
    Map<String, @Nullable Object> links) {

  Document {
    meta = meta == null ? Map.of() : meta;
    links = links == null ? Map.of() : links;
  }

  /** The data, which must be there: an answer without data is not an empty list. */
  D content() {
    if (data == null) {
      throw new UncheckedIOException(new MissingRepresentationException("data is missing or null"));
    }
    return data;
  }
}
