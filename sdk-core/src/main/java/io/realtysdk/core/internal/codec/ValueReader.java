package io.realtysdk.core.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value. A value of another type than documented is reported, converted where nothing is
 * lost by it, and otherwise null, with the raw value kept in {@link Reading}.
 */
interface ValueReader {

  /** Starts at the first token of the value and ends at its last. */
  @Nullable Object read(JsonParser p, Reading in) throws IOException;

  /** Returns the value of a member that is absent or null. */
  default @Nullable Object whenAbsent() {
    return null;
  }
}
