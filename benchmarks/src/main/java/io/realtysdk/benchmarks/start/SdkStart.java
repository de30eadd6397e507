package io.realtysdk.benchmarks.start;

import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.Map;

/** Gets one agent through the SDK. */
public final class SdkStart {
  private SdkStart() {}

  /**
   * Prints the CPU time of the JVM when it has the agent.
   *
   * @param args the server's URL
   */
  public static void main(String[] args) {
    try (SignTrakerClient client =
        SignTrakerClient.builder()
            .environment(Map.of())
            .apiKey(Endpoint.KEY)
            .baseUrl(args[0])
            .build()) {
      SignTrakerAgent agent = client.agents().get(7);
      FirstAnswer.print(agent.firstName());
    }
  }
}
