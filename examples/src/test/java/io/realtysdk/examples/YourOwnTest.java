package io.realtysdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.signtraker.*;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How an application tests its own code against the SDK: real sockets, real state, no mocks. */
class YourOwnTest {
  @RegisterExtension static final FakeSignTraker signTraker = FakeSignTraker.extension().seed(3);

  @Test
  void deactivationReachesTheService() {
    SignTrakerClient client = signTraker.client();

    client.agents().deactivate(2);

    assertThat(client.agents().get(2).isInactive()).isTrue();
    RecordedRequest request = signTraker.requests().get(0);
    assertThat(request.method() + " " + request.path()).isEqualTo("POST /api/agents/deactivate");
    assertThat(request.query("id")).isEqualTo("2");
    assertThat(request.header("Authorization")).startsWith("ST-API ");
  }
}
