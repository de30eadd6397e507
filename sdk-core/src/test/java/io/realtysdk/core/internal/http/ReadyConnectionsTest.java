package io.realtysdk.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.testing.TestDialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server numbers its connections in order of arrival, and each response names its own. */
class ReadyConnectionsTest {
  private static final Operation<@Nullable Void> CREATE =
      Operation.named("x.create", "POST", Idempotency.NOT_IDEMPOTENT)
          .path("agents")
          .body(new Body.Bytes(null, new byte[0]))
          .noContent();

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  @BeforeEach
  void opensAheadOnLoopbackToo() {
    System.setProperty(ReadyConnections.LEAST_MILLIS, "0");
  }

  @AfterEach
  void opensAheadAtADistanceOnly() {
    System.clearProperty(ReadyConnections.LEAST_MILLIS);
  }

  @Test
  void whereConnectingTakesLessThanFiveMillisecondsNothingIsOpenedAhead() throws Exception {
    opensAheadAtADistanceOnly();
    try (ScriptedSocketServer server = server();
        Client client = new Client(server)) {
      for (int i = 1; i <= 3; i++) {
        client.connectingTakes = Duration.ofMillis(5).minusNanos(1);
        assertThat(client.create()).isEqualTo("" + i);
      }
      client.connectingTakes = Duration.ofMillis(5);
      assertThat(client.create()).as("the server is farther away now").isEqualTo("4");
      client.pass(Duration.ofMillis(10));
      assertThat(client.create()).as("5 is opened ahead").isEqualTo("6");
      client.openingTakes = Duration.ofMillis(4);
      client.pass(Duration.ofMillis(10));
      assertThat(client.create()).as("7 is opened ahead, and sooner").isEqualTo("5");
      assertThat(client.create()).isEqualTo("7");
      assertThat(client.create()).as("nothing is opened ahead again").isEqualTo("8");
    }
  }

