package office;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.realtysdk.spring.test.RealtyFakes;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      // Spring Boot 3.5, and then 4: tests have no tracing unless they ask for it.
      "spring.test.observability.auto-configure=true",
      "spring.test.tracing.export=true"
    })
@RealtyFakes(Service.SIGNTRAKER)
class OfficeTest {
  private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

  @TestConfiguration
  static class Tracing {
    @Bean
    SpanProcessor exportAtOnce() {
      return SimpleSpanProcessor.create(SPANS);
    }
  }

  @Autowired FakeSignTraker signTraker;

  @Value("${local.server.port}")
  int port;

  private final String trace = UUID.randomUUID().toString().replace("-", "");

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void recordsAreReturnedAsJson() throws Exception {
    assertThat(get("/agents").body()).startsWith("[{").contains("\"email\":").contains("\"id\":3");
    assertThat(get("/agents/2").body()).contains("\"id\":2");
    assertThat(get("/agents/99").statusCode()).isEqualTo(404);
  }

  @Test
  void theTraceOfARequestGoesOnInTheCallAndItsAttempts() throws Exception {
    signTraker.next(Fault.status(500));
    get("/agents/1");
    assertJoined("signtraker.agents.get", 2);
  }

  @Test
  void soDoesThatOfASubmittedCall() throws Exception {
    assertThat(get("/agents/1/later").body()).contains("\"id\":1");
    assertJoined("signtraker.agents.get", 1);
  }

  private void assertJoined(String operation, int attempts) throws Exception {
    List<SpanData> all = awaitServerSpan();
    Map<String, SpanData> byId =
        all.stream().collect(Collectors.toMap(SpanData::getSpanId, Function.identity()));
    List<SpanData> sent = all.stream().filter(span -> span.getName().equals("GET")).toList();
    assertThat(sent).hasSize(attempts);
    for (int i = 0; i < attempts; i++) {
      SpanData call = byId.get(sent.get(i).getParentSpanId());
      assertThat(call.getName()).isEqualTo(operation);
      assertThat(byId.get(call.getParentSpanId()).getKind().name()).isEqualTo("SERVER");
      assertThat(signTraker.requests().get(i).header("traceparent"))
          .isEqualTo("00-" + trace + "-" + sent.get(i).getSpanId() + "-01");
    }
  }

  /** It ends after the response was sent. */
  private List<SpanData> awaitServerSpan() throws InterruptedException {
    Instant limit = Instant.now().plus(Duration.ofSeconds(10));
    while (spans().stream().noneMatch(s -> s.getKind().name().equals("SERVER"))
        && Instant.now().isBefore(limit)) {
      Thread.sleep(20);
    }
    return spans();
  }

  private List<SpanData> spans() {
    return SPANS.getFinishedSpanItems().stream()
        .filter(span -> span.getTraceId().equals(trace))
        .toList();
  }

  @Test
  void metersCountCallsAndAttempts() throws Exception {
    get("/agents/1");
    assertThat(get("/actuator/metrics/realty.client.call.duration").body()).contains("COUNT");
    assertThat(get("/actuator/metrics/realty.client.calls.running").body()).contains("\"VALUE\"");
  }

  @Test
  void healthAsksForOneAgent() throws Exception {
    assertThat(get("/actuator/health").body())
        .contains("\"realty\":{\"")
        .contains("\"signTrakerClient\":{\"status\":\"UP\"");
  }

  @Test
  void theActuatorShowsNoKey() throws Exception {
    assertThat(get("/actuator/env").body())
        .contains("realty.signtraker.api-key")
        .doesNotContain(signTraker.apiKey());
  }
}
