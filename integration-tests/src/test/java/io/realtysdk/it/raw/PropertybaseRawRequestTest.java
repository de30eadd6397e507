package io.realtysdk.it.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.RawRequest;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests to other endpoints of Propertybase: names and envelope are the provider's. */
class PropertybaseRawRequestTest {
  @RegisterExtension
  static final FakePropertybase fake = FakePropertybase.extension().strict().seed(3);

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
  void propertybaseIsUnwrappedFromItsEnvelope() {
    PropertybaseClient client = fake.client();
    RawRequest request = RawRequest.get("v1", "teams", "t_1");
    fake.next(json("{\"success\":true,\"data\":{\"id\":\"t_1\",\"team_name\":\"A\"}}"));
    fake.next(json("{\"success\":true,\"data\":[{\"id\":\"t_1\"}],\"meta\":{}}"));

    assertThat(client.request(request, Team.class).execute())
        .isEqualTo(new Team("t_1", "A", Map.of()));
    assertThat(client.requestList(request, Team.class).execute())
        .containsExactly(new Team("t_1", null, Map.of()));
    assertThat(line()).isEqualTo("GET /v1/teams/t_1 Bearer " + fake.apiKey());
    assertThat(client.request(RawRequest.get("v1", "agents", "agent_1"), PropertybaseAgent.class))
        .satisfies(call -> assertThat(call.execute().id()).isEqualTo("agent_1"));
    assertThat(client.request(RawRequest.get("v1", "agents", "agent_1")).execute())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("success", true)
        .containsKey("data");
  }

  @Test
  void anErrorInsideAPropertybaseEnvelopeIsTheTypedError() {
    PropertybaseClient client = fake.client();
    RawRequest request = RawRequest.get("v1", "teams");
    fake.next(
        json("{\"success\":false,\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"x\"}}").forever());

    assertThatThrownBy(() -> client.request(request).execute())
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client.request(request, Team.class).execute())
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client.requestList(request, Team.class).execute())
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void anEnvelopeThatHoldsAnErrorAloneIsTheErrorToo() {
    PropertybaseClient client = fake.client();
    RawRequest request = RawRequest.get("v1", "teams");
    fake.next(json("{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"x\"}}"));
    fake.next(json("{\"data\":[],\"error\":{\"code\":\"NOT_FOUND\"}}"));
    fake.next(json("{\"success\":true,\"error\":{\"code\":\"NOT_FOUND\"}}"));
    fake.next(json("{\"data\":null,\"error\":null}"));

    assertThatThrownBy(() -> client.request(request).execute())
        .isInstanceOf(NotFoundException.class);
    for (int i = 0; i < 3; i++) {
      assertThat(client.request(request).execute()).isInstanceOf(Map.class);
    }
  }
}
