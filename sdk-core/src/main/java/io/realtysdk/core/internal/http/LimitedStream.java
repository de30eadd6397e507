package io.realtysdk.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts decoded bytes, stops at a limit, and remembers whether the wire or the reader failed. */
public final class LimitedStream extends InputStream {
  private final InputStream in;
  private final long limit;
  private long count;
  private boolean overLimit;
  private @Nullable IOException failure;

  public LimitedStream(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  public boolean isEmpty() {
    return count == 0;
  }

  public boolean isOverLimit() {
    return overLimit;
  }

  /** What the wire threw, also where a parser has wrapped it since; null if nothing. */
  public @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n;
    try {
      n = in.read(buffer, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    if (n > 0) {
      count += n;
      if (count > limit) {
        overLimit = true;
        throw new IOException("over " + limit + " bytes");
      }
    }
    return n;
  }

  /**
   * Reads to the end.
   *
   * @return whether it began as markup does, whatever its type says
   */
  public boolean drain() throws IOException {
    byte[] buffer = new byte[8192];
    boolean begun = false;
    boolean markup = false;
    for (int n = 0; n >= 0; n = read(buffer, 0, buffer.length)) {
      for (int i = 0; i < n && !begun; i++) {
        begun = !Character.isWhitespace(buffer[i]);
        markup = buffer[i] == '<';
      }
    }
    return markup;
  }

  /** Reads up to a number of bytes, and what was read until then if the wire breaks. */
  public byte[] readUpTo(int bytes) {
    // Grows as it fills: most errors are short.
    byte[] buffer = new byte[Math.min(bytes, 1024)];
    int length = 0;
    try {
      int n = 0;
      while (length < bytes && n >= 0) {
        if (length == buffer.length) {
          buffer = Arrays.copyOf(buffer, Math.min(bytes, 2 * length));
        }
        n = read(buffer, length, buffer.length - length);
        length += Math.max(n, 0);
      }
    } catch (IOException | RuntimeException e) {
      // The status has decided already; the body only adds words.
      return Arrays.copyOf(buffer, length);
    }
    return Arrays.copyOf(buffer, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
