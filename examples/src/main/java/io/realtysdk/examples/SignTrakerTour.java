package io.realtysdk.examples;

import io.realtysdk.core.*;
import io.realtysdk.signtraker.*;
import io.realtysdk.testkit.FakeSignTraker;

/**
 * Every SignTraker operation. Live use names the tenant: builder().apiKey(key).subdomain("acme").
 */
public class SignTrakerTour {
  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(250);
        SignTrakerClient client =
            SignTrakerClient.builder().apiKey(fake.apiKey()).baseUrl(fake.baseUrl()).build()) {
      SignTrakerAgentsClient agents = client.agents();

      Page<SignTrakerAgent> smiths =
          agents.list(
              SignTrakerAgentQuery.builder()
                  .filter("LastName eq 'Smith'")
                  .orderBy("LastName", "FirstName desc")
                  .select("Id", "LastName", "Email")
                  .top(50)
                  .skip(0)
                  .build());

      // the same filter without writing OData by hand; quotes in values are the SDK's business
      agents.list(
          SignTrakerAgentQuery.builder()
              .filter(
                  ODataFilter.eq("LastName", "O'Brien").and(ODataFilter.eq("IsInactive", false)))
              .build());

      agents.list(SignTrakerAgentQuery.builder().email("ann@agency.example").build());

      SignTrakerAgent created =
          agents.create(
              SignTrakerNewAgent.builder()
                  .userName("ann.lee")
                  .email("ann@agency.example")
                  .firstName("Ann")
                  .lastName("Lee")
                  .cellularPhone("+15550001111")
                  .paymentMode(SignTrakerPaymentMode.MONTHLY_CC)
                  .office(7)
                  .build());

      // JSON Merge Patch: what is set is sent, null clears, the rest stays
      SignTrakerAgent updated =
          agents.update(
              created.id(),
              SignTrakerAgentPatch.builder().officePhone("+15550002222").notes(null).build());
      System.out.println(updated.officePhone() + " " + updated.notes());

      agents.deactivate(created.id());
      agents.activate(created.id());
      System.out.println(agents.get(created.id()).isInactive()); // false
      System.out.println(smiths.items().size());
    }
  }
}
