package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.Deferred;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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

  /** A number about paging, or null where the service sends none that can be read. */
  @Nullable Long paging(String name) {
    Object value = meta == null ? null : meta.get(name);
    if (value instanceof String text && text.matches("[0-9]{1,15}")) {
      return Long.valueOf(text);
    }
    try {
      return value instanceof BigDecimal number ? (Long) number.longValueExact() : null;
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** Whether there is a link to a next page. Where it leads does not matter: pages are numbered. */
  boolean hasNextLink() {
    Object next = links == null ? null : links.get("next");
    Object target = next instanceof Map<?, ?> link ? link.get("href") : next;
    return target instanceof String text && !text.isBlank();
  }
}
