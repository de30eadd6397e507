package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.net.OpensAheadNearby;
import io.realtysdk.it.support.net.TestCertificates;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Creates over TLS, on connections that are opened while the create before runs. */
@ExtendWith(OpensAheadNearby.class)
class ConnectionsOpenedAheadTest {

  private static final int CREATES = 200;

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @Test
  void createsOneAfterTheOtherUseConnectionsThatWaitedEachOnce() {
    try (FaultServer server = TestCertificates.server(TestCertificates.GOOD)) {
      server.byDefault(Script.respond(RawResponse.json(200, "{\"Id\":7}")));
      int waited = 0;
      try (SignTrakerClient client = client(server)) {
        for (int i = 0; i < CREATES && waited < 5; i++) {
          int before = server.connections();
          client.agents().create(SignTrakerOperations.newAgent("user-" + i + "@agency.example"));
          List<ReceivedRequest> requests = server.requests();
          waited += requests.get(requests.size() - 1).connection() <= before ? 1 : 0;
        }
      }
      assertThat(waited).as("creates on a connection that was there before").isEqualTo(5);
      assertThat(server.requests()).allMatch(request -> request.indexOnConnection() == 1);
      assertThat(server.requests()).allMatch(request -> request.method().equals("POST"));
      server.awaitOpenConnections(0, Duration.ofSeconds(5));
    }
  }

  private static SignTrakerClient client(FaultServer server) {
    HttpSettings.Builder settings = HttpSettings.builder();
    TestCertificates.trust(settings, TestCertificates.GOOD);
    return SignTrakerClient.builder()
        .environment(Map.of())
        .apiKey(ClientInvariants.KEY)
        .baseUrl(server.url().toString())
        .httpSettings(settings.build())
        .build();
  }
}
