package io.realtysdk.it.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SubmittedCall;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.RequestedAgent;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Suppliers of keys that are slow, or that look at the calling thread. */
class KeySupplierTest {

  private static final String[] TENANTS = {"tenant-A-key-91", "tenant-B-key-27"};
  private static final int CALLS = 60;

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void nothingIsSentWhenTheSupplierReturnsAfterTheDeadline(ExecutionMode mode) {
    invariants.deadline(Duration.ofMillis(200));
    SignTrakerClient client = client(invariants.settings(), KeySupplierTest::slowKey);

    DeadlineExceededException failure =
        mode.run(invariants, SignTrakerOperations.UPDATE.of(client))
            .failedWith(DeadlineExceededException.class);

    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(invariants.server().requests()).isEmpty();
  }

  @Test
  void submittedCallsUseTheKeyOfTheSubmittingThread() throws Exception {
    for (String tenant : TENANTS) {
      invariants.secret(tenant);
    }
    ThreadLocal<String> current = new InheritableThreadLocal<>();
    invariants.server().byDefault(RequestedAgent.script());
    SignTrakerClient client = client(invariants.settings().maxConcurrentCalls(3), current::get);
    List<Thread> submitters = new ArrayList<>();
    for (int tenant = 0; tenant < TENANTS.length; tenant++) {
      submitters.add(submitter(client, current, tenant));
    }
    for (Thread submitter : submitters) {
      submitter.join();
    }
    invariants.server().awaitRequests(CALLS, Duration.ofSeconds(10));

    assertThat(invariants.server().requests())
        .hasSize(CALLS)
        .allSatisfy(request -> assertThat(keyOf(request)).endsWith(TENANTS[tenantOf(request)]));
  }

  @Test
  void anEchoedKeyIsRedactedAfterTheKeyChanged() {
    String both = "{\"Message\":\"neither " + TENANTS[0] + " nor " + TENANTS[1] + "\"}";
    invariants.server().byDefault(Script.json(400, both));
    Iterator<String> keys = List.of(TENANTS).iterator();
    SignTrakerClient client = client(invariants.settings(), keys::next);
    for (String tenant : TENANTS) {
      ApiException failure =
          invariants.call(SignTrakerOperations.GET.of(client)).failedWith(ApiException.class);
      assertThat(failure.body()).contains("neither ").doesNotContain(tenant);
    }
  }

  /** A thread that submits calls for odd or even identifiers, all with its own tenant's key. */
  private Thread submitter(SignTrakerClient client, ThreadLocal<String> current, int tenant) {
    Thread thread =
        new Thread(
            () -> {
              current.set(TENANTS[tenant]);
              List<SubmittedCall<?>> calls = new ArrayList<>();
              for (int i = 1; i <= CALLS / TENANTS.length; i++) {
                calls.add(invariants.submit(client.agents().calls().get(2L * i + tenant)));
              }
              calls.forEach(call -> call.await().orFail());
            });
    thread.start();
    return thread;
  }

  private static int tenantOf(ReceivedRequest request) {
    return Integer.parseInt(request.path().replaceAll("\\D", "")) % TENANTS.length;
  }

  private static String keyOf(ReceivedRequest request) {
    return request.header("Authorization").orElseThrow();
  }

  private SignTrakerClient client(HttpSettings.Builder settings, Supplier<String> key) {
    return invariants.closing(
        invariants
            .configure(SignTrakerClient.builder(), settings)
            .apiKey(ApiKey.from(key))
            .build());
  }

  private static String slowKey() {
    try {
      // Never released: the key takes 300 ms, longer than the deadline of the calls here.
      new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ClientInvariants.KEY;
  }
}
