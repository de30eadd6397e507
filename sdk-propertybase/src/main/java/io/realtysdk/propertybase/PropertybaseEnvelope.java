package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.Tried;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every answer.
 *
 * @param data read, but not insisted on: a refusal may have anything there
 * @param additionalFields the members of a refusal, such as {@code error}
 */
record PropertybaseEnvelope<T>(
    @Nullable Boolean success,
    @Nullable Tried<T> data,
    @Nullable Map<String, @Nullable Object> meta,
    @Nullable Map<String, @Nullable Object> links,
    Map<String, @Nullable Object> additionalFields) {

  PropertybaseEnvelope {
    whole(meta, "page");
    whole(meta, "per_page");
    whole(meta, "total");
    whole(meta, "total_pages");
    Object next = links == null ? null : links.get("next");
    if (next != null && !(next instanceof String)) {
      throw new IllegalArgumentException("links.next is no text");
    }
  }

  /** Whether it says no, whatever the HTTP status. */
  boolean isRefusal() {
    return success == null ? data == null && additionalFields.get("error") != null : !success;
  }

  /** The data, which must be there and as documented. */
  T content() {
    return Tried.of(data, "data");
  }

  /** A number about paging, or null where the service does not say. */
  @Nullable Long paging(String name) {
    return whole(meta, name);
  }

  /** Whether a link leads on. Where to does not matter: pages are numbered. */
  boolean hasNextLink() {
    return links != null && links.get("next") instanceof String link && !link.isBlank();
  }

  private static @Nullable Long whole(@Nullable Map<String, @Nullable Object> meta, String name) {
    Object value = meta == null ? null : meta.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    throw new IllegalArgumentException("meta." + name + " is no whole number");
  }
}
