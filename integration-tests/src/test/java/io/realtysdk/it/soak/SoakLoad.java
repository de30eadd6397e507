package io.realtysdk.it.soak;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.SdkException;
import io.realtysdk.testkit.Fault;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Mixed calls of all services under faults. What a call does follows from its number alone. */
final class SoakLoad {

  private static final double FAULT_RATE = 0.10;

  /** Enough to be among the others; more would fill the fakes and not the clients. */
  private static final int MOST_CREATES = 1_000;

  private static final List<Fault> FAULTS =
      List.of(
          Fault.status(500),
          Fault.status(503).header("Retry-After", "0"),
          Fault.status(429),
          Fault.status(408),
          Fault.status(404),
          Fault.dropConnection(),
          Fault.resetConnection(),
          Fault.applyThenDropConnection(),
          Fault.applyThenStatus(502),
          Fault.emptyResponse(),
          Fault.malformedResponse(),
          Fault.truncatedBody(),
          Fault.delay(Duration.ofMillis(2)));

  private final List<SoakService<?>> services;
  private final List<SoakClient> clients;
  private final boolean forgets;
  private final AtomicInteger creates = new AtomicInteger();
  private final AtomicLong successes = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();

  /**
   * @param forgets whether half of the short-lived clients are not closed: their idle connections
   *     stay open for a minute
   */
  SoakLoad(List<SoakService<?>> services, List<SoakClient> clients, boolean forgets) {
    this.services = services;
    this.clients = clients;
    this.forgets = forgets;
  }

  /** Makes one call, or starts one iteration, or builds one client. */
  void run(int number) {
    SplittableRandom random = new SplittableRandom(number);
    SoakClient client = clients.get(random.nextInt(clients.size()));
    if (random.nextDouble() < FAULT_RATE) {
      client.fake().next(FAULTS.get(random.nextInt(FAULTS.size())));
    }
    if (number % 500 == 0) {
      client.fake().clearRequests();
    }
    try {
      int kind = random.nextInt(1000);
      if (kind < 2) {
        buildAndDrop(services.get(random.nextInt(services.size())), random);
      } else if (kind < 80) {
        abandonIteration(client, random);
      } else if (kind < 130) {
        submitAndCancel(call(client, random), random);
      } else if (kind < 450) {
        await(call(client, random).submit());
      } else {
        call(client, random).execute();
      }
      successes.incrementAndGet();
    } catch (SdkException e) {
      failures.incrementAndGet();
    } catch (Throwable e) {
      unexpected.add(e);
    }
  }

  private ApiCall<?> call(SoakClient client, SplittableRandom random) {
    ApiCall<?> call = client.calls().get(random.nextInt(client.calls().size()));
    boolean tooMany =
        call.operation().endsWith(".create") && creates.incrementAndGet() > MOST_CREATES;
    return tooMany ? client.calls().get(0) : call;
  }

  /** Reads a few agents while further pages are under way, and forgets the iteration. */
  private static void abandonIteration(SoakClient client, SplittableRandom random) {
    Iterator<?> agents = client.listAll().prefetch(4).iterator();
    for (int i = random.nextInt(40); i > 0 && agents.hasNext(); i--) {
      agents.next();
    }
  }

  private static void submitAndCancel(ApiCall<?> call, SplittableRandom random) {
    CompletableFuture<?> future = call.submit();
    for (int i = random.nextInt(2000); i > 0; i--) {
      Thread.onSpinWait();
    }
    future.cancel(true);
  }

  private <C extends AutoCloseable> void buildAndDrop(
      SoakService<C> service, SplittableRandom random) throws Exception {
    C client = service.open();
    try {
      await(service.calls().apply(client).get(0).submit());
    } finally {
      if (!forgets || random.nextBoolean()) {
        client.close();
      }
    }
  }

  private static void await(CompletableFuture<?> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof SdkException failure ? failure : e;
    }
  }

  long successes() {
    return successes.get();
  }

  long failures() {
    return failures.get();
  }

  Queue<Throwable> unexpected() {
    return unexpected;
  }
}
