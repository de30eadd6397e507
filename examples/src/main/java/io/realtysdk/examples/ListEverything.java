package io.realtysdk.examples;

import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import java.util.Map;
import java.util.TreeMap;

/** Reads a whole list without holding it: pages are fetched as the loop gets to them. */
public class ListEverything {
  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(450);
        SignTrakerClient signTraker = fake.client()) {
      Map<String, Integer> byLastName = new TreeMap<>();
      for (SignTrakerAgent agent : signTraker.agents().listAll()) {
        byLastName.merge(agent.lastName(), 1, Integer::sum);
      }
      System.out.println(byLastName);

      // A stream stops asking for pages where the reader stops reading.
      SignTrakerAgentQuery inactive =
          SignTrakerAgentQuery.builder().filter(ODataFilter.eq("IsInactive", true)).top(50).build();
      signTraker.agents().listAll(inactive).stream()
          .limit(3)
          .forEach(agent -> System.out.println("inactive: " + agent.id()));

      // Several pages in flight ahead of the reader, preserving order.
      long count = signTraker.agents().listAll().prefetch(4).stream().count();
      System.out.println(count + " agents, " + fake.requests().size() + " requests");
    }
  }
}
