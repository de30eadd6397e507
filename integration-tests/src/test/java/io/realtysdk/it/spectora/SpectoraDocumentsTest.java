package io.realtysdk.it.spectora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentTeam;
import io.realtysdk.spectora.SpectoraAgentsClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraNewAgent;
import io.realtysdk.spectora.SpectoraPerson;
import io.realtysdk.spectora.SpectoraPersonId;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How JSON:API documents are read, and which are errors. */
class SpectoraDocumentsTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final String ATTRIBUTES =
      """
      "company_id":"88","first_name":"Ann","last_name":"Lee","email":"ann@agency.example",
      "phone":"+1","agency_name":"Lee & Co","city":"Portland","state":"OR","image":"https://i",
      "agency_id":"12","agent_id":"5001","agent_team_id":"71","tags":["vip","new"],
      "agent_inspections":5,"buying_agent_inspections":3,"selling_agent_inspections":2,
      "date_of_first_inspection":"2021-03-01"\
      """;

  private static final String RELATIONSHIPS =
      """
      "relationships":{"company":{"data":{"type":"company","id":"88"}},
        "agent":{"data":{"type":"agent","id":"5001"},"links":{"related":"/x"}},
        "agent_team":{"data":{"type":"agent_team","id":"71"}},
        "notes":{"data":[{"type":"note","id":"1"}]}}\
      """;

  private static final String INCLUDED =
      """
      "included":[{"type":"agent_team","id":"71","attributes":{"company_id":"88","name":"Top"}},
        {"type":"company","id":"5001","attributes":{"name":{"odd":1}}},
        {"type":"agent","id":"5001","attributes":{"uuid":"u-1","first_name":"Annie",
          "last_name":"Leigh","email":"a@b.example","phone":"+2","rating":4.50},
          "relationships":{"agent_team":{"data":{"type":"agent","id":"5001"}}}}]\
      """;

  private final SpectoraAgentsClient agents = fake.client().agents();

  private static String one(String attributes, String more) {
    return "{\"data\":{\"id\":\"7\",\"type\":\"connection\",\"attributes\":{"
        + attributes
        + "}"
        + more
        + "}";
  }

  private SpectoraAgent read(String document) {
    fake.next(Fault.body(200, "application/json", document));
    return agents.get("7");
  }

  @Test
  void everyAttributeIsRead() {
    SpectoraAgent agent = read(one(ATTRIBUTES, "," + RELATIONSHIPS + "}," + INCLUDED));

    assertThat(agent)
        .extracting(
            SpectoraAgent::id,
            SpectoraAgent::companyId,
            SpectoraAgent::firstName,
            SpectoraAgent::lastName,
            SpectoraAgent::email,
            SpectoraAgent::phone,
            SpectoraAgent::agencyName,
            SpectoraAgent::city,
            SpectoraAgent::state,
            SpectoraAgent::image,
            SpectoraAgent::agencyId,
            SpectoraAgent::agentId,
            SpectoraAgent::agentTeamId,
            SpectoraAgent::tags,
            SpectoraAgent::agentInspections,
            SpectoraAgent::buyingAgentInspections,
            SpectoraAgent::sellingAgentInspections,
            SpectoraAgent::dateOfFirstInspection)
        .containsExactly(
            "7",
            "88",
            "Ann",
            "Lee",
            "ann@agency.example",
            "+1",
            "Lee & Co",
            "Portland",
            "OR",
            "https://i",
            "12",
            SpectoraPersonId.of("5001"),
            "71",
            List.of("vip", "new"),
            5,
            3,
            2,
            LocalDate.of(2021, 3, 1));
    assertThat(agent.additionalFields()).isEmpty();
  }

  @Test
  void includedResourcesAreFoundByTypeAndId() {
    SpectoraAgent agent = read(one(ATTRIBUTES, "," + RELATIONSHIPS + "}," + INCLUDED));

    SpectoraPerson person = agent.agent().orElseThrow();
    assertThat(person.id()).isEqualTo(SpectoraPersonId.of("5001"));
    assertThat(person)
        .extracting(
            SpectoraPerson::uuid,
            SpectoraPerson::firstName,
            SpectoraPerson::lastName,
            SpectoraPerson::email,
            SpectoraPerson::phone)
        .containsExactly("u-1", "Annie", "Leigh", "a@b.example", "+2");
    assertThat(person.additionalFields()).containsExactly(entry("rating", new BigDecimal("4.50")));
    SpectoraAgentTeam team = agent.agentTeam().orElseThrow();
    assertThat(team.id()).isEqualTo("71");
    assertThat(team.companyId()).isEqualTo("88");
    assertThat(team.name()).isEqualTo("Top");
    assertThat(team.additionalFields()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"relationships\":null",
        ",\"relationships\":{}",
        ",\"relationships\":{\"agent\":null,\"agent_team\":null}",
        ",\"relationships\":{\"agent\":{\"data\":null},\"agent_team\":{\"links\":{}}}",
        ",\"relationships\":{\"agent\":{\"data\":{\"type\":\"agent\",\"id\":\"404\"}}}",
      })
  void aMissingIncludedResourceIsNull(String relationships) {
    SpectoraAgent agent = read(one("", relationships + "}," + INCLUDED));

    assertThat(agent.agent()).isEmpty();
    assertThat(agent.agentTeam()).isEmpty();
  }

  @Test
  void idsInRelationshipsAloneAreRead() {
    SpectoraAgent agent = read(one("", "," + RELATIONSHIPS + "}"));

    assertThat(agent.agentId()).isEqualTo(SpectoraPersonId.of("5001"));
    assertThat(agent.agentTeamId()).isEqualTo("71");
    assertThat(agent.agent()).isEmpty();
  }

  @Test
  void anAgentWithoutAttributesHasNullComponents() {
    SpectoraAgent agent = read("{\"data\":{\"id\":\"7\",\"type\":\"connection\"}}");

    assertThat(agent.firstName()).isNull();
    assertThat(agent.tags()).isEmpty();
    assertThat(agent.additionalFields()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsKeptInOrderWithExactNumbers() {
    SpectoraAgent agent =
        read(one("\"facebook\":\"f\",\"score\":12345678901234567890.5,\"x\":null", "}"));

    assertThat(agent.additionalFields())
        .containsExactly(
            entry("facebook", "f"),
            entry("score", new BigDecimal("12345678901234567890.5")),
            entry("x", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01/03/2021", "2021-13-01", "soon"})
  void anOddDateIsKeptAsItsText(String date) {
    SpectoraAgent agent = read(one("\"date_of_first_inspection\":\"" + date + "\"", "}"));

    assertThat(agent.dateOfFirstInspection()).isNull();
    assertThat(agent.additionalFields()).containsExactly(entry("date_of_first_inspection", date));
  }

  static Stream<String> wrongTypes() {
    Stream<String> texts =
        Stream.of(
                "company_id",
                "first_name",
                "last_name",
                "email",
                "phone",
                "agency_name",
                "city",
                "state",
                "image",
                "agency_id",
                "agent_id",
                "agent_team_id",
                "date_of_first_inspection")
            .flatMap(name -> Stream.of("7", "true", "[]", "{}").map(v -> quoted(name, v)));
    Stream<String> numbers =
        Stream.of("agent_inspections", "buying_agent_inspections", "selling_agent_inspections")
            .flatMap(
                name ->
                    Stream.of("\"7\"", "7.5", "true", "[]", "{}", "99999999999")
                        .map(v -> quoted(name, v)));
    Stream<String> tags =
        Stream.of("\"vip\"", "7", "{}", "[7]", "[null]", "[[\"a\"]]").map(v -> quoted("tags", v));
    return Stream.of(texts, numbers, tags).flatMap(s -> s);
  }

  private static String quoted(String name, String value) {
    return "\"" + name + "\":" + value;
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void strictDecodingRefusesAnotherJsonType(String attribute) {
    assertStrictlyRefused(one(attribute, "}"));
    assertThat(read(one(attribute, "}")).id()).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource({
    "agent, uuid",
    "agent, first_name",
    "agent, last_name",
    "agent, email",
    "agent, phone",
    "agent_team, company_id",
    "agent_team, name",
  })
  void strictDecodingRefusesAnotherJsonTypeInIncludedResourcesToo(String type, String attribute) {
    for (String value : List.of("7", "true", "[]", "{}")) {
      String document =
          one(
              "",
              ",\"relationships\":{\"%s\":{\"data\":{\"type\":\"%s\",\"id\":\"1\"}}}},"
                      .formatted(type, type)
                  + "\"included\":[{\"type\":\"%s\",\"id\":\"1\",\"attributes\":{\"%s\":%s}}]"
                      .formatted(type, attribute, value));
      assertStrictlyRefused(document);
    }
  }

  private void assertStrictlyRefused(String document) {
    SpectoraClient strict =
        invariants.closing(
            SpectoraClient.builder()
                .apiKey(fake.apiKey())
                .baseUrl(fake.baseUrl())
                .environment(Map.of())
                .strictDecoding()
                .build());
    fake.next(Fault.body(200, "application/json", document));
    assertThatThrownBy(() -> strict.agents().get("7")).isInstanceOf(ResponseFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"0\"", "0", "1.7", "\" 7\""})
  void anIdThatCouldNeverBeUsedIsRefused(String id) {
    String agent = "{\"type\":\"connection\",\"id\":" + id + "}";

    assertThatThrownBy(() -> read("{\"data\":" + agent + "}"))
        .isInstanceOf(ResponseFormatException.class);
    fake.next(Fault.body(200, "application/json", "{\"data\":[" + agent + "]}"));
    assertThatThrownBy(agents::list).isInstanceOf(ResponseFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"id\":\"7\",\"type\":\"contact\"}}",
        "{\"data\":{\"id\":\"7\"}}",
        "{\"data\":{\"id\":\"7\",\"type\":\"connection\",\"relationships\":{\"agent\":{\"data\":[]}}}}",
        "{\"data\":{\"id\":\"7\",\"type\":\"connection\",\"relationships\":{\"agent\":{\"data\":{\"id\":\"1\"}}}}}",
        "{\"data\":{\"id\":\"7\",\"type\":\"connection\"},\"included\":[{\"type\":\"agent\"}]}",
        "{\"data\":{\"id\":\"7\",\"type\":\"connection\"},\"included\":[null]}",
        "{\"data\":{\"id\":\"7\",\"type\":\"connection\"},\"included\":{}}",
        "{\"data\":{\"id\":\"7\",\"type\":\"connection\"},\"meta\":7}"
      })
  void whatIsOddAroundTheAttributesCostsNoAgent(String document) {
    assertThat(read(document).id()).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"id\":\"7\",\"type\":\"connection\"}} {}",
        "{\"data\":{\"id\":\"7\",\"id\":\"8\",\"type\":\"connection\"}}",
        "{\"data\":[]}",
        "{\"data\":null}",
        "{}",
        "[]",
        "null",
        "",
        "7",
        "{\"errors\":[{\"title\":\"no\"}]}",
      })
  void aDocumentThatIsNotOneAgentIsRefused(String document) {
    assertThatThrownBy(() -> read(document))
        .isInstanceOfSatisfying(
            ResponseFormatException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
    fake.next(Fault.body(200, "application/json", document));
    assertThatThrownBy(() -> agents.create(SpectoraNewAgent.builder().firstName("A").build()))
        .isInstanceOfSatisfying(
            ResponseFormatException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"data\":null}",
        "{\"data\":{}}",
        "{\"data\":[null]}",
        "[]",
        "null",
        "",
        "<html>",
      })
  void anAnswerWithoutAListIsNotAnEmptyList(String document) {
    fake.next(Fault.body(200, "application/json", document));

    assertThatThrownBy(agents::list).isInstanceOf(ResponseFormatException.class);
  }

  @Test
  void anEmptyListIsOne() {
    fake.next(Fault.body(200, "application/json", "{\"data\":[]}"));

    assertThat(agents.list().items()).isEmpty();
  }
}
