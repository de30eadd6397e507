package io.realtysdk.examples;

import io.realtysdk.core.*;
import io.realtysdk.propertybase.*;
import io.realtysdk.testkit.FakePropertybase;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Every Propertybase.ai operation. */
public class PropertybaseTour {
  public static void main(String[] args) {
    try (FakePropertybase fake = FakePropertybase.start().seed(250);
        PropertybaseClient client =
            PropertybaseClient.builder()
                .apiKey(fake.apiKey())
                .baseUrl(fake.baseUrl())
                .workspaceId("ws_1")
                .build()) {
      PropertybaseAgentsClient agents = client.agents();

      Page<PropertybaseAgent> page =
          agents.list(
              PropertybaseAgentQuery.builder()
                  .status(PropertybaseAgentStatus.ACTIVE)
                  .role(PropertybaseRole.AGENT)
                  .teamId("team_sales_a")
                  .search("martinez")
                  .page(1)
                  .perPage(20)
                  .build());
      System.out.println(page.total().getAsLong());

      long active =
          agents.listAll().stream()
              .filter(a -> PropertybaseAgentStatus.ACTIVE.equals(a.status()))
              .count();

      // creating an agent invites a person by mail: it is never repeated silently
      PropertybaseAgent invited =
          agents.create(
              PropertybaseNewAgent.builder()
                  .email("john@agency.example")
                  .name("John Doe")
                  .role(PropertybaseRole.AGENT)
                  .teamId("team_sales_a")
                  .commission("standard", new BigDecimal("0.025"))
                  .build());
      System.out.println(invited.status() + " " + invited.invitationSentAt());

      PropertybaseAgent full =
          agents.get(
              invited.id(),
              PropertybaseAgentView.builder().expandTeam().expandLeads().includeStats().build());
      System.out.println(full.stats());

      agents.update(
          invited.id(),
          PropertybaseAgentPatch.builder()
              .teamId("team_sales_b")
              .commission("senior", new BigDecimal("0.03"))
              .build());

      PropertybaseAgentStats month = agents.stats(invited.id(), PropertybasePeriod.MONTH);
      PropertybaseAgentStats january =
          agents.stats(invited.id(), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));
      System.out.println(month.leads().assigned() + " " + january.revenue().closed());

      for (PropertybaseLead lead :
          agents.listAllLeads(
              invited.id(), PropertybaseLeadQuery.builder().status("active").build())) {
        System.out.println(lead.name() + " " + lead.stage());
      }

      String successor = agents.listAll().stream().findFirst().orElseThrow().id();
      agents.deactivate(
          invited.id(),
          PropertybaseDeactivation.builder()
              .reassignLeadsTo(successor)
              .reason("resignation")
              .build());
    }
  }
}
