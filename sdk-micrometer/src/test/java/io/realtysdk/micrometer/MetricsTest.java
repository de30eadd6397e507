package io.realtysdk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names and key values of observations, and the meters that come of them. */
class MetricsTest {

  @RegisterExtension static final FakeSignTraker FAKE = FakeSignTraker.extension().seed(6);

  private final TestObservationRegistry observations = TestObservationRegistry.create();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final HttpSettings.Builder settings =
      HttpSettings.builder()
          .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ZERO).build())
          .listener(ObservationListener.create(observations))
          .listener(GaugeListener.create(meters));

  private SignTrakerClient client() {
    return SignTrakerClient.builder()
        .apiKey(FAKE.apiKey())
        .baseUrl(FAKE.baseUrl())
        .httpSettings(settings.build())
        .build();
  }

  private static String port() {
    return String.valueOf(URI.create(FAKE.baseUrl()).getPort());
  }

  @Test
  void aCallAndItsAttemptHaveTheNamesAndKeysOfTheConventions() {
    try (SignTrakerClient client = client()) {
      client.agents().get(1);
    }
    for (String name :
        new String[] {"realty.client.call.duration", "http.client.request.duration"}) {
      TestObservationRegistryAssert.assertThat(observations)
          .hasObservationWithNameEqualTo(name)
          .that()
          .hasBeenStarted()
          .hasBeenStopped()
          .hasLowCardinalityKeyValue("realty.provider", "SignTraker")
          .hasLowCardinalityKeyValue("realty.operation", "signtraker.agents.get")
          .hasLowCardinalityKeyValue("realty.outcome", "SUCCESS")
          .hasLowCardinalityKeyValue("server.address", "127.0.0.1")
          .hasLowCardinalityKeyValue("server.port", port())
          .hasLowCardinalityKeyValue("http.request.method", "GET")
          .hasLowCardinalityKeyValue("http.response.status_code", "200")
          .hasLowCardinalityKeyValue("error.type", "none")
          .doesNotHaveError();
    }
    TestObservationRegistryAssert.assertThat(observations)
        .hasNumberOfObservationsEqualTo(2)
        .hasObservationWithNameEqualTo("http.client.request.duration")
        .that()
        .hasContextualNameEqualTo("GET")
        .hasParentObservation();
    TestObservationRegistryAssert.assertThat(observations)
        .hasObservationWithNameEqualTo("realty.client.call.duration")
        .that()
        .hasContextualNameEqualTo("signtraker.agents.get")
        .hasHighCardinalityKeyValue("realty.attempts", "1");
  }

  @Test
  void aRetriedCallCountsItsAttemptsAndItsRetries() {
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    FAKE.next(Fault.status(503).header("Retry-After", "0"));
    try (SignTrakerClient client = client()) {
      client.agents().get(1);
    }
    assertThat(timer("realty.client.call.duration", "200").count()).isEqualTo(1);
    assertThat(timer("http.client.request.duration", "503").count()).isEqualTo(1);
    assertThat(timer("http.client.request.duration", "200").count()).isEqualTo(1);
    assertThat(meters.get("realty.client.call.duration.retry").counter().count()).isEqualTo(1);
    TestObservationRegistryAssert.assertThat(observations)
        .hasAnObservation(
            observation ->
                observation.hasHighCardinalityKeyValue("http.request.resend_count", "1"));
    TestObservationRegistryAssert.assertThat(observations)
        .hasAnObservation(
            observation ->
                observation
                    .hasLowCardinalityKeyValue("error.type", "503")
                    .hasLowCardinalityKeyValue("realty.outcome", "UNKNOWN"));
  }

  private Timer timer(String name, String status) {
    return meters.get(name).tag("http.response.status_code", status).timer();
  }

  @Test
  void aFailureWithoutAStatusNamesItsReason() {
    settings.retryPolicy(RetryPolicy.none());
    FAKE.next(Fault.dropConnection());
    try (SignTrakerClient client = client()) {
      assertThatThrownBy(() -> client.agents().get(1)).isInstanceOf(NetworkException.class);
    }
    TestObservationRegistryAssert.assertThat(observations)
        .hasObservationWithNameEqualTo("http.client.request.duration")
        .that()
        .hasLowCardinalityKeyValue("http.response.status_code", "none")
        .hasLowCardinalityKeyValue("error.type", "NO_RESPONSE")
        .hasLowCardinalityKeyValue("realty.outcome", "UNKNOWN")
        .hasError();
  }

  @Test
  void aConventionOfTheRegistryReplacesTheNames() {
    observations
        .observationConfig()
        .observationConvention(
            new GlobalObservationConvention<CallObservationContext>() {
              @Override
              public boolean supportsContext(Observation.Context context) {
                return context instanceof CallObservationContext;
              }

              @Override
              public String getName() {
                return "office.calls";
              }
            });
    try (SignTrakerClient client = client()) {
      assertThatThrownBy(() -> client.agents().get(99)).isInstanceOf(NotFoundException.class);
    }
    TestObservationRegistryAssert.assertThat(observations)
        .hasObservationWithNameEqualTo("office.calls");
  }

  @Test
  void gaugesCountWhatIsQueuedAndWhatRuns() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    settings.executor(tasks::add).maxConcurrentCalls(1);
    try (SignTrakerClient client = client()) {
      CompletableFuture<?> first = client.agents().calls().get(1).submit();
      CompletableFuture<?> second = client.agents().calls().get(2).submit();
      assertGauges(2, 0);
      second.cancel(true);
      assertGauges(1, 0);
      tasks.remove().run();
      assertThat(first).isCompleted();
      assertGauges(0, 0);
    }
  }

  @Test
  void aBlockingCallRunsAndIsNeverQueued() {
    settings.listener(event -> noteGauges());
    try (SignTrakerClient client = client()) {
      client.agents().get(1);
    }
    assertThat(seen).containsExactly("0 queued, 1 running", "0 queued, 0 running");
    assertGauges(0, 0);
  }

  private final Queue<String> seen = new ArrayDeque<>();

  private void noteGauges() {
    seen.add(
        (int) gauge(GaugeListener.QUEUED)
            + " queued, "
            + (int) gauge(GaugeListener.RUNNING)
            + " running");
  }

  private void assertGauges(int queued, int running) {
    assertThat(gauge("realty.client.calls.queued")).isEqualTo(queued);
    assertThat(gauge("realty.client.calls.running")).isEqualTo(running);
  }

  private double gauge(String name) {
    return meters
        .get(name)
        .tag("realty.provider", "SignTraker")
        .tag("server.address", "127.0.0.1")
        .gauge()
        .value();
  }
}
