package io.realtysdk.roster;

import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.nio.file.Path;

/** Reads the accounts of the environment and prints a plan. */
final class FreshProcess {
  private FreshProcess() {}

  public static void main(String[] args) throws Exception {
    try (OpenToCloseClient transactions = OpenToCloseClient.fromEnvironment();
        PropertybaseClient crm = PropertybaseClient.fromEnvironment();
        SignTrakerClient signs = SignTrakerClient.fromEnvironment();
        SpectoraClient inspections = SpectoraClient.fromEnvironment();
        RosterStore store = RosterStore.sqlite(Path.of(args[0]))) {
      Roster roster =
          Roster.builder(store, "acme")
              .account(Directories.openToClose("acme", transactions))
              .account(Directories.propertybase("acme", crm))
              .account(Directories.signTraker("acme", signs))
              .account(Directories.spectora("acme", inspections))
              .build();
      Plan plan = roster.plan(roster.snapshot(), CsvPeople.file(Path.of(args[1])));
      plan.writeText(System.out, Privacy.SHOW);
    }
  }
}
