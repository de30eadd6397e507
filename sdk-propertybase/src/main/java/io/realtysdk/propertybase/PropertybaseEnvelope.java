package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.Tried;
import io.realtysdk.core.internal.paging.PageContent;
import io.realtysdk.core.internal.paging.PageMetadata;
import java.util.List;
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

  /** Whether it says no, whatever the HTTP status. */
  boolean isRefusal() {
    return success == null ? data == null && additionalFields.get("error") != null : !success;
  }

  /** The data, which must be there and as documented. */
  T content() {
    return Tried.of(data, "data");
  }

  /** The content of an envelope around a page. */
  static <T> PageContent<T> page(PropertybaseEnvelope<List<T>> envelope) {
    PageMetadata metadata = PageMetadata.of(envelope.meta, envelope.links);
    return PageContent.of(envelope.content(), metadata, envelope.meta);
  }
}
