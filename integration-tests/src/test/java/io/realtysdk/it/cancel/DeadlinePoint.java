package io.realtysdk.it.cancel;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiException;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.server.WireContext;
import io.realtysdk.signtraker.SignTrakerClient;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;

/** What a call can wait for when its deadline comes. */
enum DeadlinePoint {
  /** The supplier of the key takes for ever, until it is interrupted. */
  KEY(Sends.NOTHING) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      SignTrakerClient.Builder builder =
          invariants
              .configure(SignTrakerClient.builder(), settings(invariants))
              .apiKey(ApiKey.from(DeadlinePoint::waitForEver));
      return get(invariants.closing(builder.build()));
    }
  },
  /** The only permit belongs to a call that does not end before. */
  QUEUE(Sends.NOTHING) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      invariants.server().byDefault(Script.stallUntilClientLeaves());
      SignTrakerClient client = client(invariants, settings(invariants).maxConcurrentCalls(1));
      RequestOptions longer = RequestOptions.builder().timeout(Duration.ofMinutes(1)).build();
      var occupying = client.agents().calls().get(8).with(longer).submit();
      invariants.server().awaitRequests(1, Duration.ofSeconds(5));
      return new Waiting(client.agents().calls().get(7), () -> occupying.cancel(true));
    }

    @Override
    boolean onlySubmitted() {
      return true;
    }
  },
  /** Two turns a second: the few that get one stall, the others have none in time. */
  PACING(Sends.AT_MOST_ONCE) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      invariants.server().byDefault(Script.stallUntilClientLeaves());
      return get(client(invariants, settings(invariants).requestsPerSecond(2)));
    }
  },
  DNS(Sends.NOTHING) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      CountDownLatch released = new CountDownLatch(1);
      invariants.afterwards(released::countDown);
      HttpSettings.Builder settings = settings(invariants).allowPlainHttp();
      OkHttpClient probed = settings.build().okHttpClient();
      settings.okHttpClient(probed.newBuilder().dns(host -> lookUpAfter(released)).build());
      SignTrakerClient client =
          SignTrakerOperations.SERVICE.open(
              invariants, settings, "http://slow.test:" + invariants.server().port());
      return new Waiting(client.agents().calls().get(7), released::countDown);
    }
  },
  CONNECT(Sends.NOTHING) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      return new Waiting(CancellationPoint.CONNECT.prepare(invariants), () -> {});
    }
  },
  /** The server accepts and reads, and never says hello. */
  TLS(Sends.NOTHING) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      invariants.server().onEveryAccept(Script.step(WireContext::drain).thenClose());
      String origin = "https://127.0.0.1:" + invariants.server().port();
      return get(SignTrakerOperations.SERVICE.open(invariants, settings(invariants), origin));
    }
  },
  WRITE(Sends.AT_MOST_ONCE) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      return new Waiting(CancellationPoint.WRITE.prepare(invariants), () -> {});
    }
  },
  HEAD(Sends.AT_MOST_ONCE) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      return new Waiting(CancellationPoint.READ.prepare(invariants), () -> {});
    }
  },
  BODY(Sends.AT_MOST_ONCE) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      return new Waiting(CancellationPoint.BODY.prepare(invariants), () -> {});
    }
  },
  /** The status is known by then, and says more than the deadline. */
  ERROR_BODY(Sends.AT_MOST_ONCE, ApiException.class) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      String half = "HTTP/1.1 400 Bad Request\r\nContent-Length: 99\r\n\r\n{\"Message\":";
      invariants.server().byDefault(Script.raw(half).then(Script.stallUntilClientLeaves()));
      return get(client(invariants, settings(invariants)));
    }
  },
  /** A wait that would end after the deadline is not begun. */
  WAIT(Sends.AS_OFTEN_AS_FITS, ApiException.class) {
    @Override
    Waiting prepare(ClientInvariants invariants) {
      invariants.server().byDefault(Script.respond(RawResponse.status(503)));
      HttpSettings.Builder settings =
          settings(invariants)
              .retryPolicy(
                  RetryPolicy.builder()
                      .throttleDelay(Duration.ofMillis(20))
                      .maxThrottleDelay(Duration.ofMillis(40))
                      .maxAttempts(10)
                      .build());
      return get(client(invariants, settings));
    }
  };

  /**
   * @param call waits until its deadline, however often it is executed
   * @param end what makes it wait, and has to be ended in the end
   */
  record Waiting(ApiCall<?> call, Runnable end) {}

  /** How many requests a call may have sent. */
  enum Sends {
    NOTHING,
    AT_MOST_ONCE,
    AS_OFTEN_AS_FITS
  }

  private final Sends sends;
  private final Class<? extends SdkException> failure;

  DeadlinePoint(Sends sends) {
    this(sends, DeadlineExceededException.class);
  }

  DeadlinePoint(Sends sends, Class<? extends SdkException> failure) {
    this.sends = sends;
    this.failure = failure;
  }

  /** A call that waits at this point. */
  abstract Waiting prepare(ClientInvariants invariants);

  /** Whether a blocking call never waits here. */
  boolean onlySubmitted() {
    return false;
  }

  Sends sends() {
    return sends;
  }

  /** What a call fails with whose deadline comes here. */
  Class<? extends SdkException> failure() {
    return failure;
  }

  private static HttpSettings.Builder settings(ClientInvariants invariants) {
    return invariants.settings().connectTimeout(Duration.ofSeconds(8)).maxConcurrentCalls(1_000);
  }

  private static SignTrakerClient client(
      ClientInvariants invariants, HttpSettings.Builder settings) {
    return SignTrakerOperations.SERVICE.open(invariants, settings);
  }

  private static Waiting get(SignTrakerClient client) {
    return new Waiting(client.agents().calls().get(7), () -> {});
  }

  private static String waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ClientInvariants.KEY;
  }

  /** The system's resolver cannot be interrupted either. */
  private static List<InetAddress> lookUpAfter(CountDownLatch released) {
    while (released.getCount() > 0) {
      try {
        released.await();
      } catch (InterruptedException ignored) {
        // Goes on.
      }
    }
    return List.of(InetAddress.getLoopbackAddress());
  }
}
