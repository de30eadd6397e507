package io.realtysdk.it;

import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;

/** What {@link ModulePathTest} runs in a JVM of its own. */
final class ModuleProbe {
  private ModuleProbe() {}

  public static void main(String[] args) {
    try (SignTrakerClient client =
        SignTrakerClient.builder().baseUrl(args[0]).apiKey(args[1]).build()) {
      int count = client.agents().list().items().size();
      long id = client.agents().update(2, SignTrakerAgentPatch.builder().notes("x").build()).id();
      System.out.println(
          SignTrakerClient.class.getModule().getName()
              + " read "
              + count
              + " agents, updated "
              + id);
    }
  }
}
