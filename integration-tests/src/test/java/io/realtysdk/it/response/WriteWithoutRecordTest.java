package io.realtysdk.it.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.CallObservation;
import io.realtysdk.core.CallStart;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SchemaDeviation;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.LogCapture;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes that are answered without their record, or with another one; and odd values. */
class WriteWithoutRecordTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final OpenToCloseAgentPatch PATCH =
      OpenToCloseAgentPatch.builder().name("Ann Lee").teamId(5L).build();

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  private static Fault json(int status, String body) {
    return Fault.body(status, "application/json", body);
  }

  private static List<String> sent() {
    return fake.requests().stream().map(RecordedRequest::method).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "{\"success\":true}", "{\"message\":\"updated\"}", "true", "updated"})
  void anUpdateAnsweredWithoutTheRecordReadsIt(String body) {
    fake.clearRequests()
        .next(
            json(200, body),
            json(200, "{\"id\":2,\"name\":\"Ann Lee\",\"team_id\":\"5\",\"bio\":\"x\"}"));

    OpenToCloseAgent agent = agents.update(2, PATCH);

    assertThat(agent.bio()).isEqualTo("x");
    assertThat(sent()).containsExactly("PUT", "GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":2,\"name\":\"Ann Lee\",\"team_id\":6}", "{\"id\":3}", "nothing"})
  void whereWhatWasSentDoesNotShowTheOutcomeIsUnknown(String read) {
    fake.clearRequests().next(json(200, "{\"message\":\"Not found\"}"), json(200, read).times(3));

    ResponseFormatException e =
        catchThrowableOfType(ResponseFormatException.class, () -> agents.update(2, PATCH));

    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(e.recordId()).contains("2");
    assertThat(e).hasMessageContaining("record 2");
    fake.clearFaults();
  }

  @Test
  void listenersAreToldOfTheReadAsACallOfItsOwn() {
    List<String> told = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onEvent(CallEvent event) {
            told.add(event.kind() + " " + event.operation());
          }

          @Override
          public CallObservation onStart(CallStart start) {
            told.add("START " + start.operation() + " " + start.method());
            return CallObservation.NONE;
          }
        };
    fake.next(json(200, ""), json(200, "{\"id\":2,\"name\":\"Ann Lee\",\"team_id\":5}"));

    listening(listener).agents().update(2, PATCH);

    assertThat(told)
        .containsExactly(
            "START opentoclose.agents.update PUT",
            "ATTEMPT opentoclose.agents.update",
            "START opentoclose.agents.get GET",
            "ATTEMPT opentoclose.agents.get",
            "CALL opentoclose.agents.get",
            "CALL opentoclose.agents.update");
  }

  private OpenToCloseClient listening(CallListener listener) {
    return invariants.closing(
        OpenToCloseClient.builder()
            .apiKey(fake.apiKey())
            .baseUrl(fake.baseUrl())
            .environment(Map.of())
            .listener(listener)
            .build());
  }

  @Test
  void aCreateAnsweredWithALocationReadsTheRecordThere() {
    fake.clearRequests()
        .next(
            json(201, "").header("Location", "/v1/agents/77"),
            json(200, "{\"id\":77,\"name\":\"Ann\"}"));

    OpenToCloseAgent agent = agents.create(OpenToCloseNewAgent.builder().name("Ann").build());

    assertThat(agent.id()).isEqualTo(77);
    assertThat(sent()).containsExactly("POST", "GET");
  }

  @Test
  void aCreateThatCannotBeReadKeepsTheIdentifierAndTheBody() {
    String body = "{\"data\":{\"id\":78,\"name\":\"Ann\",\"name\":\"Bob\"}}";
    fake.clearRequests().next(json(201, body));

    ResponseFormatException e =
        catchThrowableOfType(
            ResponseFormatException.class,
            () -> agents.create(OpenToCloseNewAgent.builder().name("Ann").build()));

    assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(e.recordId()).contains("78");
    assertThat(e.body()).contains(body);
    assertThat(e).hasMessageNotContaining("Bob");
    assertThat(sent()).containsExactly("POST");
  }

  @Test
  void aReadOfAnotherRecordIsRetriedOnce() {
    fake.clearRequests().next(json(200, "{\"id\":3}"));

    assertThat(agents.get(2).id()).isEqualTo(2);
    assertThat(sent()).containsExactly("GET", "GET");

    fake.next(json(200, "{\"id\":3}").times(2));
    ResponseFormatException e =
        catchThrowableOfType(ResponseFormatException.class, () -> agents.get(2));
    assertThat(e).hasMessageContaining("another record");
  }

  @Test
  void anUpdateAnsweredWithAnotherRecordIsNotRepeated() {
    fake.clearRequests().next(json(200, "{\"id\":3}"));

    ResponseFormatException e =
        catchThrowableOfType(ResponseFormatException.class, () -> agents.update(2, PATCH));

    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(sent()).containsExactly("PUT");
  }

  @Test
  void aDeviationIsReportedOnceForAClient() {
    List<SchemaDeviation> deviations = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onEvent(CallEvent event) {}

          @Override
          public void onDeviation(SchemaDeviation deviation) {
            deviations.add(deviation);
          }
        };
    OpenToCloseClient client = listening(listener);
    fake.next(json(200, "[{\"id\":1,\"team_id\":\"5\"},{\"id\":2,\"team_id\":\"6\"}]").times(2));

    client.agents().list();
    client.agents().list();

    assertThat(deviations)
        .containsExactly(
            new SchemaDeviation(
                "Open To Close", "opentoclose.agents.list", "[].team_id", "whole number", "text"));
  }

  @Test
  void aDeviationOfTheWholeBodyIsLoggedInWords() {
    OpenToCloseClient client = listening(event -> {});
    fake.next(json(200, "{\"id\":1}"));
    try (LogCapture log = LogCapture.start()) {
      client.agents().list();

      assertThat(log.lines())
          .filteredOn(line -> line.contains("documented"))
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains(
              "opentoclose.agents.list: the whole body is documented as array, but was object");
    }
  }
}
