package io.realtysdk.core.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A channel-backed socket that counts the bytes read from it. A channel answers an interrupt at
 * once, also in the middle of a read; a plain socket's read goes on until its timeout.
 */
final class CountingSocket extends ChannelSocket {
  private volatile long bytesRead;
  private final ByteBuffer unread = ByteBuffer.allocate(1);

  CountingSocket(SocketChannel channel) throws SocketException {
    super(channel);
  }

  /** Returns how many bytes were read so far; of TLS records, on an encrypted connection. */
  long bytesRead() {
    return bytesRead;
  }

  /**
   * Whether the peer has neither closed the connection nor sent anything that was not read yet, so
   * that what is read next can answer the next request. Only while nobody else reads.
   */
  boolean isQuiet() {
    SocketChannel channel = getChannel();
    try {
      channel.configureBlocking(false);
      try {
        return channel.read(unread.clear()) == 0;
      } finally {
        channel.configureBlocking(true);
      }
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(socket().getInputStream()) {
      @Override
      public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        count(n);
        return n;
      }
    };
  }

  /** Only the thread that runs the exchange reads. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  private void count(int bytes) {
    if (bytes > 0) {
      bytesRead += bytes;
    }
  }
}
