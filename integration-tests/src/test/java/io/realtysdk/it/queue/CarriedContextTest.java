package io.realtysdk.it.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.AttemptStart;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.CallObservation;
import io.realtysdk.core.CallStart;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryEvent;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.RequestedAgent;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.MDC;

/** What a submitted or prefetched call sees of the thread that asked for it. */
class CarriedContextTest {

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private final ThreadLocal<String> trace = new ThreadLocal<>();
  private final ThreadLocal<String> inherited = new InheritableThreadLocal<>();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @AfterEach
  void clear() {
    MDC.clear();
  }

  /** Carries a thread-local of its own, and notes what each callback sees. */
  private final class Carrier implements CallListener {

    @Override
    public void onEvent(CallEvent event) {
      note("event " + event.kind());
    }

    @Override
    public CallObservation onStart(CallStart start) {
      String captured = trace.get();
      note("start");
      return new CallObservation() {
        @Override
        public Scope openScope() {
          String before = trace.get();
          trace.set(captured);
          return () -> trace.set(before);
        }

        @Override
        public void onAttemptStart(AttemptStart attempt) {
          attempt.header("X-Trace", String.valueOf(trace.get()));
          note("attempt " + attempt.number());
        }

        @Override
        public void onRetry(RetryEvent retry) {
          note("retry");
        }

        @Override
        public void onEnd(CallEvent event) {
          note("end");
        }
      };
    }

    private void note(String what) {
      told.add(what + " " + trace.get() + " " + MDC.get("tenant") + " " + inherited.get());
    }
  }

  private SignTrakerAgentsClient agents(Consumer<HttpSettings.Builder> change) {
    var settings =
        invariants
            .settings()
            .listener(new Carrier())
            .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ZERO).build());
    change.accept(settings);
    return invariants
        .closing(invariants.configure(SignTrakerClient.builder(), settings).build())
        .agents();
  }

  private static int skip(String query) {
    Matcher skip = Pattern.compile("skip=([0-9]+)").matcher(query);
    return skip.find() ? Integer.parseInt(skip.group(1)) : 0;
  }

  private void asTenant(String name, Runnable action) {
    trace.set("trace-" + name);
    MDC.put("tenant", name);
    inherited.set("secret-" + name);
    try {
      action.run();
    } finally {
      trace.remove();
      MDC.remove("tenant");
      inherited.remove();
    }
  }

  @Test
  void everyCallbackOfASubmittedCallSeesWhatWasCarriedAndNoInheritedValue() {
    invariants.server().enqueue(Script.status(500), RequestedAgent.script());
    SignTrakerAgentsClient agents = agents(b -> {});
    asTenant("a", () -> invariants.submit(agents.calls().get(7)).await().orFail());
    assertThat(told)
        .containsExactly(
            "start trace-a a secret-a",
            "attempt 1 trace-a a null",
            "event ATTEMPT trace-a a null",
            "retry trace-a a null",
            "attempt 2 trace-a a null",
            "event ATTEMPT trace-a a null",
            "event CALL null a null",
            "end null a null");
    assertThat(invariants.server().requests())
        .extracting(request -> request.header("X-Trace").orElse(""))
        .containsExactly("trace-a", "trace-a");
  }

  @Test
  void aPooledThreadKeepsNothingOfTheCallBefore() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      pool.submit(() -> MDC.put("tenant", "pool")).get();
      invariants.server().byDefault(RequestedAgent.script());
      SignTrakerAgentsClient agents = agents(b -> b.executor(pool));
      asTenant("a", () -> invariants.submit(agents.calls().get(7)).await().orFail());
      told.clear();
      invariants.submit(agents.calls().get(8)).await().orFail();
      assertThat(told).contains("attempt 1 null null null").noneMatch(line -> line.contains("a "));
      assertThat(pool.submit(() -> MDC.get("tenant")).get()).isEqualTo("pool");
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void whatFollowsAFutureLogsWithTheContextOfTheSubmitterAndLeavesNothing() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      invariants.server().byDefault(RequestedAgent.script());
      SignTrakerAgentsClient agents = agents(b -> b.executor(pool));
      CompletableFuture<Void> hold = new CompletableFuture<>();
      pool.execute(hold::join);
      MDC.put("tenant", "a");
      CompletableFuture<String> seen =
          agents
              .calls()
              .get(7)
              .submit()
              .thenApply(
                  agent -> {
                    String tenant = MDC.get("tenant");
                    MDC.put("left", "behind");
                    return tenant;
                  });
      MDC.remove("tenant");
      hold.complete(null);
      assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo("a");
      assertThat(pool.submit(MDC::getCopyOfContextMap).get()).isNullOrEmpty();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aPageFetchedAheadBelongsToTheThreadThatReads() {
    invariants
        .server()
        .byDefault(
            request -> {
              int skip = skip(request.query());
              return Script.json(
                  200,
                  skip < 6 ? "[{\"Id\":" + (skip + 1) + "},{\"Id\":" + (skip + 2) + "}]" : "[]");
            });
    SignTrakerAgentsClient agents = agents(b -> {});
    asTenant(
        "a",
        () ->
            assertThat(
                    agents
                        .listAll(SignTrakerAgentQuery.builder().top(2).build())
                        .prefetch(2)
                        .stream()
                        .toList())
                .hasSize(6));
    assertThat(told.stream().filter(line -> line.startsWith("start")))
        .hasSizeGreaterThan(2)
        .containsOnly("start trace-a a secret-a");
    assertThat(told.stream().filter(line -> line.startsWith("attempt 1")))
        .hasSizeGreaterThan(2)
        .allMatch(line -> line.startsWith("attempt 1 trace-a a"));
    assertThat(told.stream().filter(line -> line.startsWith("attempt 1 trace-a a null")))
        .as("on other threads, which inherit nothing")
        .isNotEmpty();
  }

  @Test
  void aCallThatNeverRanEndsWithTheContextOfItsSubmitter() {
    SignTrakerAgentsClient agents = agents(b -> b.executor(task -> {}));
    asTenant("a", () -> agents.calls().get(7).submit().cancel(true));
    assertThat(told)
        .containsExactly(
            "start trace-a a secret-a", "event CALL trace-a a secret-a", "end trace-a a secret-a");
  }
}
