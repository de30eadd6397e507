package io.realtysdk.examples;

import io.realtysdk.core.*;
import io.realtysdk.opentoclose.*;
import io.realtysdk.testkit.*;
import java.util.Map;

/**
 * Live services are untidy: types drift, pages are capped, lists are long. Nothing is lost by it,
 * and a test can insist on tidiness.
 */
public class LiveData {
  public static void main(String[] args) {
    // deviations from the documented types in every record, and never more than 50 agents a page
    try (FakeOpenToClose fake = FakeOpenToClose.start().seed(130).untidy(7).pageCap(50)) {
      try (OpenToCloseClient client = fake.client()) {
        OpenToCloseAgentsClient agents = client.agents();
        System.out.println(agents.listAll().stream().count()); // 130

        // a token can be kept anywhere, and the list goes on from there
        Page<OpenToCloseAgent> first = agents.list();
        String token = first.nextToken().orElseThrow();
        System.out.println(agents.listAll().resumeAt(token).stream().count()); // 80

        // any other endpoint: same credentials, deadline, retries, limits and exceptions
        Object untyped = client.request(RawRequest.get("agents", "1")).execute();
        System.out.println(untyped instanceof Map); // true
        OpenToCloseAgent typed =
            client.request(RawRequest.get("agents", "2"), OpenToCloseAgent.class).execute();
        System.out.println(typed.id()); // 2

        fake.next(Fault.status(429).header("Retry-After", "3600"));
        try {
          agents.get(1);
        } catch (RateLimitException e) {
          System.out.println(e.notRetriedReason()); // RETRY_AFTER_TOO_LONG
        }
      }

      try (OpenToCloseClient strict =
          OpenToCloseClient.builder()
              .apiKey(fake.apiKey())
              .baseUrl(fake.baseUrl())
              .strictDecoding()
              .build()) {
        strict.agents().list();
      } catch (ResponseFormatException e) {
        System.out.println(e.getMessage()); // names the place and the types, never a value
      }
    }
  }
}
