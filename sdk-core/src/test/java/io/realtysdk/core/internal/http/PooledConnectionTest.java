package io.realtysdk.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.Problem;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PooledConnectionTest {
  private static final Operation<@Nullable Void> GET =
      Operation.named("x.get", "GET", Idempotency.SAFE).path("agents").noContent();

  private static final Dialect DIALECT =
      new Dialect() {
        @Override
        public String provider() {
          return "X";
        }

        @Override
        public Credentials credentials() {
          return Credentials.header("Bearer");
        }

        @Override
        public Problem problem(int status, ErrorBody body) {
          return Problem.of(status);
        }
      };

  @Test
  void bytesBehindACompleteResponseDoNotBecomeTheNextResponse() throws Exception {
    ScriptedSocketServer.Script withLeftover =
        c -> {
          while (c.readRequest()) {
            c.write(ok("1") + ok("stale"));
          }
        };
    try (ScriptedSocketServer server = new ScriptedSocketServer(withLeftover);
        Client client = new Client(server)) {
      assertThat(client.get()).isEqualTo("1");
      try (Exchange exchange = client.exchange()) {
        assertThatThrownBy(exchange::send).isInstanceOf(ProtocolException.class);
        assertThat(exchange.wire().status()).as("a status of this request").isZero();
        assertThat(exchange.wire().sent()).isTrue();
      }
      assertThat(client.get()).isEqualTo("1");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aConnectionWithAnUnaskedResponseIsNotUsedAgain() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch sent = new CountDownLatch(1);
    ScriptedSocketServer.Script unasked =
        c -> {
          c.readRequest();
          c.write(ok("1"));
          released.await();
          c.write(ok("unasked"));
          sent.countDown();
          c.readRequest();
        };
    try (ScriptedSocketServer server = new ScriptedSocketServer(unasked, answering("2"));
        Client client = new Client(server)) {
      assertThat(client.get()).isEqualTo("1");
      released.countDown();
      assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(client.get()).isEqualTo("2");
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void aConnectionThatTheServerClosedIsNotUsedAgain() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    ScriptedSocketServer.Script closing =
        c -> {
          c.readRequest();
          c.write(ok("1"));
          released.await();
          c.close();
          closed.countDown();
        };
    try (ScriptedSocketServer server = new ScriptedSocketServer(closing, answering("2"));
        Client client = new Client(server)) {
      assertThat(client.get()).isEqualTo("1");
      released.countDown();
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(client.get()).isEqualTo("2");
    }
  }

  @Test
  void whatFailsBehindAClosedConnectionIsNotBlamedOnAnInterceptor() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    ScriptedSocketServer.Script closing =
        c -> {
          c.readRequest();
          c.write(ok("1"));
          released.await();
          c.close();
          closed.countDown();
        };
    try (ScriptedSocketServer server = new ScriptedSocketServer(closing);
        Client client = new Client(server)) {
      assertThat(client.get()).isEqualTo("1");
      released.countDown();
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
      int port = server.port();
      server.close();
      try (Socket unused = bound(port);
          Exchange exchange = client.exchange()) {
        assertThatThrownBy(exchange::send).isInstanceOf(ConnectException.class);
        assertThat(exchange.wire().failedInInterceptor()).isFalse();
        assertThat(exchange.wire().sent()).isFalse();
      }
    }
  }

  /** Keeps the port of a listener that was closed, or another process may get it, and accept. */
  private static Socket bound(int port) throws IOException {
    Socket socket = new Socket();
    socket.setReuseAddress(true);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (true) {
      try {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
      } catch (BindException e) {
        // The listener's thread may still hold it.
        if (System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  @Test
  void aGoodConnectionIsUsedAgain() throws Exception {
    try (ScriptedSocketServer server = new ScriptedSocketServer(answering("1"));
        Client client = new Client(server)) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.get()).isEqualTo("1");
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aDiscardedConnectionIsNotUsedAgain() throws Exception {
    try (ScriptedSocketServer server = new ScriptedSocketServer(answering("1"), answering("2"));
        Client client = new Client(server)) {
      try (Exchange exchange = client.exchange()) {
        read(exchange.send());
        exchange.discardConnection();
      }
      assertThat(client.get()).isEqualTo("2");
    }
  }

  @Test
  void socketsSendSmallPiecesAtOnce() throws Exception {
    assertThat(new ConnectionSockets().factory().createSocket().getTcpNoDelay()).isTrue();
  }

  private static ScriptedSocketServer.Script answering(String body) {
    return c -> {
      while (c.readRequest()) {
        c.write(ok(body));
      }
    };
  }

  private static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static String read(Answer answer) throws IOException {
    return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static final class Client implements AutoCloseable {
    private final Transport transport;

    Client(ScriptedSocketServer server) {
      Urls urls = Urls.of("X", "baseUrl", "http://127.0.0.1:" + server.port(), false);
      transport = new Transport(urls, DIALECT, HttpSettings.defaults(), "test");
    }

    Exchange exchange() {
      return transport.exchange(GET, Map.of(), "key", false, TimeUnit.SECONDS.toNanos(20));
    }

    String get() throws IOException {
      try (Exchange exchange = exchange()) {
        return read(exchange.send());
      }
    }

    @Override
    public void close() {
      transport.close();
    }
  }
}
