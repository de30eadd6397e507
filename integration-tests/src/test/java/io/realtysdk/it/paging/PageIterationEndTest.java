package io.realtysdk.it.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.Pages;
import io.realtysdk.it.support.invariants.CallerThread;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Iterations over pages that are interrupted, closed or abandoned, with and without prefetch. */
class PageIterationEndTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration AT_ONCE = Duration.ofMillis(100);

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private SignTrakerClient client;

  /** The first page is answered, all others stall. */
  @BeforeEach
  void openClient() {
    client = invariants.closing(invariants.configure(SignTrakerClient.builder()).build());
    invariants
        .server()
        .enqueue(Script.json(200, "[{\"Id\":1},{\"Id\":2}]"))
        .byDefault(Script.stallUntilClientLeaves());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void anInterruptEndsTheIterationAtOnce(int ahead) {
    List<Long> delivered = new CopyOnWriteArrayList<>();
    CallerThread<?> reader =
        CallerThread.start(
            () -> invariants.run(() -> pages(ahead).forEach(agent -> delivered.add(agent.id()))));
    int requests = 1 + Math.max(1, ahead);
    invariants.server().awaitRequests(requests, SOON);

    assertThat(reader.interrupt()).isLessThanOrEqualTo(AT_ONCE);
    CallCancelledException failure = reader.await().failedWith(CallCancelledException.class);
    assertThat(failure.resumeToken()).isPresent();
    assertThat(reader.await().flagAfter()).isTrue();
    assertThat(delivered).containsExactly(1L, 2L);
    assertThat(Await.until(AT_ONCE, invariants::isQuiet)).isTrue();
    assertThat(invariants.server().requests()).hasSize(requests);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void closingTheClientEndsTheIterationAtOnce(int ahead) throws Exception {
    CallerThread<?> reader =
        CallerThread.start(() -> invariants.run(() -> pages(ahead).forEach(agent -> {})));
    int requests = 1 + Math.max(1, ahead);
    invariants.server().awaitRequests(requests, SOON);
    invariants.closeClients();
    reader.await().failedWith(CallCancelledException.class);
    assertThat(reader.await().elapsed()).isLessThan(SOON);
    assertThat(invariants.server().requests()).hasSize(requests);
  }

  @Test
  void anAbandonedStreamCancelsItsPrefetch() {
    CallerThread<?> reader = CallerThread.start(() -> invariants.run(this::readThreeOfAStream));
    invariants.server().awaitRequests(5, SOON);
    reader.interrupt();
    assertThat(Await.until(AT_ONCE, invariants::isQuiet)).isTrue();
  }

  private void readThreeOfAStream() {
    try (Stream<SignTrakerAgent> agents = pages(4).stream()) {
      assertThat(agents.limit(3)).hasSize(3);
    }
  }

  private Pages<SignTrakerAgent> pages(int ahead) {
    Pages<SignTrakerAgent> all =
        client.agents().listAll(SignTrakerAgentQuery.builder().top(2).build());
    return ahead == 0 ? all : all.prefetch(ahead);
  }
}
