package io.realtysdk.it.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.CallEvent;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.ServerException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.net.RefusedPort;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.Concurrency;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an outage costs beyond the calls themselves. */
class RetryBudgetTest {

  private static final Script OK = Script.json(200, "{\"Id\":7}");

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  /** Without the extension's log capture, which would keep ten thousand calls' TRACE lines. */
  @Test
  void anOutageOfTenThousandCallsCostsAtMost35ExtraAttempts() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    AtomicInteger failures = new AtomicInteger();
    try (SignTrakerClient client =
        SignTrakerClient.builder()
            .apiKey(ClientInvariants.KEY)
            .baseUrl(RefusedPort.url())
            .environment(Map.of())
            .httpSettings(
                HttpSettings.builder()
                    .retryPolicy(ClientInvariants.promptRetries().maxAttempts(3).build())
                    .listener(event -> count(event, attempts))
                    .build())
            .build()) {
      Concurrency.run(8, 10_000, i -> fails(client, failures));
    }
    assertThat(failures).hasValue(10_000);
    assertThat(attempts).hasValueBetween(10_001, 10_035);
  }

  @Test
  void throttlingCostsLessOfTheBudget() {
    invariants.server().byDefault(Script.status(503));
    SignTrakerClient client = client(20, 20);
    invariants.call(client.agents().calls().get(7)).failedWith(ServerException.class);
    assertThat(invariants.server().requests()).hasSize(5); // four retries at five tokens
    invariants.call(client.agents().calls().get(7)).failedWith(ServerException.class);
    assertThat(invariants.server().requests()).hasSize(6);
  }

  @Test
  void aRetryThatSucceedsIsRefunded() {
    SignTrakerClient client = client(14, 3);
    for (int i = 0; i < 3; i++) {
      invariants.server().enqueue(Script.status(500), OK);
      invariants.call(client.agents().calls().get(7)).orFail();
    }
    assertThat(invariants.server().requests()).hasSize(6);
  }

  @Test
  void anExhaustedBudgetFailsFastWithTheOriginalErrorAndFirstSuccessesRefillIt() {
    SignTrakerClient client = client(14, 3);
    invariants.server().byDefault(Script.status(500));
    invariants.call(client.agents().calls().get(7)).failedWith(ServerException.class);
    assertThat(invariants.server().requests()).hasSize(2);
    invariants.call(client.agents().calls().get(7)).failedWith(ServerException.class);
    assertThat(invariants.server().requests()).hasSize(3);

    invariants.server().byDefault(OK);
    for (int i = 0; i < 14; i++) {
      invariants.call(client.agents().calls().get(7)).orFail();
    }
    invariants.server().byDefault(Script.status(500));
    invariants.call(client.agents().calls().get(7)).failedWith(ServerException.class);
    assertThat(invariants.server().requests()).hasSize(3 + 14 + 2);
  }

  private SignTrakerClient client(int budget, int maxAttempts) {
    RetryPolicy policy =
        ClientInvariants.promptRetries().budget(budget).maxAttempts(maxAttempts).build();
    return invariants.closing(
        invariants
            .configure(SignTrakerClient.builder(), invariants.settings().retryPolicy(policy))
            .build());
  }

  private static void count(CallEvent event, AtomicInteger attempts) {
    if (event.kind() == CallEvent.Kind.ATTEMPT) {
      attempts.incrementAndGet();
    }
  }

  private static void fails(SignTrakerClient client, AtomicInteger failures) {
    try {
      client.agents().get(7);
    } catch (NetworkException e) {
      failures.incrementAndGet();
    }
  }
}
