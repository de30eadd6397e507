package io.realtysdk.it.structure;

import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraClient;

/** The program that {@link ModulePathTest} runs: address and key of each service in turn. */
final class ModuleProbe {
  private ModuleProbe() {}

  public static void main(String[] args) {
    try (OpenToCloseClient client =
        OpenToCloseClient.builder().baseUrl(args[0]).apiKey(args[1]).build()) {
      var patch = OpenToCloseAgentPatch.builder().role("x").build();
      print(client, client.agents().list().items().size(), client.agents().update(2, patch).id());
    }
    try (PropertybaseClient client =
        PropertybaseClient.builder().baseUrl(args[2]).apiKey(args[3]).build()) {
      var patch = PropertybaseAgentPatch.builder().teamId("team_sales_b").build();
      String id = client.agents().update("agent_2", patch).id();
      print(client, client.agents().list().items().size(), id);
    }
    try (SignTrakerClient client =
        SignTrakerClient.builder().baseUrl(args[4]).apiKey(args[5]).build()) {
      var patch = SignTrakerAgentPatch.builder().notes("x").build();
      print(client, client.agents().list().items().size(), client.agents().update(2, patch).id());
    }
    try (SpectoraClient client =
        SpectoraClient.builder().baseUrl(args[6]).apiKey(args[7]).build()) {
      var patch = SpectoraAgentPatch.builder().city("x").build();
      print(client, client.agents().list().items().size(), client.agents().update("2", patch).id());
    }
  }

  private static void print(Object client, int agents, Object updated) {
    System.out.println(
        client.getClass().getModule().getName()
            + " read "
            + agents
            + " agents, updated "
            + updated);
  }
}
