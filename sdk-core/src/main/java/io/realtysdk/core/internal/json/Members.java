package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few members of an object that no component is for, in their order, as an unmodifiable map. Of
 * five members it takes a third of a linked hash map, and records may have some each.
 */
public final class Members extends AbstractMap<String, @Nullable Object> {
  private static final int FIRST = 6;

  /** Beyond, looking at all names costs more than a hash map does. */
  private static final int MOST = 12;

  /** Name, value, name, value; then unused places. */
  private @Nullable Object[] parts = new Object[2 * FIRST];

  private int size;

  private Members() {}

  /**
   * Adds a member to a map that is being read.
   *
   * @param map what this method returned for the member before; null for the first one
   * @return the map to go on with, which may be another one
   * @throws UnexpectedJsonException if the map has the name already
   */
  public static Map<String, @Nullable Object> put(
      @Nullable Map<String, @Nullable Object> map,
      String name,
      @Nullable Object value,
      JsonParser p)
      throws IOException {
    Map<String, @Nullable Object> all = map == null ? new Members() : map;
    if (all.containsKey(name)) {
      throw new UnexpectedJsonException("duplicate member", p);
    }
    if (all instanceof Members few) {
      if (few.size < MOST) {
        few.add(name, value);
        return few;
      }
      all = new LinkedHashMap<>(few);
    }
    all.put(name, value);
    return all;
  }

  /** Returns the map that was read, unmodifiable; an empty one for null. */
  public static Map<String, @Nullable Object> complete(
      @Nullable Map<String, @Nullable Object> map) {
    if (map == null) {
      return Map.of();
    }
    return map instanceof Members ? map : Collections.unmodifiableMap(map);
  }

  private void add(String name, @Nullable Object value) {
    if (2 * size == parts.length) {
      parts = Arrays.copyOf(parts, 2 * MOST);
    }
    parts[2 * size] = name;
    parts[2 * size + 1] = value;
    size++;
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < 2 * size; i += 2) {
      if (Objects.equals(parts[i], name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int index = indexOf(name);
    return index < 0 ? null : parts[index + 1];
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, @Nullable Object>> {
    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<Entry<String, @Nullable Object>> iterator() {
      return new EntryIterator();
    }
  }

  private final class EntryIterator implements Iterator<Entry<String, @Nullable Object>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < 2 * size;
    }

    @Override
    public Entry<String, @Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return new SimpleImmutableEntry<>(String.valueOf(parts[next - 2]), parts[next - 1]);
    }
  }
}
