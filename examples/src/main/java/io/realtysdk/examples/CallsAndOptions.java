package io.realtysdk.examples;

import io.realtysdk.core.*;
import io.realtysdk.signtraker.*;
import io.realtysdk.testkit.FakeSignTraker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/**
 * calls() prepares an operation without sending it: run it now, later, asynchronously, or with the
 * response around it.
 */
public class CallsAndOptions {
  public static void main(String[] args) throws Exception {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(250);
        SignTrakerClient client =
            SignTrakerClient.builder()
                .apiKey(fake.apiKey())
                .baseUrl(fake.baseUrl())
                .timeout(Duration.ofSeconds(30)) // over everything: queueing, attempts, waits, body
                .attemptTimeout(Duration.ofSeconds(10))
                .retryPolicy(RetryPolicy.builder().maxAttempts(4).build())
                .listener(
                    event ->
                        System.out.println(
                            event.operation() + " " + event.status() + " " + event.elapsed()))
                .build()) {
      SignTrakerAgentCalls calls = client.agents().calls();

      SignTrakerAgent now = calls.get(1).execute();

      CompletableFuture<SignTrakerAgent> later = calls.get(2).submit();
      System.out.println(later.join().lastName());

      // cancelling the future cancels the exchange, a pending retry, and anything queued
      CompletableFuture<SignTrakerAgent> dropped = calls.get(3).submit();
      dropped.cancel(true);

      ApiResponse<SignTrakerAgent> response = calls.get(4).executeForResponse();
      System.out.println(
          response.status()
              + " "
              + response.attempts()
              + " "
              + response.requestId()
              + " "
              + response.header("Content-Type"));

      calls
          .get(5)
          .with(
              RequestOptions.builder()
                  .timeout(Duration.ofSeconds(2))
                  .header("X-Trace", "abc")
                  .maxAttempts(1)
                  .build())
          .execute();

      // two hundred at once on a handful of threads
      List<CompletableFuture<SignTrakerAgent>> many =
          LongStream.rangeClosed(1, 200).mapToObj(id -> calls.get(id).submit()).toList();
      CompletableFuture.allOf(many.toArray(CompletableFuture[]::new)).join();
      System.out.println(now.id());
    }
  }
}
