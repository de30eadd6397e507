package io.realtysdk.it.cancel;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.net.UnacceptingPort;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.server.WireContext;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.it.support.threads.StackTraces;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The points of a call at which the client may cancel it; each can be reached and held. */
enum CancellationPoint {
  /** To an address, on the thread of the call. */
  CONNECT(Outcome.NOT_SENT) {
    @Override
    ApiCall<?> prepare(ClientInvariants invariants) {
      return calls(invariants, unaccepting("127.0.0.1", invariants)).get(7);
    }

    @Override
    boolean reached(ClientInvariants invariants) {
      return inside("io.realtysdk.core.internal.http.ChannelSocket", "connect");
    }
  },
  /** To a name of which it is not known yet whether it has one address. */
  CONNECT_BY_NAME(Outcome.NOT_SENT) {
    @Override
    ApiCall<?> prepare(ClientInvariants invariants) {
      return calls(invariants, unaccepting("localhost", invariants)).get(7);
    }

    @Override
    boolean reached(ClientInvariants invariants) {
      // OkHttp connects on a thread of its own, and the call waits for that.
      return inside("okhttp3.internal.connection.FastFallbackExchangeFinder", "awaitTcpConnect");
    }
  },
  /** The server does not read, and the body is larger than the socket buffers. */
  WRITE(Outcome.UNKNOWN) {
    @Override
    ApiCall<?> prepare(ClientInvariants invariants) {
      CountDownLatch released = new CountDownLatch(1);
      invariants.afterwards(released::countDown);
      invariants
          .server()
          .onEveryAccept(
              Script.stallUntil(released).then(Script.step(WireContext::drain)).thenClose());
      String notes = "n".repeat(12 << 20);
      return calls(invariants, invariants.server().url().toString())
          .update(7, SignTrakerAgentPatch.builder().notes(notes).build());
    }

    @Override
    boolean reached(ClientInvariants invariants) {
      return inside("okio.RealBufferedSink", "write") && invariants.server().connections() == 1;
    }
  },
  READ(Outcome.UNKNOWN) {
    @Override
    ApiCall<?> prepare(ClientInvariants invariants) {
      invariants.server().byDefault(Script.stallUntilClientLeaves());
      return calls(invariants, invariants.server().url().toString()).get(7);
    }

    @Override
    boolean reached(ClientInvariants invariants) {
      return invariants.server().requests().size() == 1;
    }
  },
  BODY(Outcome.APPLIED) {
    @Override
    ApiCall<?> prepare(ClientInvariants invariants) {
      String half = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"Id\":";
      invariants.server().byDefault(Script.raw(half).then(Script.stallUntilClientLeaves()));
      return calls(invariants, invariants.server().url().toString()).get(7);
    }

    @Override
    boolean reached(ClientInvariants invariants) {
      return inside("io.realtysdk.core.internal.http.LimitedStream", "read");
    }
  },
  BACKOFF(Outcome.UNKNOWN) {
    @Override
    ApiCall<?> prepare(ClientInvariants invariants) {
      RawResponse busy = RawResponse.status(503).header("Retry-After", "8");
      invariants.server().byDefault(Script.respond(busy));
      return calls(invariants, invariants.server().url().toString()).get(7);
    }

    @Override
    boolean reached(ClientInvariants invariants) {
      return inside("io.realtysdk.core.internal.call.CallState", "pause");
    }
  };

  private final Outcome outcome;

  CancellationPoint(Outcome outcome) {
    this.outcome = outcome;
  }

  /** The outcome of a call that is cancelled here. */
  Outcome outcome() {
    return outcome;
  }

  /** A call that stays at this point. */
  abstract ApiCall<?> prepare(ClientInvariants invariants);

  /** Whether the only running call is there now. */
  abstract boolean reached(ClientInvariants invariants);

  void await(ClientInvariants invariants) {
    if (!Await.until(Duration.ofSeconds(8), () -> reached(invariants))) {
      throw new AssertionError("The call never came to " + this);
    }
  }

  private static String unaccepting(String host, ClientInvariants invariants) {
    try {
      return "http://" + host + ":" + invariants.afterwards(UnacceptingPort.open()).port();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SignTrakerAgentCalls calls(ClientInvariants invariants, String origin) {
    HttpSettings.Builder settings =
        invariants
            .settings()
            .connectTimeout(Duration.ofSeconds(8))
            .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ofSeconds(8)).build());
    if (Runtime.version().feature() >= 21) {
      // The point is found in the stack traces, and a JVM lists none of virtual threads.
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
        .anyMatch(s -> StackTraces.passes(s, type, method));
  }
}
