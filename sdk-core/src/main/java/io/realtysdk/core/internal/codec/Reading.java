package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import io.realtysdk.core.internal.json.JsonPaths;
import io.realtysdk.core.internal.operation.DeviationSink;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state of decoding one document: where deviations are reported, and the raw value of the
 * member read last where its component does not hold all of it.
 */
final class Reading {
  private final DeviationSink deviations;
  private final String prefix;
  private @Nullable Object[][] arrays;
  private boolean raw;
  private @Nullable Object rawValue;

  /**
   * Starts at the beginning of a document.
   *
   * @param arrays those of an earlier reading that has ended, to be used again
   */
  Reading(DeviationSink deviations, @Nullable Object[] @Nullable [] arrays) {
    this(deviations, "", arrays == null ? new @Nullable Object[8][] : arrays);
  }

  private Reading(DeviationSink deviations, String prefix, @Nullable Object[][] arrays) {
    this.deviations = deviations;
    this.prefix = prefix;
    this.arrays = arrays;
  }

  /** For a copy of the value that a parser is at. */
  Reading of(JsonParser p) {
    return new Reading(deviations, JsonPaths.pattern(prefix, p), new @Nullable Object[8][]);
  }

  /** Reports that the current value has another type than documented. */
  void deviation(JsonParser p, String documented) {
    deviations.report(JsonPaths.pattern(prefix, p), documented, foundType(p));
  }

  /** Reports the value that this reading is of. */
  void deviation(String documented, String found) {
    deviations.report(prefix, documented, found);
  }

  /** Keeps the raw value of a member for the additional fields of its record. */
  void keep(@Nullable Object value) {
    raw = true;
    rawValue = value;
  }

  boolean hasRaw() {
    return raw;
  }

  @Nullable Object takeRaw() {
    Object value = rawValue;
    raw = false;
    rawValue = null;
    return value;
  }

  /** Lends an array for the components of a record; an array per record is garbage otherwise. */
  @Nullable Object[] borrow(int slot, int length) {
    if (slot >= arrays.length) {
      arrays = Arrays.copyOf(arrays, slot + 8);
    }
    @Nullable Object[] array = arrays[slot];
    if (array == null) {
      return new Object[length];
    }
    arrays[slot] = null;
    return array;
  }

  void giveBack(int slot, @Nullable Object[] array) {
    Arrays.fill(array, null);
    arrays[slot] = array;
  }

  /** The arrays that were given back; they hold no values. */
  @Nullable Object[][] arrays() {
    return arrays;
  }

  private static String foundType(JsonParser p) {
    return switch (p.currentToken()) {
      case START_OBJECT, FIELD_NAME, END_OBJECT -> "object";
      case START_ARRAY, END_ARRAY -> "array";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT -> "number";
      case VALUE_NUMBER_FLOAT -> "decimal number";
      case VALUE_TRUE, VALUE_FALSE -> "boolean";
      default -> "null";
    };
  }
}
