package io.realtysdk.core.internal.call;

import static io.realtysdk.core.internal.operation.Idempotency.SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.AttemptStart;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.CallObservation;
import io.realtysdk.core.CallStart;
import io.realtysdk.core.FailureReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryEvent;
import io.realtysdk.core.SchemaDeviation;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What listeners and observations are told, in which order, and what they may add. */
class CallListenerTest {
  private final List<Object> told = new ArrayList<>();
  private final TestEngine engine = new TestEngine();

  private class Recording implements CallListener, CallObservation {
    @Override
    public void onEvent(CallEvent event) {}

    @Override
    public CallObservation onStart(CallStart start) {
      told.add(start);
      return this;
    }

    @Override
    public void onAttemptStart(AttemptStart attempt) {
      told.add("attempt " + attempt.number());
    }

    @Override
    public void onAttemptEnd(CallEvent event) {
      told.add(event);
    }

    @Override
    public void onRetry(RetryEvent retry) {
      told.add(retry);
    }

    @Override
    public void onEnd(CallEvent event) {
      told.add(event);
    }
  }

  private static CallEvent attempt(int number, int status, Outcome outcome, FailureReason failure) {
    return event(CallEvent.Kind.ATTEMPT, number, number, status, outcome, failure, Duration.ZERO);
  }

  private static CallEvent event(
      CallEvent.Kind kind,
      int attempt,
      int attempts,
      int status,
      Outcome outcome,
      FailureReason failure,
      Duration elapsed) {
    return new CallEvent(
        kind, "Test Service", "test.things", attempt, attempts, status, outcome, failure, elapsed);
  }

  @Test
  void anObservationFollowsOneCallFromItsStartToItsEnd() {
    engine.with(b -> b.listener(new Recording()));
    engine.sender.next(Reply.status(503));
    engine.run(SAFE);
    Duration wait = Duration.ofMillis(1500);
    FailureReason reason = FailureReason.SERVICE_UNAVAILABLE;
    assertThat(told)
        .containsExactly(
            new CallStart("Test Service", "test.things", "GET", "api.example.com", 443, false),
            "attempt 1",
            attempt(1, 503, Outcome.UNKNOWN, reason),
            new RetryEvent(1, reason, wait),
            "attempt 2",
            attempt(2, 200, null, null),
            event(CallEvent.Kind.CALL, 0, 2, 200, null, null, wait));
  }

  @Test
  void aLambdaIsToldOfAttemptsAndCallsInOneVocabulary() {
    engine.with(b -> b.listener(told::add).retryPolicy(io.realtysdk.core.RetryPolicy.none()));
    engine.sender.next(Reply.status(404));
    engine.fails(SAFE);
    FailureReason reason = FailureReason.REQUEST_REJECTED;
    assertThat(told)
        .containsExactly(
            attempt(1, 404, Outcome.REJECTED, reason),
            event(CallEvent.Kind.CALL, 0, 1, 404, Outcome.REJECTED, reason, Duration.ZERO));
  }

  @Test
  void aCallThatIsNeverSentEndsToo() {
    engine.with(b -> b.listener(told::add));
    Thread.currentThread().interrupt();
    engine.fails(SAFE);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(told)
        .containsExactly(
            event(
                CallEvent.Kind.CALL,
                0,
                0,
                0,
                Outcome.NOT_SENT,
                FailureReason.INTERRUPTED,
                Duration.ZERO));
  }

  private void addHeaders(String... namesAndValues) {
    engine.with(
        b ->
            b.listener(
                new Recording() {
                  @Override
                  public void onAttemptStart(AttemptStart attempt) {
                    for (int i = 0; i < namesAndValues.length; i += 2) {
                      attempt.header(namesAndValues[i], namesAndValues[i + 1]);
                    }
                  }
                }));
  }

  @Test
  void anObservationMayAddHeadersAndTheCallersOwnWin() {
    addHeaders("traceparent", "00-abc", "X-Mine", "theirs");
    engine.run(
        TestEngine.operation(SAFE), RequestOptions.builder().header("x-mine", "mine").build());
    assertThat(engine.sender.sent().get(0).headers())
        .containsEntry("traceparent", "00-abc")
        .containsEntry("x-mine", "mine")
        .hasSize(2);
  }

