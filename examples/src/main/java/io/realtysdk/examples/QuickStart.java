package io.realtysdk.examples;

import io.realtysdk.core.SdkException;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.testkit.FakeProviders;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One program over four services: lists agents, finds one by e-mail, creates one, changes it, and
 * takes it out of use where the service can. It runs against embedded stand-ins of the services;
 * for each one whose key is in the environment, the read-only part runs against the live service.
 */
public class QuickStart {
  private static final String ROW = "%-16s %-9s %-7s %-6s %-9s %-13s %s%n";

  public static void main(String[] args) {
    System.out.printf(ROW, "service", "where", "listed", "found", "created", "updated", "ended");
    try (FakeProviders fakes = FakeProviders.start().seed(25)) {
      show(
          "Open To Close",
          "OPEN_TO_CLOSE",
          OpenToCloseClient::fromEnvironment,
          fakes.openToClose()::client,
          client -> QuickStartReads.openToClose(client.agents()),
          client -> QuickStartWrites.openToClose(client.agents()),
          OpenToCloseClient::close);
      show(
          "Propertybase.ai",
          "PROPERTYBASE",
          PropertybaseClient::fromEnvironment,
          fakes.propertybase()::client,
          client -> QuickStartReads.propertybase(client.agents()),
          client -> QuickStartWrites.propertybase(client.agents()),
          PropertybaseClient::close);
      show(
          "SignTraker",
          "SIGNTRAKER",
          SignTrakerClient::fromEnvironment,
          fakes.signTraker()::client,
          client -> QuickStartReads.signTraker(client.agents()),
          client -> QuickStartWrites.signTraker(client.agents()),
          SignTrakerClient::close);
      show(
          "Spectora",
          "SPECTORA",
          SpectoraClient::fromEnvironment,
          fakes.spectora()::client,
          client -> QuickStartReads.spectora(client.agents()),
          client -> QuickStartWrites.spectora(client.agents()),
          SpectoraClient::close);
    }
  }

  private static <C> void show(
      String service,
      String prefix,
      Supplier<C> live,
      Supplier<C> standIn,
      Function<C, int[]> reads,
      Function<C, String[]> writes,
      Consumer<C> close) {
    boolean hasKey = !System.getenv().getOrDefault(prefix + "_API_KEY", "").isBlank();
    String where = hasKey ? "live" : "stand-in";
    try {
      C client = hasKey ? live.get() : standIn.get();
      int[] read = reads.apply(client);
      String[] written = hasKey ? new String[] {"-", "-", "-"} : writes.apply(client);
      close.accept(client);
      System.out.printf(ROW, service, where, read[0], read[1], written[0], written[1], written[2]);
    } catch (SdkException e) {
      System.out.printf("%-16s %-9s %s%n", service, where, e.getMessage());
    }
  }
}
