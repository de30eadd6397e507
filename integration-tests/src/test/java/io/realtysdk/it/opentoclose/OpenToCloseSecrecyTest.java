package io.realtysdk.it.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.LogCapture;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key is in the URL, which HTTP libraries often log. */
class OpenToCloseSecrecyTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final String KEY = fake.apiKey();
  private static final String ENCODED = URLEncoder.encode(KEY, StandardCharsets.UTF_8);

  /** The fakes' own servers rightly log what they are sent. */
  private static final String[] SERVERS = {
    "org.eclipse.jetty", "com.github.tomakehurst", "wiremock"
  };

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  static Stream<Fault> faults() {
    String url = "https://api.opentoclose.com/v1/agents?limit=1&api_token=";
    String echo =
        "{\"message\":\"Bad token "
            + KEY
            + " in "
            + url
            + ENCODED
            + "\",\"errors\":{\""
            + KEY
            + "\":[\""
            + ENCODED
            + "\"]}}";
    return Stream.of(
        json(400, echo),
        json(401, echo),
        json(404, echo),
        json(500, echo),
        json(200, echo),
        json(200, "[\"" + KEY + "\"]"),
        json(200, "{\"id\":\"" + KEY + "\"}"),
        json(200, "{\"" + KEY + "\":{"),
        json(200, KEY),
        Fault.body(200, "text/html", "<h1>Error for " + url + KEY + "</h1>"),
        Fault.body(200, "text/html", "<h1>Log in</h1><a href='" + url + ENCODED + "'>"),
        Fault.body(
            403,
            "text/plain",
            Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8))),
        Fault.status(302).header("Location", url + ENCODED),
        Fault.status(502).header("X-Request-Id", KEY).header("X-RateLimit-Limit", ENCODED),
        Fault.status(405).header("Allow", KEY),
        Fault.status(429).header("Retry-After", "3600"),
        Fault.dropConnection(),
        Fault.resetConnection(),
        Fault.malformedResponse(),
        Fault.truncatedBody(),
        Fault.emptyResponse(),
        Fault.delay(Duration.ofMillis(400)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void noFailureContainsTheKey(Fault fault) {
    List<String> events = new ArrayList<>();
    try (LogCapture log = LogCapture.start(SERVERS);
        OpenToCloseClient client =
            OpenToCloseClient.builder()
                .apiKey(KEY)
                .baseUrl(fake.baseUrl())
                .attemptTimeout(Duration.ofMillis(200))
                .retryPolicy(RetryPolicy.builder().maxAttempts(2).baseDelay(Duration.ZERO).build())
                .listener(event -> events.add(event.toString()))
                .build()) {
      fake.next(fault.forever());
      StringBuilder texts = new StringBuilder();
      for (Runnable call : everyOperation(client.agents())) {
        texts.append(failureOf(call)).append('\n');
      }
      fake.clearFaults();

      assertHidden(texts.toString());
      assertHidden(String.join("\n", events));
      assertHidden(log.text());
      assertThat(events).isNotEmpty();
      assertThat(log.lines()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://127.0.0.1:%d/v1", "http://127.0.0.1:1/v1"})
  void noConnectionFailureContainsTheKey(String baseUrl) {
    try (LogCapture log = LogCapture.start(SERVERS);
        OpenToCloseClient client =
            OpenToCloseClient.builder()
                .apiKey(KEY)
                .baseUrl(baseUrl.formatted(fake.port()))
                .retryPolicy(RetryPolicy.none())
                .build()) {
      String text = failureOf(() -> client.agents().list());

      assertThat(text).contains("NOT_SENT");
      assertHidden(text);
      assertHidden(log.text());
    }
  }

  @Test
  void noSuccessContainsTheKey() {
    try (LogCapture log = LogCapture.start(SERVERS)) {
      String response = agents.calls().get(1).executeForResponse().toString();
      agents.listAll().prefetch(2).forEach(agent -> {});

      assertThat(fake.requests()).isNotEmpty();
      assertHidden(response + log.text());
    }
  }

  @Test
  void noToStringShowsTheKeyOrPersonalData() {
    OpenToCloseNewAgent.Builder newAgent =
        OpenToCloseNewAgent.builder()
            .name("Pat Private")
            .firstName("Quincy")
            .lastName("Private")
            .email("pat@private.example")
            .phone("+15550001111")
            .licenseNumber("RE555111")
            .bio("Private life");
    OpenToCloseAgentPatch.Builder patch = OpenToCloseAgentPatch.builder().name("Pat Private");
    OpenToCloseAgentQuery.Builder query =
        OpenToCloseAgentQuery.builder()
            .parameter("email", "pat@private.example")
            .parameter("last_name", "Private");
    OpenToCloseAgent agent = agents.create(newAgent.build());
    OpenToCloseClient.Builder builder =
        OpenToCloseClient.builder().apiKey(KEY).baseUrl(fake.baseUrl());
    List<Object> everything =
        List.of(
            builder,
            ApiKey.of(KEY),
            fake,
            fake.client(),
            agents,
            agents.calls(),
            agents.calls().create(newAgent.build()),
            agents.calls().list(query.build()),
            agents.list(query.build()),
            agents.listAll(query.build()),
            newAgent.build(),
            patch.build(),
            query.build(),
            agent,
            agents.calls().get(agent.id()).executeForResponse(),
            fake.requests().get(0));

    for (Object one : everything) {
      assertHidden(one.toString());
      assertThat(one.toString())
          .doesNotContainIgnoringCase("private")
          .doesNotContain("5550001111", "RE555111", "Quincy", "Zm9y");
    }
    assertThat(agent).hasToString("OpenToCloseAgent[id=4, status=null]");
    assertThat(newAgent.build())
        .hasToString(
            "OpenToCloseNewAgent[name, first_name, last_name, email, phone, license_number, bio]");
    assertThat(query.build()).hasToString("OpenToCloseAgentQuery[limit=100, offset=null]");
  }

  private static List<Runnable> everyOperation(OpenToCloseAgentsClient agents) {
    return List.of(
        agents::list,
        () -> agents.get(1),
        () -> agents.create(OpenToCloseNewAgent.builder().name("Ann").build()),
        () -> agents.update(1, OpenToCloseAgentPatch.builder().bio("x").build()),
        () -> agents.delete(1),
        () -> agents.calls().list().submit().join());
  }

  /** All that a failure says in any way, causes and stacks included; empty where there is none. */
  private static String failureOf(Runnable call) {
    try {
      call.run();
      return "";
    } catch (SdkException | CompletionException e) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text, true));
      Throwable failure = e instanceof CompletionException ? e.getCause() : e;
      text.append(String.valueOf(((SdkException) failure).attempts()));
      if (failure instanceof ApiException api) {
        text.append(api.serverMessage()).append(api.code()).append(api.requestId());
        text.append(api.headers().toString()).append(api.body());
        api.fieldErrors().forEach(field -> text.append(field.field()).append(field.message()));
      }
      return text.toString();
    }
  }

  private static void assertHidden(String text) {
    byte[] key = KEY.getBytes(StandardCharsets.UTF_8);
    assertThat(text)
        .doesNotContain(
            KEY,
            KEY.substring(0, KEY.length() - 2),
            Base64.getEncoder().encodeToString(key),
            KEY.replace("/", "\\/"))
        .doesNotContainIgnoringCase(ENCODED)
        .doesNotContainIgnoringCase("api_token=Z");
  }

  private static Fault json(int status, String body) {
    return Fault.body(status, "application/json", body);
  }
}
