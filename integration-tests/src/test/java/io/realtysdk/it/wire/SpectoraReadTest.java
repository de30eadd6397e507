package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Page;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraAgentTeam;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraPerson;
import io.realtysdk.spectora.SpectoraPersonId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names are those of the agents page, of JSON:API and of the schemas of what is included. */
class SpectoraReadTest extends ReadTest {
  private static final String AGENT =
      """
      {"type": "connection", "id": "7",
       "attributes": {"company_id": "1", "first_name": "Ann", "last_name": "Archer",
         "email": "ann@agency.example", "phone": "555-0100", "agency_name": "Lee",
         "city": "Bend", "state": "OR", "image": "i.png", "agency_id": "12",
         "agent_id": "5001", "agent_team_id": "71", "tags": ["vip"], "agent_inspections": 3,
         "buying_agent_inspections": 2, "selling_agent_inspections": 1,
         "date_of_first_inspection": "2024-01-15", "twitter": "@ann"},
       "relationships": {"agent": {"data": {"type": "agent", "id": "5002"}},
         "agent_team": {"data": {"type": "agent_team", "id": "72"}}}}
      """;

  private static final String INCLUDED =
      """
      [{"type": "agent", "id": "5002", "attributes": {"uuid": "u-1", "first_name": "Anna",
         "last_name": "Arch", "email": "anna@home.example", "phone": "555-0199", "age": 5}},
       {"type": "agent_team", "id": "72",
         "attributes": {"company_id": "1", "name": "North", "size": 4}}]
      """;

  private final SpectoraClient client = Clients.against(server, SpectoraClient.builder()).build();

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  Class<?> client() {
    return SpectoraClient.class;
  }

  private SpectoraAgent agent() {
    return agent(AGENT, INCLUDED);
  }

  private SpectoraAgent agent(String data, String included) {
    server.answer(WireAnswer.json(200, "{\"data\":" + data + ",\"included\":" + included + "}"));
    return client.agents().get("7");
  }

  @Override
  List<Reading> readings() {
    return List.of(
        readAgent(),
        reading(
            SpectoraPersonId.class,
            () -> agent().agentId(),
            """
            text: 5001
            """),
        reading(
            SpectoraPerson.class,
            () -> agent().agent().orElseThrow(),
            """
            id: 5002
            uuid: u-1
            firstName: Anna
            lastName: Arch
            email: anna@home.example
            phone: 555-0199
            additionalFields: {age=5}
            """),
        reading(
            SpectoraAgentTeam.class,
            () -> agent().agentTeam().orElseThrow(),
            """
            id: 72
            companyId: 1
            name: North
            additionalFields: {size=4}
            """));
  }

  private Reading readAgent() {
    return reading(
        SpectoraAgent.class,
        this::agent,
        """
            id: 7
            firstName: Ann
            lastName: Archer
            email: ann@agency.example
            phone: 555-0100
            agencyName: Lee
            city: Bend
            state: OR
            image: i.png
            tags: [vip]
            agentInspections: 3
            buyingAgentInspections: 2
            sellingAgentInspections: 1
            dateOfFirstInspection: 2024-01-15
            companyId: 1
            agencyId: 12
            agentId: 5001
            agentTeamId: 71
            agent: an object
            agentTeam: an object
            additionalFields: {twitter=@ann}
            """);
  }

  @Test
  void idsThatStandOnlyInTheRelationshipsAreRead() {
    SpectoraAgent agent =
        agent(AGENT.replace("\"agent_id\": \"5001\", \"agent_team_id\": \"71\",", ""), "[]");

    assertThat(agent.agentId()).isEqualTo(SpectoraPersonId.of("5002"));
    assertThat(agent.agentTeamId()).isEqualTo("72");
  }

  @Test
  void anIncludedResourceKeepsWhatIsDocumentedForTheOtherKind() {
    String both =
        """
        "attributes": {"uuid": "u-1", "first_name": "F", "last_name": "L", "email": "e",
          "phone": "p", "company_id": "1", "name": "N"}}""";
    SpectoraAgent agent =
        agent(
            AGENT,
            "[{\"type\":\"agent\",\"id\":\"5002\","
                + both
                + ",{\"type\":\"agent_team\",\"id\":\"72\","
                + both
                + "]");

    assertThat(agent.agent().orElseThrow().additionalFields())
        .isEqualTo(Map.of("company_id", "1", "name", "N"));
    assertThat(agent.agentTeam().orElseThrow().additionalFields())
        .isEqualTo(
            Map.of("uuid", "u-1", "first_name", "F", "last_name", "L", "email", "e", "phone", "p"));
  }

  private Page<SpectoraAgent> page(String rest) {
    server.answer(WireAnswer.json(200, "{\"data\":[" + AGENT + "]," + rest + "}"));
    return client.agents().list(SpectoraAgentQuery.builder().pageNumber(2).pageSize(1).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"meta\":{\"pagination\":{\"total\":2,\"total_pages\":3}}                  | true",
        "\"meta\":{\"pagination\":{\"total_pages\":2}}                              | false",
        "\"meta\":{\"pagination\":{\"total_count\":2}}                              | false",
        "\"meta\":{\"pagination\":{\"total\":2}}                                    | false",
        "\"meta\":{\"pagination\":{\"total_entries\":2}}                            | false",
        "\"meta\":{\"pagination\":{\"total\":2,\"next_page\":3}}                    | true",
        "\"meta\":{\"pagination\":{\"next_page\":null}}                             | false",
        "\"links\":{\"next\":null}                                                  | false",
        "\"links\":{\"next\":{\"href\":null}}                                       | false",
        "\"links\":{\"next\":\"/x\"},\"meta\":{\"pagination\":{\"total\":2}}        | true",
        "\"links\":{\"next\":{\"href\":\"x\"}},\"meta\":{\"pagination\":{\"total\":2}} | true"
      })
  void anotherPageFollowsWhereTheDocumentSaysSo(String rest, boolean more) {
    Page<SpectoraAgent> page = page(rest);

    assertThat(page.hasNext()).isEqualTo(more);
  }

  @ParameterizedTest
  @CsvSource({"total_count", "total", "total_entries"})
  void theTotalIsTheOneOfThePagination(String name) {
    Page<SpectoraAgent> page = page("\"meta\":{\"pagination\":{\"" + name + "\":30}}");

    assertThat(page.total()).hasValue(30);
    assertThat(page.meta()).containsKey("pagination");
  }

  @ParameterizedTest
  @CsvSource({"'\"%s\"'", "'{\"href\":\"%s\"}'"})
  void aNextLinkSaysThatThereIsMoreAndThePageNumberSaysWhere(String form) {
    String link = form.formatted(server.url() + "/v2/connections?page%5Bnumber%5D=5");

    page("\"links\":{\"next\":" + link + "}").next();

    assertThat(server.last().line())
        .isEqualTo("GET /v2/connections?page%5Bnumber%5D=3&page%5Bsize%5D=1");
  }
}