  @Test
  void headersOfAnObservationAreCheckedLikeTheCallersOwn() {
    addHeaders("traceparent", "00-abc", "Authorization", "Bearer other");
    engine.run(SAFE);
    assertThat(engine.sender.sent().get(0).headers()).containsOnlyKeys("traceparent");
  }

  @Test
  void whatListenersThrowChangesNothing() {
    engine.with(
        b ->
            b.listener(
                    event -> {
                      throw new IllegalStateException("metrics");
                    })
                .listener(
                    new Recording() {
                      @Override
                      public CallObservation onStart(CallStart start) {
                        throw new NoClassDefFoundError("tracing");
                      }
                    })
                .listener(told::add));
    engine.run(SAFE);
    assertThat(told).hasSize(2);
  }

  /** An observation that notes its scope, under a name of its own. */
  private class Scoped extends Recording {
    private final String name;

    Scoped(String name) {
      this.name = name;
    }

    @Override
    public Scope openScope() {
      told.add("open " + name);
      return () -> told.add("close " + name);
    }
  }

  @Test
  void aScopeCoversAttemptsAndWaitsAndIsClosedBeforeTheEnd() {
    engine.with(b -> b.listener(new Scoped("a")));
    engine.sender.next(Reply.status(503), Reply.status(404));
    engine.fails(SAFE);
    assertThat(told.stream().map(CallListenerTest::kind))
        .containsExactly(
            "CallStart",
            "open a",
            "attempt 1",
            "CallEvent ATTEMPT",
            "RetryEvent",
            "attempt 2",
            "CallEvent ATTEMPT",
            "close a",
            "CallEvent CALL");
  }

  private static String kind(Object told) {
    return told instanceof String text
        ? text
        : told.getClass().getSimpleName()
            + (told instanceof CallEvent event ? " " + event.kind() : "");
  }

  @Test
  void scopesAreClosedInTheReverseOrderOfTheListeners() {
    engine.with(b -> b.listener(new Scoped("a")).listener(new Scoped("b")));
    engine.run(SAFE);
    assertThat(told).containsSubsequence("open a", "open b", "close b", "close a");
  }

  @Test
  void aScopeThatThrowsOrIsMissingKeepsNoOtherOneOpen() {
    engine.with(
        b ->
            b.listener(new Scoped("a"))
                .listener(
                    new Recording() {
                      @Override
                      public Scope openScope() {
                        return null;
                      }
                    })
                .listener(
                    new Recording() {
                      @Override
                      public Scope openScope() {
                        return () -> {
                          throw new IllegalStateException("tracing");
                        };
                      }
                    }));
    engine.run(SAFE);
    assertThat(told.stream().filter(String.class::isInstance)).contains("open a", "close a");
  }

  @Test
  void aScopeIsClosedEvenIfTheCallEndsWithAnErrorOfTheJvm() {
    engine.with(b -> b.listener(new Scoped("a")));
    engine.with(
        b ->
            b.listener(
                new Recording() {
                  @Override
                  public void onAttemptStart(AttemptStart attempt) {
                    throw new OutOfMemoryError("for a test");
                  }
                }));
    assertThatThrownBy(() -> engine.run(SAFE)).isInstanceOf(OutOfMemoryError.class);
    assertThat(told).contains("open a", "close a");
  }

  @Test
  void everyDeviationIsReportedOnceAndAtMostAHundred() {
    CallListener listener =
        new Recording() {
          @Override
          public void onDeviation(SchemaDeviation deviation) {
            told.add(deviation);
          }
        };
    CallReporter reporter =
        new CallReporter("Test Service", "api.example.com", 443, List.of(listener));
    for (int i = 0; i < 300; i++) {
      String path = "things[].field" + i / 2;
      reporter.deviation(
          new SchemaDeviation("Test Service", "test.things", path, "integer", "string"));
    }
    assertThat(told).hasSize(100).doesNotHaveDuplicates();
  }
}
