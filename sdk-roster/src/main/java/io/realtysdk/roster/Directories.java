package io.realtysdk.roster;

import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.roster.internal.directory.OpenToCloseDirectory;
import io.realtysdk.roster.internal.directory.PropertybaseDirectory;
import io.realtysdk.roster.internal.directory.SignTrakerDirectory;
import io.realtysdk.roster.internal.directory.SpectoraDirectory;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;

/**
 * Directories over the SDK's clients. They send GET requests only. The client keeps the rate
 * ({@code requestsPerSecond} on its builder) and stays the caller's to close; an account with more
 * than 10,000 pages or 1,000,000 agents needs {@code maxPages} and {@code maxItems} raised there.
 */
public final class Directories {
  private Directories() {}

  /** Returns a directory of an Open To Close account. */
  public static AgentDirectory openToClose(String tenant, OpenToCloseClient client) {
    return new OpenToCloseDirectory(tenant, client.agents());
  }

  /** Returns a directory of a Propertybase.ai workspace. */
  public static AgentDirectory propertybase(String tenant, PropertybaseClient client) {
    return new PropertybaseDirectory(tenant, client.agents());
  }

  /** Returns a directory of a SignTraker account. */
  public static AgentDirectory signTraker(String tenant, SignTrakerClient client) {
    return new SignTrakerDirectory(tenant, client.agents());
  }

  /** Returns a directory of a Spectora company. */
  public static AgentDirectory spectora(String tenant, SpectoraClient client) {
    return new SpectoraDirectory(tenant, client.agents());
  }
}
