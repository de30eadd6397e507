package io.realtysdk.it.raw;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.RawRequest;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests to other endpoints of SignTraker: names and envelope are the provider's. */
class SignTrakerRawRequestTest {
  @RegisterExtension static final FakeSignTraker fake = FakeSignTraker.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  /** A caller's own record. */
  public record Office(long id, String officeName) {}

  private static Fault json(String body) {
    return Fault.body(200, "application/json", body);
  }

  private static String line() {
    List<RecordedRequest> requests = fake.requests();
    RecordedRequest last = requests.get(requests.size() - 1);
    return last.method() + " " + last.path() + " " + last.header("Authorization");
  }

  @Test
  void signTrakerIsReadBareInPascalCase() {
    SignTrakerClient client = fake.client();
    RawRequest request = RawRequest.get("api", "offices").query("$top", 10);
    String office = "{\"Id\":7,\"OfficeName\":\"North\"}";
    fake.next(json("[" + office + "]"), json(office));

    assertThat(client.requestList(request, Office.class).execute())
        .containsExactly(new Office(7, "North"));
    assertThat(client.request(request, Office.class).execute()).isEqualTo(new Office(7, "North"));
    assertThat(line()).isEqualTo("GET /api/offices ST-API " + fake.apiKey());
    assertThat(client.request(RawRequest.get("api", "agents", "2"), SignTrakerAgent.class))
        .satisfies(call -> assertThat(call.execute().id()).isEqualTo(2));
    assertThat(client.request(RawRequest.get("api", "agents")).execute()).isInstanceOf(List.class);
  }
}
