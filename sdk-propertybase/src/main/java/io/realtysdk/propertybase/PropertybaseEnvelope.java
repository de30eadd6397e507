package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.Deferred;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import io.realtysdk.core.internal.operation.DeviationSink;
import io.realtysdk.core.internal.paging.PageContent;
import io.realtysdk.core.internal.paging.PageMetadata;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every response.
 *
 * @param success whether it worked; of any type, because only a boolean may be believed
 * @param data not looked at where {@code success} is false: a refusal may have anything there
 * @param additionalFields the members of a refusal, such as {@code error}
 */
record PropertybaseEnvelope<T>(
    @Nullable Object success,
    @Nullable Deferred<T> data,
    @Nullable Map<String, @Nullable Object> meta,
    @Nullable Map<String, @Nullable Object> links,
    Map<String, @Nullable Object> additionalFields) {

  /** Whether it reports an error, whatever the HTTP status. */
  boolean isRefusal() {
    if (success == null) {
      return data == null && additionalFields.get("error") != null;
    }
    if (success instanceof Boolean worked) {
      return !worked;
    }
    throw new UncheckedIOException(new UnexpectedJsonException("success is not a boolean"));
  }

  /** The data, which must be there. */
  T content() {
    return Deferred.get(data, "data");
  }

  /** The content of an envelope around a page. */
  static <T> PageContent<T> page(PropertybaseEnvelope<List<T>> envelope, DeviationSink deviations) {
    PageMetadata metadata = PageMetadata.of(envelope.meta, envelope.links, "meta", deviations);
    return PageContent.of(envelope.content(), metadata, envelope.meta);
  }
}
