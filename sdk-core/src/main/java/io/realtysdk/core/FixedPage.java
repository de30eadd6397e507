package io.realtysdk.core;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/** A page that no request fetched, for tests of code that reads pages. */
record FixedPage<T>(List<T> items) implements Page<T> {
  @Override
  public boolean hasNext() {
    return false;
  }

  @Override
  public ApiCall<Page<T>> nextCall() {
    throw new NoSuchElementException("this is the last page: ask hasNext() first");
  }

  @Override
  public Optional<String> nextToken() {
    return Optional.empty();
  }

  @Override
  public OptionalLong total() {
    return OptionalLong.of(items.size());
  }

  @Override
  public Map<String, Object> meta() {
    return Map.of();
  }

  /** The size only: the items may be personal data. */
  @Override
  public String toString() {
    return "Page[" + items.size() + " items]";
  }
}
