package io.realtysdk.examples;

import io.realtysdk.core.*;
import io.realtysdk.spectora.*;
import io.realtysdk.testkit.FakeSpectora;
import java.nio.file.Path;

/**
 * Every Spectora operation. An agent record there is a "connection": the link between an agent and
 * your company.
 */
public class SpectoraTour {
  public static void main(String[] args) {
    try (FakeSpectora fake = FakeSpectora.start().seed(450);
        SpectoraClient client =
            SpectoraClient.builder().apiKey(fake.apiKey()).baseUrl(fake.baseUrl()).build()) {
      SpectoraAgentsClient agents = client.agents();

      Page<SpectoraAgent> page =
          agents.list(
              SpectoraAgentQuery.builder()
                  .include(SpectoraInclude.AGENT, SpectoraInclude.AGENT_TEAM)
                  .fullText("lee")
                  .tags("vip", "preferred")
                  .agencyId("12")
                  .sort(SpectoraSort.LAST_NAME.descending())
                  .pageNumber(1)
                  .pageSize(200)
                  .build());
      for (SpectoraAgent agent : page) {
        // included resources are resolved for you: the person shared across companies, and the team
        System.out.println(
            agent.firstName()
                + " "
                + agent.agent().map(SpectoraPerson::email)
                + " "
                + agent.agentTeam().map(SpectoraAgentTeam::name));
      }

      // up to four pages in flight ahead of the loop, order kept
      long all = agents.listAll().prefetch(4).stream().count();
      System.out.println(all); // 450

      SpectoraAgent created =
          agents.create(
              SpectoraNewAgent.builder()
                  .firstName("Ann")
                  .lastName("Lee")
                  .email("ann@agency.example")
                  .phone("+15550001111")
                  .build());

      // an image turns the request into multipart; the file is read before anything is sent
      agents.update(
          created.id(),
          SpectoraAgentPatch.builder().agencyName("Lee & Co").image(Path.of(args[0])).build());

      SpectoraAgent detail =
          agents.get(
              created.id(),
              SpectoraAgentView.builder()
                  .include(SpectoraInclude.AGENT_TEAM)
                  .dateOfFirstInspection()
                  .build());
      System.out.println(detail.dateOfFirstInspection() + " " + detail.tags());
    }
  }
}
