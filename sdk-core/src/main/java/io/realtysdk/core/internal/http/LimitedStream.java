package io.realtysdk.core.internal.http;

import java.io.ByteArrayOutputStream;
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
  private boolean atEnd;

  /** What was read so far, up to a limit; null where nobody wants it. */
  private @Nullable ByteArrayOutputStream copy;

  private int copyLimit;

  /** Whether the next byte was read ahead already. */
  private boolean peeked;

  /** The first byte that is neither white space nor part of a byte order mark, or −1. */
  private int first = -1;

  public LimitedStream(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The most bytes that are read. */
  public long limit() {
    return limit;
  }

  /** Keeps a copy of what is read from now on, up to a number of bytes, in an empty buffer. */
  public void keepCopy(ByteArrayOutputStream buffer, int limit) {
    copy = buffer;
    copyLimit = limit;
  }

  /** Returns what was kept; nothing if it was not asked for. */
  public byte[] copy() {
    return copy == null ? new byte[0] : copy.toByteArray();
  }

  /** Whether the reader has read to the end. */
  public boolean isAtEnd() {
    return atEnd;
  }

  /** Returns the first character that is not white space without taking it; −1 for none. */
  public int firstCharacter() throws IOException {
    while (first < 0 && !atEnd) {
      int next = read();
      if (next >= 0 && !Character.isWhitespace(next) && !isByteOrderMark(next)) {
        first = next;
        peeked = true;
      }
    }
    return first;
  }

  /** The character that {@link #firstCharacter} returned. */
  public int peekedCharacter() {
    return first;
  }

  private static boolean isByteOrderMark(int next) {
    return next == 0xEF || next == 0xBB || next == 0xBF;
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
    if (peeked) {
      peeked = false;
      return first;
    }
    int next;
    try {
      next = in.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    if (next >= 0 && copy != null && copy.size() < copyLimit) {
      copy.write(next);
    }
    count(next < 0 ? next : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (peeked) {
      peeked = false;
      buffer[offset] = (byte) first;
      // More would have to be there already, or this read might wait for what nobody asked for yet.
      return 1;
    }
    int n;
    try {
      n = in.read(buffer, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    if (n > 0 && copy != null && copy.size() < copyLimit) {
      copy.write(buffer, offset, Math.min(n, copyLimit - copy.size()));
    }
    count(n);
    return n;
  }

  private void count(int bytes) throws IOException {
    atEnd |= bytes < 0;
    count += Math.max(bytes, 0);
    if (count > limit) {
      overLimit = true;
      throw new IOException("over " + limit + " bytes");
    }
  }

  /** Reads to the end. */
  public void drain() throws IOException {
    byte[] buffer = new byte[8192];
    int n = 0;
    while (n >= 0) {
      n = read(buffer, 0, buffer.length);
    }
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
