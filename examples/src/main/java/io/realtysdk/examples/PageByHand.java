package io.realtysdk.examples;

import io.realtysdk.core.Page;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;

/** One request per page, and a position that can be stored to go on from tomorrow. */
public class PageByHand {
  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(120);
        SignTrakerClient signTraker = fake.client()) {
      SignTrakerAgentQuery query = SignTrakerAgentQuery.builder().orderBy("Id").top(50).build();

      Page<SignTrakerAgent> page = signTraker.agents().list(query);
      while (true) {
        System.out.println(page.position() + ": " + page.items().size() + " agents");
        if (!page.hasNext()) {
          break;
        }
        page = page.next();
      }

      // The same place again, straight from its position.
      SignTrakerAgentQuery later = query.toBuilder().skip(100).build();
      System.out.println(signTraker.agents().list(later).items().get(0).id());
    }
  }
}
