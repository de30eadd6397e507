package io.realtysdk.it.raw;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.RawRequest;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests to other endpoints of Spectora: names and envelope are the provider's. */
class SpectoraRawRequestTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  /** A caller's own record. */
  public record Team(String id, String teamName, Map<String, Object> additionalFields) {}

  private static Fault json(String body) {
    return Fault.body(200, "application/json", body);
  }

  private static String line() {
    List<RecordedRequest> requests = fake.requests();
    RecordedRequest last = requests.get(requests.size() - 1);
    return last.method() + " " + last.path() + " " + last.header("Authorization");
  }

  @Test
  void spectoraIsReadAsTheIdAndAttributesOfAResource() {
    SpectoraClient client = fake.client();
    RawRequest request = RawRequest.get("v2", "agent_teams");
    String team =
        "{\"id\":\"7\",\"type\":\"agent_team\",\"attributes\":{\"team_name\":\"A\",\"size\":\"3\"}}";
    fake.next(json("{\"data\":" + team + "}"), json("{\"data\":[" + team + "]}"));
    Team expected = new Team("7", "A", Map.of("type", "agent_team", "size", "3"));

    assertThat(client.request(request, Team.class).execute()).isEqualTo(expected);
    assertThat(client.requestList(request, Team.class).execute()).containsExactly(expected);
    assertThat(line()).isEqualTo("GET /v2/agent_teams Bearer " + fake.apiKey());
    RawRequest agents = RawRequest.get("v2", "connections");
    assertThat(client.requestList(agents, SpectoraAgent.class).execute())
        .isEqualTo(client.agents().list().items());
    assertThat(client.request(RawRequest.get("v2", "connections", "1"), SpectoraAgent.class))
        .satisfies(call -> assertThat(call.execute()).isEqualTo(client.agents().get("1")));
    assertThat(client.request(agents).execute()).isInstanceOf(Map.class);
  }
}
