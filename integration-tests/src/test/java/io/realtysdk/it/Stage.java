package io.realtysdk.it;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The stages of a call at which it can be ended from this side; each can be entered and held. */
enum Stage {
  CONNECT(Outcome.NOT_SENT) {
    @Override
    ApiCall<?> prepare(Invariants invariants) {
      try {
        DeafPort deaf = invariants.afterwards(DeafPort.open());
        return calls(invariants, "http://127.0.0.1:" + deaf.port()).get(7);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    boolean reached(Invariants invariants) {
      // OkHttp connects on a thread of its own, and the call waits for that.
      return inside("okhttp3.internal.connection.FastFallbackExchangeFinder", "awaitTcpConnect");
    }
  },
  /** The server does not read, and the body is larger than what the kernel takes in. */
  WRITE(Outcome.UNKNOWN) {
    @Override
    ApiCall<?> prepare(Invariants invariants) {
      CountDownLatch released = new CountDownLatch(1);
      invariants.afterwards(released::countDown);
      invariants
          .server()
          .onEveryAccept(Answer.stallUntil(released).then(Answer.step(Wire::drain)).thenClose());
      String notes = "n".repeat(12 << 20);
      return calls(invariants, invariants.server().url().toString())
          .update(7, SignTrakerAgentPatch.builder().notes(notes).build());
    }

    @Override
    boolean reached(Invariants invariants) {
      return inside("okio.RealBufferedSink", "write") && invariants.server().connections() == 1;
    }
  },
  READ(Outcome.UNKNOWN) {
    @Override
    ApiCall<?> prepare(Invariants invariants) {
      invariants.server().byDefault(Answer.stallUntilClientLeaves());
      return calls(invariants, invariants.server().url().toString()).get(7);
    }

    @Override
    boolean reached(Invariants invariants) {
      return invariants.server().requests().size() == 1;
    }
  },
  BODY(Outcome.APPLIED) {
    @Override
    ApiCall<?> prepare(Invariants invariants) {
      String half = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"Id\":";
      invariants.server().byDefault(Answer.raw(half).then(Answer.stallUntilClientLeaves()));
      return calls(invariants, invariants.server().url().toString()).get(7);
    }

    @Override
    boolean reached(Invariants invariants) {
      return inside("io.realtysdk.core.internal.http.LimitedStream", "read");
    }
  },
  BACKOFF(Outcome.UNKNOWN) {
    @Override
    ApiCall<?> prepare(Invariants invariants) {
      Reply busy = Reply.status(503).header("Retry-After", "8");
      invariants.server().byDefault(Answer.respond(busy));
      return calls(invariants, invariants.server().url().toString()).get(7);
    }

    @Override
    boolean reached(Invariants invariants) {
      return inside("io.realtysdk.core.internal.call.CallState", "pause");
    }
  };

  private final Outcome outcome;

  Stage(Outcome outcome) {
    this.outcome = outcome;
  }

  /** What a call that is ended here has come to. */
  Outcome outcome() {
    return outcome;
  }

  /** A call that stays at this stage. */
  abstract ApiCall<?> prepare(Invariants invariants);

  /** Whether the only running call is there now. */
  abstract boolean reached(Invariants invariants);

  void await(Invariants invariants) {
    if (!Await.until(Duration.ofSeconds(8), () -> reached(invariants))) {
      throw new AssertionError("The call never came to " + this);
    }
  }

  private static SignTrakerAgentCalls calls(Invariants invariants, String origin) {
    HttpSettings.Builder settings =
        invariants
            .settings()
            .connectTimeout(Duration.ofSeconds(8))
            .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ofSeconds(8)).build());
    if (Runtime.version().feature() >= 21) {
      // Where a call has come to is read off the stacks, and a JVM lists none of virtual threads.
      settings.executor(task -> new Thread(task, "realty-sdk-call-of-a-test").start());
    }
    return invariants
        .closing(invariants.configure(SignTrakerClient.builder(), settings).baseUrl(origin).build())
        .agents()
        .calls();
  }

  /** Whether some thread is in that method, called by OkHttp or by us. */
  private static boolean inside(String type, String method) {
    return Thread.getAllStackTraces().values().stream()
        .anyMatch(s -> Stacks.passes(s, type, method));
  }
}