  @Test
  void aSingleCreateOpensOneConnection() throws Exception {
    try (ScriptedSocketServer server = server();
        Client client = new Client(server)) {
      assertThat(client.create()).isEqualTo("1");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void fromTheSecondCreateOnOneConnectionIsOpenedAheadAndTakenByTheNextCreate() throws Exception {
    try (ScriptedSocketServer server = server();
        Client client = new Client(server)) {
      assertThat(client.create()).isEqualTo("1");
      client.pass(Duration.ofSeconds(2));
      assertThat(client.create()).as("2 is opened ahead").isEqualTo("3");
      assertThat(client.create()).as("4 is opened ahead").isEqualTo("2");
      assertThat(client.create()).isEqualTo("4");
      assertThat(server.requests()).isEqualTo(4);
    }
  }

  @Test
  void createsThatFollowEachOtherSlowlyOpenNothingAhead() throws Exception {
    try (ScriptedSocketServer server = server();
        Client client = new Client(server)) {
      for (int i = 1; i <= 3; i++) {
        assertThat(client.create()).isEqualTo("" + i);
        client.pass(Duration.ofMillis(2001));
      }
    }
  }

  @Test
  void whereOpeningTakesLongerThanACreateThreeAreOpenedAheadAndUsedForTwoSeconds()
      throws Exception {
    try (ScriptedSocketServer server = server();
        Client client = new Client(server)) {
      client.openingTakes = Duration.ofMillis(400);
      client.connectingTakes = Duration.ofMillis(400);
      assertThat(client.create()).isEqualTo("1");
      assertThat(client.create()).as("2, 3 and 4 are opened ahead").isEqualTo("5");
      client.pass(Duration.ofMillis(100));
      assertThat(client.create()).as("6 is opened ahead").isEqualTo("2");
      client.pass(Duration.ofMillis(1500));
      assertThat(client.create()).as("4 and 6 still wait").isEqualTo("3");
      client.pass(Duration.ofMillis(1500));
      assertThat(client.create()).as("too long; 7 is opened ahead").isEqualTo("8");
    }
  }

  @Test
  void aConnectionThatTheServerClosedIsNotUsedAndNoneIsOpenedAheadForTenMinutes() throws Exception {
    try (ScriptedSocketServer server =
            server(
                c -> {
                  told.await();
                  c.close();
                  done.countDown();
                });
        Client client = new Client(server)) {
      isNotUsed(client);
      assertThat(client.create()).as("4 was closed, 5 used").isEqualTo("6");
      assertThat(client.create()).isEqualTo("7");
      client.pass(Duration.ofMinutes(10));
      assertThat(client.create()).as("long after the one before").isEqualTo("8");
      assertThat(client.create()).as("9 is opened ahead").isEqualTo("10");
      assertThat(client.create()).isEqualTo("9");
    }
  }

  @Test
  void aConnectionOnWhichTheServerSentSomethingIsNotUsed() throws Exception {
    try (ScriptedSocketServer server =
            server(
                c -> {
                  told.await();
                  c.write("HTTP/1.1 408 Request Timeout\r\n\r\n");
                  done.countDown();
                  c.readRequest();
                });
        Client client = new Client(server)) {
      isNotUsed(client);
    }
  }

  @Test
  void aCreateThatIsLostOnAConnectionOpenedAheadIsNotSentAgain() throws Exception {
    ScriptedSocketServer.Script losing =
        c -> {
          c.readRequest();
          c.close();
        };
    try (ScriptedSocketServer server = server(losing);
        Client client = new Client(server)) {
      client.create();
      client.create();
      try (Exchange exchange = client.exchange()) {
        assertThatThrownBy(exchange::send).isInstanceOf(IOException.class);
        assertThat(exchange.wire().sent()).isTrue();
        assertThat(exchange.wire().reused()).isFalse();
      }
      assertThat(server.requests()).isEqualTo(3);
      assertThat(client.create()).as("4 was closed unused").isEqualTo("5");
      assertThat(client.create()).isEqualTo("6");
    }
  }

  @Test
  void closingTheClientClosesTheConnectionThatWaits() throws Exception {
    try (ScriptedSocketServer server =
        server(
            c -> {
              if (!c.readRequest()) {
                done.countDown();
              }
            })) {
      try (Client client = new Client(server)) {
        client.create();
        client.create();
        assertThat(server.connections()).isEqualTo(3);
      }
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void onACallersOwnHttpClientNothingIsOpenedAhead() throws Exception {
    HttpSettings own = HttpSettings.builder().okHttpClient(new OkHttpClient()).build();
    try (ScriptedSocketServer server = server();
        Client client = new Client(server, own)) {
      for (int i = 1; i <= 3; i++) {
        assertThat(client.create()).isEqualTo("" + i);
      }
    }
  }

  /** Has the second connection, which was opened ahead, do its part before the third create. */
  private void isNotUsed(Client client) throws Exception {
    client.create();
    client.create();
    told.countDown();
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(client.create()).as("4 is opened ahead").isEqualTo("5");
  }

  private static ScriptedSocketServer server() throws IOException {
    return server(answering(2));
  }

  private static ScriptedSocketServer server(ScriptedSocketServer.Script second)
      throws IOException {
    ScriptedSocketServer.Script[] scripts = new ScriptedSocketServer.Script[12];
    for (int i = 0; i < scripts.length; i++) {
      scripts[i] = i == 1 ? second : answering(i + 1);
    }
    return new ScriptedSocketServer(scripts);
  }

  private static ScriptedSocketServer.Script answering(int number) {
    String body = "" + number;
    return c -> {
      while (c.readRequest()) {
        c.write("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
      }
    };
  }

  /** Opens connections on the thread that creates. Afterwards the clock stands as before. */
  private static final class Client implements AutoCloseable {
    private final Transport transport;
    private Duration openingTakes = Duration.ZERO;

    private Duration connectingTakes = Duration.ZERO;
    private boolean isOpening;
    private long now;

    Client(ScriptedSocketServer server) {
      this(server, HttpSettings.defaults());
    }

    Client(ScriptedSocketServer server, HttpSettings settings) {
      Urls urls = Urls.of("X", "baseUrl", "http://127.0.0.1:" + server.port(), false);
      transport =
          new Transport(urls, new TestDialect(), settings, "test", this::open, this::nanoTime);
    }

    private void open(Runnable opening) {
      long before = now;
      isOpening = true;
      opening.run();
      isOpening = false;
      now = before;
    }

    private long nanoTime() {
      now += (isOpening ? openingTakes : connectingTakes).toNanos();
      return now;
    }

    void pass(Duration time) {
      now += time.toNanos();
    }

    Exchange exchange() {
      return transport.exchange(CREATE, Map.of(), "key", true, TimeUnit.SECONDS.toNanos(20));
    }

    String create() throws IOException {
      long before = now;
      try (Exchange exchange = exchange()) {
        return new String(exchange.send().body().readAllBytes(), StandardCharsets.UTF_8);
      } finally {
        now = before;
      }
    }

    @Override
    public void close() {
      transport.close();
    }
  }
}
