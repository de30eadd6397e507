package io.realtysdk.core.internal.paging;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one answer of a list holds.
 *
 * @param items as read
 * @param metadata what it says about paging, as understood
 * @param meta the same, as the service said it
 */
public record PageContent<T>(List<T> items, PageMetadata metadata, Map<String, Object> meta) {

  /** The content of an answer that is a list and nothing else. */
  public static <T> PageContent<T> of(List<T> items) {
    return new PageContent<>(items, PageMetadata.NONE, Map.of());
  }

  /** The content of an answer with metadata around the list. */
  @SuppressWarnings("NullAway") // Page shows it as the service said it, nulls and all.
  public static <T> PageContent<T> of(
      List<T> items, PageMetadata metadata, @Nullable Map<String, @Nullable Object> meta) {
    return new PageContent<>(
        items, metadata, meta == null ? Map.of() : Collections.unmodifiableMap(meta));
  }
}
