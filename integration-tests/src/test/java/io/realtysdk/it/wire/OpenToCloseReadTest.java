package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Page;
import io.realtysdk.it.wire.sample.OpenToCloseSamples;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names are those of the document "Agents". */
class OpenToCloseReadTest extends ReadTest {
  private static final String AGENT =
      """
      {"id": 7, "name": "Ann Archer", "first_name": "Ann", "last_name": "Archer",
       "email": "ann@agency.example", "phone": "555-0100", "license_number": "RE-1",
       "team_id": 3, "status": "On Leave", "hire_date": "2024-01-15",
       "commission_rate": 0.060, "specialties": ["Condos", "Land"], "bio": "Ten years",
       "role": "Senior Agent", "mentor_id": 15, "active": true, "brokerage": "Lee",
       "last_updated": "2024-01-16"}
      """;

  private final OpenToCloseClient client =
      Clients.against(server, OpenToCloseClient.builder()).build();

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  Class<?> client() {
    return OpenToCloseClient.class;
  }

  private OpenToCloseAgent agent() {
    server.answer(WireAnswer.json(200, AGENT));
    return client.agents().get(7);
  }

  @Override
  List<Reading> readings() {
    return List.of(
        reading(
            OpenToCloseAgent.class,
            this::agent,
            """
            id: 7
            name: Ann Archer
            firstName: Ann
            lastName: Archer
            email: ann@agency.example
            phone: 555-0100
            licenseNumber: RE-1
            teamId: 3
            status: On Leave
            hireDate: 2024-01-15
            commissionRate: 0.060
            specialties: [Condos, Land]
            bio: Ten years
            role: Senior Agent
            mentorId: 15
            active: true
            brokerage: Lee
            additionalFields: {last_updated=2024-01-16}
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"data\":%s}", "{\"ok\":true,\"data\":%s}"})
  void anAgentIsReadOutOfData(String envelope) {
    server.answer(WireAnswer.json(200, envelope.formatted(AGENT)));
    assertThat(client.agents().get(7).firstName()).isEqualTo("Ann");

    server.answer(WireAnswer.json(200, envelope.formatted("[" + AGENT + "]")));
    assertThat(client.agents().list().items()).hasSize(1);
  }

  @Test
  void oneAgentInsteadOfAListIsAListOfOne() {
    server.answer(WireAnswer.json(200, AGENT));

    assertThat(client.agents().list().items()).hasSize(1);
  }

  @Test
  void anAgentWithItsOwnDataIsNoEnvelope() {
    server.answer(WireAnswer.json(200, "{\"data\":{\"id\":8},\"id\":7}"));
    server.answer(WireAnswer.json(200, "{\"name\":\"Ann\",\"data\":{\"id\":8},\"id\":7}"));

    assertThat(client.agents().get(7).id()).isEqualTo(7);
  }

  @Test
  void theNextPageStartsBehindWhatWasReceived() {
    server.answer(WireAnswer.json(200, "[" + AGENT + "]"));

    Page<OpenToCloseAgent> page =
        client.agents().list(OpenToCloseAgentQuery.builder().limit(1).offset(4).build());

    page.next();
    assertThat(server.last().line())
        .isEqualTo("GET /agents?limit=1&offset=5&" + OpenToCloseSamples.TOKEN);
  }
}
