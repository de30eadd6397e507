package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SubmittedCall;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerClient;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One client's hanging name lookups do not delay the calls of another client. */
class DnsIsolationTest {

  private static final int HANGING_CALLS = 40;

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void hangingLookupsOfOneClientDoNotDelayAnother(ExecutionMode mode) {
    CountDownLatch released = new CountDownLatch(1);
    Dns hanging =
        host -> {
          awaitIgnoringInterrupts(released);
          return List.of(InetAddress.getLoopbackAddress());
        };
    invariants.server().byDefault(Script.json(200, "{\"Id\":7}"));
    try {
      SignTrakerClient slow = client("slow.test", hanging);
      SignTrakerClient good = client("good.test", host -> loopback());
      RequestOptions brief = RequestOptions.builder().timeout(Duration.ofSeconds(2)).build();
      List<SubmittedCall<?>> stuck = new ArrayList<>();
      for (int i = 0; i < HANGING_CALLS; i++) {
        stuck.add(invariants.submit(brief, slow.agents().calls().get(7)));
      }

      assertThat(mode.run(invariants, SignTrakerOperations.GET.of(good)).orFail()).isNotNull();
      assertThat(stuck).noneMatch(SubmittedCall::isDone);

      stuck.forEach(call -> call.await().sdkFailure());
    } finally {
      released.countDown();
    }
  }

  private SignTrakerClient client(String host, Dns dns) {
    HttpSettings.Builder settings =
        invariants.settings().allowPlainHttp().connectTimeout(Duration.ofSeconds(8));
    OkHttpClient probed = settings.build().okHttpClient();
    settings.okHttpClient(probed.newBuilder().dns(dns).build());
    return SignTrakerOperations.SERVICE.open(
        invariants, settings, "http://" + host + ":" + invariants.server().port());
  }

  private static List<InetAddress> loopback() {
    return List.of(InetAddress.getLoopbackAddress());
  }

  private static void awaitIgnoringInterrupts(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException ignored) {
        // The system's resolver cannot be interrupted either.
      }
    }
  }
}
