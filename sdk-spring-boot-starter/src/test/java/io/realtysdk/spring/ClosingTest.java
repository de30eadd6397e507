package io.realtysdk.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What becomes of calls when the application shuts down. */
class ClosingTest {

  @RegisterExtension static final FakeSignTraker FAKE = FakeSignTraker.extension().seed(3);

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(RealtyAutoConfiguration.class))
          .withPropertyValues(
              "realty.signtraker.api-key=" + FAKE.apiKey(),
              "realty.signtraker.base-url=" + FAKE.baseUrl());

  private SignTrakerClient client;
  private CompletableFuture<SignTrakerAgent> call;

  private void closeDuringACall(Fault fault, String... properties) {
    context
        .withPropertyValues(properties)
        .run(
            c -> {
              client = c.getBean(SignTrakerClient.class);
              FAKE.next(fault);
              call = client.agents().calls().get(1).submit();
            });
  }

  @Test
  void aRunningCallMayFinish() {
    closeDuringACall(Fault.delay(Duration.ofMillis(200)));
    assertThat(call.join().id()).isEqualTo(1);
    assertThatThrownBy(() -> client.agents().get(1)).isInstanceOf(CallCancelledException.class);
  }

  @Test
  void aCallThatTakesLongerIsCancelled() {
    closeDuringACall(Fault.noResponse(), "realty.close-timeout=0s");
    assertThatThrownBy(call::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(CallCancelledException.class);
  }

  @Test
  void aTenantsClientIsClosedToo() {
    context
        .withPropertyValues(
            "realty.signtraker.tenants.north.api-key=" + FAKE.apiKey(),
            "realty.signtraker.tenants.north.base-url=" + FAKE.baseUrl())
        .run(c -> client = c.getBean(RealtyTenants.class).get(SignTrakerClient.class, "north"));
    assertThatThrownBy(() -> client.agents().get(1)).isInstanceOf(CallCancelledException.class);
  }

  @Test
  void aBeanMayStillCallWhileItIsDestroyed() {
    context.withBean(LastCall.class).run(c -> lastCall = c.getBean(LastCall.class));
    assertThat(lastCall.agent.id()).isEqualTo(2);
  }

  private LastCall lastCall;

  static final class LastCall implements DisposableBean {
    private final SignTrakerClient client;
    private SignTrakerAgent agent;

    LastCall(SignTrakerClient client) {
      this.client = client;
    }

    @Override
    public void destroy() {
      agent = client.agents().get(2);
    }
  }
}
