package io.realtysdk.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Answers requests without a body after a fixed time, thousands at once on one thread. Responses
 * are small enough for the buffer of a socket.
 */
final class SlowServer implements AutoCloseable {
  private final ServerSocketChannel listener;
  private final Selector selector = Selector.open();
  private final Queue<Due> answers = new ArrayDeque<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(65_536);
  private final byte[] response;
  private final long delayNanos;

  /** An answer and its time; all wait equally long, so they are due in order of arrival. */
  private record Due(SocketChannel to, long nanos) {}

  SlowServer(String json, long delayMillis) throws IOException {
    response =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + json.length()
                + "\r\n\r\n"
                + json)
            .getBytes(StandardCharsets.US_ASCII);
    delayNanos = TimeUnit.MILLISECONDS.toNanos(delayMillis);
    listener = ServerSocketChannel.open();
    listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10_000);
    listener.configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT);
    Thread thread = new Thread(this::run, "slow-server");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Serves in a process of its own, until the standard input ends; prints its URL.
   *
   * @param args the answer, and the milliseconds until it is sent
   */
  public static void main(String[] args) throws IOException {
    try (SlowServer server = new SlowServer(args[0], Long.parseLong(args[1]))) {
      System.out.println(server.url());
      System.in.readAllBytes();
    }
  }

  String url() {
    return "http://127.0.0.1:" + listener.socket().getLocalPort();
  }

  private void run() {
    try {
      while (listener.isOpen()) {
        Due first = answers.peek();
        long left = first == null ? 1_000_000_000L : first.nanos() - System.nanoTime();
        if (left > 0) {
          selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        } else {
          selector.selectNow();
        }
        Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
          take(keys.next());
          keys.remove();
        }
        answerDue();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void take(SelectionKey key) throws IOException {
    if (key.isAcceptable()) {
      SocketChannel accepted = listener.accept();
      accepted.configureBlocking(false);
      accepted.register(selector, SelectionKey.OP_READ);
      return;
    }
    SocketChannel from = (SocketChannel) key.channel();
    int n = read(from);
    if (n < 0) {
      from.close();
    } else if (n >= 4 && buffer.getInt(n - 4) == 0x0D0A0D0A) {
      answers.add(new Due(from, System.nanoTime() + delayNanos));
    }
  }

  private int read(SocketChannel from) {
    try {
      return from.read(buffer.clear());
    } catch (IOException e) {
      return -1;
    }
  }

  private void answerDue() {
    for (Due next = answers.peek();
        next != null && next.nanos() <= System.nanoTime();
        next = answers.peek()) {
      answers.remove();
      try {
        next.to().write(ByteBuffer.wrap(response));
      } catch (IOException e) {
        // The client has gone.
      }
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
