package io.realtysdk.it.support.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.threads.Await;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountingListenerTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void countsConnectionsAndTheirBytes() throws Exception {
    try (CountingListener listener = CountingListener.start();
        Socket first = new Socket(listener.url().getHost(), listener.port());
        Socket second = new Socket(listener.url().getHost(), listener.port())) {
      first.getOutputStream().write(new byte[3]);
      second.getOutputStream().write(new byte[4]);
      assertThat(Await.until(SOON, () -> listener.bytes() == 7)).isTrue();
      assertThat(listener.connections()).isEqualTo(2);
    }
  }

  @Test
  void closingEndsItsConnections() throws Exception {
    CountingListener listener = CountingListener.start();
    try (Socket client = new Socket(listener.url().getHost(), listener.port())) {
      assertThat(Await.until(SOON, () -> listener.connections() == 1)).isTrue();
      listener.close();
      assertThat(client.getInputStream().read()).isEqualTo(-1);
      assertThat(listener.bytes()).isZero();
    }
  }
}
