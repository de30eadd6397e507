package io.realtysdk.core.internal.operation;

import java.util.List;

/** How a provider's documents are decoded, for any record; part of its dialect. */
public interface Documents {

  /**
   * Returns a decoder of a whole document to maps, lists, text, {@code BigDecimal} and booleans,
   * which fails where the document reports an error.
   */
  Decoder<Object> document();

  /** Returns a decoder of one record, without what is around it. */
  <T> Decoder<T> one(Class<T> type);

  /** Returns a decoder of a list of records, without what is around it. */
  <T> Decoder<List<T>> list(Class<T> type);

  /** Returns whether a query parameter carries the key, so that callers must not send it. */
  boolean isCredential(String parameter);
}
