package io.realtysdk.examples;

import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ServerException;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.time.Duration;

/** One call with its own deadline, header and retries; the client's settings stay as they are. */
public class PerCallOptions {
  public static void main(String[] args) {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(3);
        SignTrakerClient signTraker = fake.client()) {
      RequestOptions once =
          RequestOptions.builder()
              .timeout(Duration.ofSeconds(5))
              .header("X-Trace", "nightly-export")
              .withoutRetries()
              .build();

      ApiResponse<SignTrakerAgent> response =
          signTraker.agents().calls().get(1).with(once).executeForResponse();
      System.out.println(response.status() + " after " + response.attempts() + " attempt");

      fake.next(Fault.status(502));
      try {
        signTraker.agents().calls().get(1).with(once).execute();
      } catch (ServerException e) {
        System.out.println("not retried: " + e.attempts().size() + " attempt, " + e.outcome());
      }

      // Without the options the same fault is retried.
      fake.next(Fault.status(502));
      System.out.println(signTraker.agents().get(1).id());
    }
  }
}
