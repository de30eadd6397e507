package io.realtysdk.examples;

import io.realtysdk.core.Page;
import io.realtysdk.core.PageCursor;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;

/** One request per page, and a token that can be stored to continue tomorrow. */
public class PageByHand {
  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(120);
        SignTrakerClient signTraker = fake.client()) {
      SignTrakerAgentsClient agents = signTraker.agents();
      SignTrakerAgentQuery query = SignTrakerAgentQuery.builder().orderBy("Id").top(50).build();

      Page<SignTrakerAgent> page = agents.list(query);
      while (true) {
        System.out.println("page of " + page.items().size());
        if (!page.hasNext()) {
          break;
        }
        page = page.next();
      }

      // A job that stores the token after every page can continue there in another process.
      String token = agents.list(query).nextToken().orElseThrow();
      try (PageCursor<SignTrakerAgent> cursor =
          agents.listAll(query).resumeAt(token).prefetch(2).open()) {
        for (SignTrakerAgent agent : cursor) {
          System.out.println("continued at " + agent.id());
          break; // closing the cursor cancels the pages that were requested ahead
        }
      }
    }
  }
}
