package io.realtysdk.it.support.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Shows that the probe sees the connections of the client it is given, and no other's. */
class ClientPoolTest {

  private static final Duration SOON = Duration.ofSeconds(3);

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private SignTrakerClient client() {
    return invariants.closing(
        SignTrakerClient.builder()
            .apiKey(ClientInvariants.KEY)
            .baseUrl(invariants.server().url().toString())
            .build());
  }

  @Test
  void aConnectionIsSeenUntilTheClientIsClosed() {
    invariants.server().byDefault(Script.json(200, "{\"Id\":7}"));
    SignTrakerClient client = client();
    ClientPool pool = ClientPool.of(client);
    ClientPool other = ClientPool.of(client());
    assertThat(pool.isEmpty()).isTrue();

    assertThat(client.agents().get(7).id()).isEqualTo(7);

    assertThat(Await.until(SOON, pool::isQuiet)).isTrue();
    assertThat(pool.isEmpty()).isFalse();
    assertThat(other.isEmpty()).isTrue();
    client.close();
    assertThat(Await.until(SOON, pool::isEmpty)).isTrue();
  }

  @Test
  void aCallThatStillRunsIsNotQuiet() {
    invariants.server().byDefault(Script.stallUntilClientLeaves());
    SignTrakerClient client = client();
    ClientPool pool = ClientPool.of(client);
    assertThat(pool.isQuiet()).isTrue();

    var running = client.agents().calls().get(7).submit();

    assertThat(Await.until(SOON, () -> !pool.isQuiet())).isTrue();
    running.cancel(true);
    assertThat(Await.until(SOON, pool::isQuiet)).isTrue();
  }
}
