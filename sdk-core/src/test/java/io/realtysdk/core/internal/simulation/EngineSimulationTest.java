package io.realtysdk.core.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.FailureReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.internal.call.CallState;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.simulation.Schedule.PlannedCall;
import io.realtysdk.core.internal.simulation.Schedule.Step;
import io.realtysdk.core.internal.testing.Reply;
import io.realtysdk.core.internal.testing.ScriptedSender.Sent;
import io.realtysdk.core.internal.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs the engine through random schedules of faults, ends, keys, limits and budgets, and compares
 * it with an oracle. A failure names its seed; {@code -Dsimulation.seed=N} replays it alone, and
 * {@code -Dsimulation.schedules=1000000} runs more of them.
 */
class EngineSimulationTest {
  private static final int SCHEDULES = Integer.getInteger("simulation.schedules", 50_000);
  private static final Long SEED = Long.getLong("simulation.seed");

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void theEngineAgreesWithTheOracle() {
    if (SEED != null) {
      run(SEED);
      return;
    }
    for (long seed = 0; seed < SCHEDULES; seed++) {
      run(seed);
    }
  }

  private static void run(long seed) {
    Schedule schedule = Schedule.of(seed);
    Oracle oracle = new Oracle(schedule);
    Simulation simulation = new Simulation(schedule);
    for (PlannedCall call : schedule.calls()) {
      Result actual = simulation.run(call);
      Result expected = oracle.predict(call);
      if (!actual.equals(expected)) {
        assertThat(actual).as("-Dsimulation.seed=%d: %s", seed, schedule).isEqualTo(expected);
      }
      checkInvariants(seed, call, actual, simulation);
    }
  }

  /** What holds whatever the table says. */
  private static void checkInvariants(
      long seed, PlannedCall call, Result result, Simulation simulation) {
    for (Result.Begun attempt : result.attempts()) {
      assertThat(attempt.at() - simulation.start).as("seed %d", seed).isLessThan(call.timeout());
      if (call.endAt() >= 0) {
        assertThat(attempt.at() - simulation.start).as("seed %d", seed).isLessThan(call.endAt());
      }
    }
    boolean repeatable = call.idempotency() != Idempotency.NOT_IDEMPOTENT;
    if (!repeatable && !call.declaredIdempotent()) {
      long maybeApplied =
          simulation.steps(call, result).stream()
              .filter(step -> step.fault() == null || isMaybeApplied(step.fault(), call))
              .count();
      assertThat(maybeApplied).as("seed %d", seed).isLessThanOrEqualTo(1);
    }
    if (result.outcome() == Outcome.NOT_SENT || result.outcome() == Outcome.REJECTED) {
      assertThat(simulation.steps(call, result))
          .as("seed %d", seed)
          .filteredOn(step -> call.idempotency() != Idempotency.SAFE)
          .noneMatch(step -> step.fault() != null && isMaybeApplied(step.fault(), call));
    }
  }

  private static boolean isMaybeApplied(Fault fault, PlannedCall call) {
    return fault.outcome(call.idempotency()).compareTo(Outcome.UNKNOWN) >= 0;
  }

  /** The engine under one schedule. */
  private static final class Simulation {
    private final Schedule schedule;
    private final TestEngine engine = new TestEngine();
    private FailureReason reason;
    private int keys;
    private long start;
    private boolean running;

    Simulation(Schedule schedule) {
      this.schedule = schedule;
      engine.clock.random(schedule.random());
      engine.with(
          b -> {
            b.attemptTimeout(Duration.ofNanos(schedule.attemptTimeout()));
            b.listener(event -> reason = event.failure());
            b.retryPolicy(
                RetryPolicy.builder()
                    .maxAttempts(schedule.maxAttempts())
                    .budget(schedule.budget())
                    .build());
            if (schedule.requestsPerSecond() > 0) {
              b.requestsPerSecond(schedule.requestsPerSecond());
            }
          });
      if (schedule.keys() != Schedule.Keys.FIXED) {
        engine.key(ApiKey.from(this::supplyKey));
      }
    }

    private String supplyKey() {
      long until = engine.clock.nanos() + schedule.keyTime();
      while (until - engine.clock.nanos() > 0) {
        engine.clock.advance(until - engine.clock.nanos());
      }
      if (schedule.keys() == Schedule.Keys.FAILING) {
        throw new IllegalStateException("no key");
      }
      return schedule.keys() == Schedule.Keys.ROTATING ? "key-" + keys++ : "key";
    }

    Result run(PlannedCall call) {
      start = engine.clock.elapsed().toNanos();
      engine.sender.restart(call.steps().stream().map(Simulation::reply).toList());
      if (call.endAt() >= 0) {
        engine.clock.at(Duration.ofNanos(start + call.endAt()), ending(call));
      }
      running = true;
      SdkException failure = null;
      try {
        engine.run(TestEngine.operation(call.method(), call.idempotency()), options(call));
      } catch (SdkException e) {
        failure = e;
      }
      running = false;
      boolean interrupted = Thread.interrupted();
      long end = engine.clock.elapsed().toNanos();
      boolean wasInterrupted =
          call.end() == Schedule.End.INTERRUPT && call.endAt() >= 0 && end - start >= call.endAt();
      assertThat(interrupted).isEqualTo(wasInterrupted);
      List<Result.Begun> begun = new ArrayList<>();
      for (Sent sent : engine.sender.started()) {
        begun.add(
            new Result.Begun(
                sent.at().toNanos(), sent.timeout().toNanos(), sent.onNewConnection()));
      }
      return new Result(
          begun,
          engine.sender.sent().size(),
          end,
          failure == null ? null : reason,
          failure == null ? null : failure.outcome(),
          failure == null ? null : failure.notRetriedReason());
    }

    private Runnable ending(PlannedCall call) {
      int number = engine.sender.restarts();
      return () -> {
        if (!running || number != engine.sender.restarts()) {
          return;
        }
        switch (call.end()) {
          case CANCEL -> engine.last().end(CallState.End.CANCELLED);
          case CLOSE -> engine.last().end(CallState.End.CLOSED);
          case INTERRUPT -> Thread.currentThread().interrupt();
        }
      };
    }

    private static RequestOptions options(PlannedCall call) {
      RequestOptions.Builder options =
          RequestOptions.builder().timeout(Duration.ofNanos(call.timeout()));
      return (call.declaredIdempotent() ? options.idempotent() : options).build();
    }

    private static Reply reply(Step step) {
      Reply reply = step.fault() == null ? Reply.status(200) : step.fault().reply();
      reply.after(Duration.ofNanos(step.latency()));
      return step.retryAfter() < 0
          ? reply
          : reply.header("Retry-After", Integer.toString(step.retryAfter()));
    }

    /** The steps that the call met. */
    List<Step> steps(PlannedCall call, Result result) {
      return call.steps().subList(0, result.attempts().size());
    }
  }
}
