package io.realtysdk.examples;

import io.realtysdk.core.*;
import io.realtysdk.propertybase.*;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.Fault;
import java.time.Duration;

/**
 * One tree of unchecked exceptions for all providers; every one says what became of the request.
 */
public class Failures {
  public static void main(String[] args) {
    try (FakePropertybase fake = FakePropertybase.start().seed(10);
        PropertybaseClient client =
            PropertybaseClient.builder().apiKey(fake.apiKey()).baseUrl(fake.baseUrl()).build()) {
      PropertybaseAgentsClient agents = client.agents();

      try {
        agents.create(PropertybaseNewAgent.builder().email("not-an-address").name("X").build());
      } catch (ValidationException e) {
        for (FieldError field : e.fieldErrors()) {
          System.out.println(field.field() + ": " + field.message());
        }
        System.out.println(
            e.provider()
                + " "
                + e.operation()
                + " "
                + e.status()
                + " "
                + e.code()
                + " "
                + e.requestId());
      }

      // the answer to a create is lost after the service acted: sent once, never repeated, and said
      // so
      fake.next(Fault.applyThenDropConnection());
      try {
        agents.create(
            PropertybaseNewAgent.builder().email("ann@agency.example").name("Ann").build());
      } catch (NetworkException e) {
        System.out.println(e.outcome()); // UNKNOWN: look the agent up by e-mail before trying again
      }
      System.out.println(fake.agentsByEmail("ann@agency.example").size()); // 1

      // a read survives the same fault
      fake.next(Fault.dropConnection());
      System.out.println(agents.list().items().size());

      fake.next(Fault.status(429).header("Retry-After", "3600"));
      try {
        agents.list();
      } catch (RateLimitException e) {
        System.out.println(
            e.retryAfter()
                .equals(java.util.Optional.of(Duration.ofHours(1)))); // at once, not in an hour
      }

      fake.next(Fault.body(200, "text/html", "<html>Log in</html>").forever());
      try {
        agents.list();
      } catch (ResponseFormatException e) {
        System.out.println(
            e.getMessage()); // names operation and status; never the URL, the key or the body
      }
    }
  }
}
