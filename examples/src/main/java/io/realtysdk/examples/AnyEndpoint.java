package io.realtysdk.examples;

import io.realtysdk.core.RawRequest;
import io.realtysdk.core.SdkException;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.util.List;
import java.util.Map;

/**
 * Endpoints that have no method yet, with the client's credentials, deadline, retries, limits and
 * exceptions.
 */
public class AnyEndpoint {
  /** Components in camelCase stand for the provider's own spelling, here Id and OfficeName. */
  public record Office(long id, String officeName) {}

  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(3);
        SignTrakerClient client = fake.client()) {
      String office = "{\"Id\": 7, \"OfficeName\": \"North\"}"; // the fake has no offices
      fake.next(json("[" + office + "]"), json(office), json("{\"Id\": 8}"), Fault.status(404));

      RawRequest offices = RawRequest.get("api", "offices").query("$top", 10);
      List<Office> list = client.requestList(offices, Office.class).execute();
      System.out.println(list.get(0).officeName());

      Object untyped = client.request(RawRequest.get("api", "offices", "7")).execute();
      System.out.println(((Map<?, ?>) untyped).get("OfficeName"));

      // A POST is sent once, unless it is declared idempotent.
      RawRequest create =
          RawRequest.post("api", "offices").json(Map.of("OfficeName", "South")).idempotent();
      System.out.println(client.request(create, Office.class).submit().join().id());

      try {
        client.request(RawRequest.delete("api", "offices", "9")).execute();
      } catch (SdkException e) {
        System.out.println(e.operation() + " " + e.outcome()); // signtraker.request REJECTED
      }
    }
  }

  private static Fault json(String body) {
    return Fault.body(200, "application/json", body);
  }
}
