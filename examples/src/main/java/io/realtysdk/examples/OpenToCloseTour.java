package io.realtysdk.examples;

import io.realtysdk.core.*;
import io.realtysdk.opentoclose.*;
import io.realtysdk.testkit.FakeOpenToClose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Every Open To Close operation. The fake stands in for the service; only the two builder lines
 * differ from live use.
 */
public class OpenToCloseTour {
  public static void main(String[] args) {
    try (FakeOpenToClose fake = FakeOpenToClose.start().seed(250);
        OpenToCloseClient client =
            OpenToCloseClient.builder().apiKey(fake.apiKey()).baseUrl(fake.baseUrl()).build()) {
      OpenToCloseAgentsClient agents = client.agents();

      // one request, one page
      Page<OpenToCloseAgent> page =
          agents.list(
              OpenToCloseAgentQuery.builder()
                  .status("Active")
                  .teamId(5)
                  .sort("name")
                  .limit(25)
                  .offset(0)
                  .build());
      System.out.println(page.items().size() + " of them, more: " + page.hasNext());

      // every agent, page after page, fetched as needed
      int count = 0;
      for (OpenToCloseAgent agent : agents.listAll()) {
        count++;
      }
      System.out.println(count); // 250

      OpenToCloseAgent created =
          agents.create(
              OpenToCloseNewAgent.builder()
                  .name("Michael Davis")
                  .email("michael.davis@realty.example")
                  .phone("+15559876543")
                  .licenseNumber("RE987654")
                  .teamId(3)
                  .status("Active")
                  .hireDate(LocalDate.of(2024, 1, 15))
                  .commissionRate(new BigDecimal("0.06"))
                  .specialties(List.of("Residential", "Luxury Homes"))
                  .bio("Luxury residential")
                  .role("Senior Agent")
                  .mentorId(15)
                  .field(
                      "languages", List.of("en", "es")) // any field that has no method of its own
                  .build());

      OpenToCloseAgent same = agents.get(created.id());
      System.out.println(same.name() + " " + same.commissionRate() + " " + same.additionalFields());

      OpenToCloseAgent updated =
          agents.update(
              created.id(), OpenToCloseAgentPatch.builder().status("On Leave").bio(null).build());
      System.out.println(updated.status());

      agents.delete(created.id());
      try {
        agents.get(created.id());
      } catch (NotFoundException e) {
        System.out.println(e.status() + " " + e.outcome()); // 404 REJECTED
      }
    }
  }
}
