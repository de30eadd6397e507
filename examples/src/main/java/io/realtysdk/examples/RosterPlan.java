package io.realtysdk.examples;

import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.roster.AccountPolicy;
import io.realtysdk.roster.CsvPeople;
import io.realtysdk.roster.Directories;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.RosterStore;
import io.realtysdk.testkit.FakeProviders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a list of people with four services, and prints what would have to be done. */
public class RosterPlan {
  private static final String PEOPLE =
      """
      key,first_name,last_name,email,phone,employed
      p-1,Ann,Lee,ann.lee.1@harbor.example,+15550000001,yes
      p-2,Michael,Smith,michael.smith.2@harbor.example,+15550009977,yes
      p-3,Zoë,O'Brien,zoe.obrien.3@harbor.example,+15550000003,no
      p-4,Nadia,Okafor,nadia.okafor@harbor.example,+15550000900,yes
      """;

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("roster");
    Path people = Files.writeString(folder.resolve("people.csv"), PEOPLE);
    try (FakeProviders services = FakeProviders.start().seed(4);
        RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      // Somebody entered Ann a second time: the plan will leave her to a person's decision.
      services.openToClose().client().agents().create(secondAnn(services));
      Roster roster = roster(store, services);

      Plan plan = roster.plan(roster.snapshot(), CsvPeople.file(people));

      plan.writeText(System.out, Privacy.SHOW);
    }
  }

  private static Roster roster(RosterStore store, FakeProviders services) {
    AccountPolicy signs =
        AccountPolicy.builder()
            .defaultField("PaymentMode", "Terms")
            .defaultField("Office", "7")
            .defaultField("UserName", "{email.local}")
            .build();
    return Roster.builder(store, "acme")
        .account(Directories.openToClose("acme", services.openToClose().client()))
        .account(Directories.propertybase("acme", services.propertybase().client()))
        .account(Directories.signTraker("acme", services.signTraker().client()), signs)
        .account(Directories.spectora("acme", services.spectora().client()))
        .build();
  }

  private static OpenToCloseNewAgent secondAnn(FakeProviders services) {
    String email = services.openToClose().client().agents().get(1).email();
    return OpenToCloseNewAgent.builder().name("Ann Lee").email(email).build();
  }
}
