package io.realtysdk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Spans through the OpenTelemetry bridge: which is whose parent, and what each says. */
class TracesTest {

  @RegisterExtension static final FakeSignTraker FAKE = FakeSignTraker.extension().seed(6);

  private final TracingRegistry registry = new TracingRegistry();
  private SignTrakerClient client;
  private SignTrakerAgentsClient agents;

  @BeforeEach
  void connect() {
    client =
        SignTrakerClient.builder()
            .apiKey(FAKE.apiKey())
            .baseUrl(FAKE.baseUrl())
            .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ZERO).build())
            .listener(ObservationListener.create(registry.observations))
            .build();
    agents = client.agents();
  }

  @AfterEach
  void close() {
    client.close();
    registry.close();
  }

  /** Runs something inside of an observation, and returns its span once it has ended. */
  private SpanData within(String name, Runnable action) {
    Observation.createNotStarted(name, registry.observations).observe(action);
    return registry.spans().stream()
        .filter(s -> s.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<SpanData> named(String name) {
    return registry.spans().stream().filter(span -> span.getName().equals(name)).toList();
  }

  private void assertJoined(SpanData parent, SpanData call, SpanData attempt) {
    assertThat(call.getParentSpanId()).isEqualTo(parent.getSpanId());
    assertThat(attempt.getParentSpanId()).isEqualTo(call.getSpanId());
    assertThat(List.of(call.getTraceId(), attempt.getTraceId())).containsOnly(parent.getTraceId());
    assertThat(attempt.getKind()).isEqualTo(SpanKind.CLIENT);
  }

  private static String traceparent(SpanData attempt) {
    return "00-" + attempt.getTraceId() + "-" + attempt.getSpanId() + "-01";
  }

  private static List<String> received() {
    return FAKE.requests().stream()
        .map(request -> String.valueOf(request.header("traceparent")))
        .toList();
  }

  @Test
  void aBlockingCallIsUnderItsCallerAndItsAttemptsAreUnderTheCall() {
    FAKE.next(Fault.status(500));
    SpanData parent = within("import", () -> agents.get(1));
    SpanData call = named("signtraker.agents.get").get(0);
    List<SpanData> attempts = named("GET");
    assertThat(attempts).hasSize(2).allSatisfy(span -> assertJoined(parent, call, span));
    assertThat(received())
        .containsExactly(traceparent(attempts.get(0)), traceparent(attempts.get(1)));
    assertThat(call.getEvents()).singleElement().asString().contains("retry in 0 ms: SERVER_ERROR");
  }

  @Test
  void aSubmittedCallIsUnderWhoSubmittedIt() {
    SpanData parent = within("import", () -> agents.calls().get(1).submit().join());
    assertJoined(parent, named("signtraker.agents.get").get(0), named("GET").get(0));
  }

  @Test
  void aSpanWithoutAnObservationIsAParentToo() {
    Span manual = registry.tracer.nextSpan().name("by hand").start();
    try (var scope = registry.tracer.withSpan(manual)) {
      assertThat(scope).isNotNull();
      agents.calls().get(1).submit().join();
    } finally {
      manual.end();
    }
    assertJoined(
        named("by hand").get(0), named("signtraker.agents.get").get(0), named("GET").get(0));
  }

  @Test
  void pagesFetchedAheadAreUnderWhoReadsTheList() {
    SignTrakerAgentQuery two = SignTrakerAgentQuery.builder().top(2).build();
    SpanData parent =
        within("import", () -> assertThat(agents.listAll(two).prefetch(2).stream()).hasSize(6));
    assertThat(named("signtraker.agents.list"))
        .hasSizeGreaterThan(2)
        .allSatisfy(call -> assertThat(call.getParentSpanId()).isEqualTo(parent.getSpanId()));
    // A call beyond the end may still run when the last agent has been read: it has only started.
    List<SpanData> attempts = named("GET");
    List<String> calls =
        registry.started().stream()
            .filter(span -> span.getParentSpanId().equals(parent.getSpanId()))
            .map(SpanData::getSpanId)
            .toList();
    assertThat(attempts)
        .hasSizeGreaterThan(2)
        .extracting(SpanData::getParentSpanId)
        .isSubsetOf(calls);
  }

  @Test
  void aPooledThreadKeepsNoSpanOfTheCallBefore() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try (SignTrakerClient pooled =
        SignTrakerClient.builder()
            .apiKey(FAKE.apiKey())
            .baseUrl(FAKE.baseUrl())
            .httpSettings(
                HttpSettings.builder()
                    .executor(pool)
                    .listener(ObservationListener.create(registry.observations))
                    .build())
            .build()) {
      within("first", () -> pooled.agents().calls().get(1).submit().join());
      assertThat(pool.submit(registry.tracer::currentSpan).get()).isNull();
      pooled.agents().calls().get(2).submit().join();
      List<SpanData> calls = named("signtraker.agents.get");
      assertThat(calls).hasSize(2);
      assertThat(calls.get(1).getParentSpanContext().isValid()).isFalse();
      assertThat(calls.get(1).getTraceId()).isNotEqualTo(calls.get(0).getTraceId());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aFailureIsAnErrorOfBothSpansAndNamesNobody() {
    assertThatThrownBy(() -> agents.get(987_654_321)).isInstanceOf(NotFoundException.class);
    assertThat(registry.spans())
        .hasSize(2)
        .allSatisfy(
            span -> {
              assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
              assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                  .isEqualTo("404");
              assertThat(span.toString()).doesNotContain("987654321", FAKE.apiKey(), "/agents");
            });
  }
}
