package io.realtysdk.it.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Details that the documentation promises. */
class DocumentedDetailsTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(3);

  @RegisterExtension
  static final FakeSignTraker signs = FakeSignTraker.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  @Test
  void htmlIsNoSuccessWhateverItsContentType() {
    for (String type : List.of("text/plain", "application/json")) {
      fake.next(Fault.body(200, type, "  <html>Please sign in</html>"));
      assertThatThrownBy(() -> fake.client().agents().delete(2))
          .isInstanceOf(AuthenticationException.class);
    }
    fake.next(Fault.body(200, "text/plain", "gone"));
    fake.client().agents().delete(2);
  }

  @Test
  void aRetriedDeleteReportsThe404ItTookAsSuccess() {
    List<CallEvent> events = new CopyOnWriteArrayList<>();
    try (OpenToCloseClient client =
        OpenToCloseClient.builder()
            .environment(Map.of())
            .apiKey(fake.apiKey())
            .baseUrl(fake.baseUrl())
            .listener(events::add)
            .build()) {
      fake.next(Fault.applyThenDropConnection());
      ApiResponse<Void> response = client.agents().calls().delete(2).executeForResponse();

      assertThat(response.status()).isEqualTo(404);
      assertThat(response.attempts()).isEqualTo(2);
      assertThat(events).extracting(CallEvent::status).containsExactly(0, 404, 404);
      assertThat(events.get(0).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(events.get(2).isSuccess()).isTrue();
    }
  }

  @Test
  void listingAllAddsTheIdBehindAnOrderThatIsNotFull() {
    read(SignTrakerAgentQuery.builder().orderBy("LastName desc").build());
    read(SignTrakerAgentQuery.builder().orderBy("LastName", "Id desc").build());
    read(SignTrakerAgentQuery.builder().build());
    assertThat(signs.requests())
        .extracting(request -> request.query("$orderby"))
        .containsOnly("LastName desc,Id", "LastName,Id desc", "Id");
  }

  private static void read(SignTrakerAgentQuery query) {
    assertThat(signs.client().agents().listAll(query)).hasSize(3);
  }
}
