package io.realtysdk.it.support.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.it.support.net.UnacceptingPort;
import io.realtysdk.it.support.threads.ThreadBaseline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(20)
class ProbesTest {

  private static final Duration SHORT = Duration.ofMillis(100);

  @Test
  void capturesJavaUtilLoggingDownToFinest() {
    try (LogCapture log = LogCapture.start()) {
      Logger logger = Logger.getLogger("some.jul");
      logger.log(Level.FINEST, "argument {0}", "secret-1");
      logger.log(Level.FINE, "failed", new IOException("outer", new IOException("secret-2")));
      assertThat(log.lines()).hasSize(2);
      assertThat(log.text()).contains("argument secret-1", "secret-2", "some.jul");
    }
  }

  @Test
  void capturesSlf4jDownToTrace() {
    try (LogCapture log = LogCapture.start("some.server")) {
      LoggerFactory.getLogger("some.server.Part").trace("not ours");
      org.slf4j.Logger logger = LoggerFactory.getLogger("some.slf4j");
      logger.trace("argument {}", "secret-1");
      logger.atDebug().addKeyValue("key", "secret-3").log("pair");
      logger.warn("failed", new IOException("outer", new IOException("secret-2")));
      assertThat(log.lines()).hasSize(3);
      assertThat(log.text()).contains("argument secret-1", "secret-2", "secret-3", "some.slf4j");
    }
  }

  @Test
  void capturesNothingAfterClose() {
    LogCapture log = LogCapture.start();
    log.close();
    Logger.getLogger("some.jul").finest("late");
    LoggerFactory.getLogger("some.slf4j").trace("late");
    assertThat(log.lines()).isEmpty();
    assertThat(Logger.getLogger("some.jul").isLoggable(Level.FINEST)).isFalse();
    assertThat(LoggerFactory.getLogger("some.slf4j").isTraceEnabled()).isFalse();
  }

  @Test
  void theBaselineNamesThreadsThatStayAndWaitsForThoseThatEnd() throws Exception {
    ThreadBaseline baseline = ThreadBaseline.take();
    CountDownLatch released = new CountDownLatch(1);
    Thread worker = worker("left-behind", released);
    assertThat(baseline.extra()).containsExactly(worker);
    assertThatThrownBy(() -> baseline.awaitReturn(SHORT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("left-behind");
    released.countDown();
    baseline.awaitReturn(Duration.ofSeconds(5));
    assertThat(worker.isAlive()).isFalse();
  }

  @Test
  void theBaselineIgnoresNamedThreads() throws Exception {
    ThreadBaseline baseline = ThreadBaseline.take("Some Watchdog", "pool-\\d+");
    CountDownLatch released = new CountDownLatch(1);
    Thread watchdog = worker("Some Watchdog", released);
    Thread pool = worker("pool-12", released);
    baseline.awaitReturn(SHORT);
    released.countDown();
    watchdog.join();
    pool.join();
  }

  @Test
  void connectsToAnUnacceptingPortTimeOut() throws Exception {
    try (UnacceptingPort port = UnacceptingPort.open();
        Socket socket = new Socket()) {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port.port());
      assertThatThrownBy(() -> socket.connect(address, 200))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static Thread worker(String name, CountDownLatch released) {
    Thread thread =
        new Thread(
            () -> {
              try {
                released.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
