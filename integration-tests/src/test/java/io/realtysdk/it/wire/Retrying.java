package io.realtysdk.it.wire;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.RawRequest;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.it.wire.server.WireServer;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import java.time.Duration;

/** A client that tries three times and hardly waits. */
final class Retrying implements AutoCloseable {
  private final WireServer server;
  private final PropertybaseClient client;
  private final OpenToCloseClient deleting;

  Retrying(WireServer server) {
    this.server = server;
    RetryPolicy promptly =
        RetryPolicy.builder()
            .maxAttempts(3)
            .baseDelay(Duration.ZERO)
            .throttleDelay(Duration.ofMillis(1))
            .maxThrottleDelay(Duration.ofMillis(2))
            .build();
    this.client =
        Clients.against(server, PropertybaseClient.builder()).retryPolicy(promptly).build();
    this.deleting =
        Clients.against(server, OpenToCloseClient.builder()).retryPolicy(promptly).build();
  }

  int requestsOfOneGet() {
    return requestsOf(client.agents().calls().get("agent_7"));
  }

  int requestsOf(RawRequest request) {
    return requestsOf(client.request(request));
  }

  private int requestsOf(ApiCall<?> call) {
    server.forget();
    try {
      call.execute();
    } catch (SdkException e) {
      return server.requests().size();
    }
    throw new AssertionError("the server should have refused");
  }

  /** Deletes, and is answered with these. */
  void deleteAnswered(int first, int second) {
    server.forget();
    server.answer(request -> WireAnswer.json(server.requests().size() == 1 ? first : second, "{}"));
    deleting.agents().delete(7);
  }

  @Override
  public void close() {
    deleting.close();
    client.close();
  }
}
