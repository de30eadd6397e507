package io.realtysdk.it.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.threads.Await;
import io.realtysdk.it.support.threads.IdleThreads;
import io.realtysdk.testkit.FakeProviders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Mixed calls of all services from many threads while every tenth request meets a fault, and what
 * is left afterwards. {@code -Dit.soak.calls=1000000} is the full size.
 */
class SoakTest {

  private static final int CALLS = Integer.getInteger("it.soak.calls", 3_000);
  private static final boolean FULL = CALLS >= 100_000;
  private static final int THREADS = 16;

  /** Small, so that the time goes into calls and not into agents. */
  private static final int PAGE = 8;

  private static final long HEAP_MARGIN = 16L << 20;
  private static final int DESCRIPTOR_MARGIN = 8;

  /** A client that nobody closes keeps its idle connections for a minute. */
  private static final Duration UNTIL_IDLE_CONNECTIONS_CLOSE =
      FULL ? Duration.ofSeconds(90) : Duration.ofSeconds(10);

  @Test
  @Timeout(3600)
  void everythingIsGivenBackAfterMixedCallsUnderFaults() throws Exception {
    try (FakeProviders fakes = FakeProviders.start().seed(40)) {
      IdleThreads threads = IdleThreads.take();
      List<SoakService<?>> services = SoakService.of(fakes);
      services.forEach(service -> service.fake().pageCap(PAGE));
      long descriptors = ProcessResources.descriptors();
      List<SoakClient> clients = services.stream().<SoakClient>map(SoakClient::of).toList();
      SoakLoad load = new SoakLoad(services, clients, FULL);

      long started = System.nanoTime();
      run(load, 0, CALLS / 4);
      services.forEach(service -> service.fake().clearRequests());
      long heap = ProcessResources.heapAfterCollection();
      run(load, CALLS / 4, CALLS);
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);

      assertThat(load.unexpected()).isEmpty();
      assertThat(load.successes() + load.failures()).isEqualTo(CALLS);
      assertThat(load.successes()).isGreaterThan(CALLS * 8L / 10);
      assertThat(clients).allMatch(SoakClient::becomesQuiet, "connections idle");
      services.forEach(service -> service.fake().clearRequests());
      long heapAfter = ProcessResources.heapAfterCollection();
      assertThat(heapAfter - heap).as("growth of the heap").isLessThan(HEAP_MARGIN);
      assertThat(clients).allMatch(SoakClient::hasAllPermits, "all permits free");
      assertThat(clients).allMatch(SoakClient::closesAll, "connections closed");
      assertThat(
              Await.until(
                  UNTIL_IDLE_CONNECTIONS_CLOSE,
                  () -> ProcessResources.descriptors() <= descriptors + DESCRIPTOR_MARGIN))
          .as("descriptors %d, before %d", ProcessResources.descriptors(), descriptors)
          .isTrue();
      List<String> left = new ArrayList<>();
      threads.awaitReturn(Duration.ofSeconds(10), left);
      assertThat(left).isEmpty();
      System.out.printf(
          "soak: %d calls, %d failed, %d s; heap after collection %d KiB, then %d KiB;"
              + " descriptors %d, then %d%n",
          CALLS,
          load.failures(),
          seconds,
          heap >> 10,
          heapAfter >> 10,
          descriptors,
          ProcessResources.descriptors());
    }
  }

  private static void run(SoakLoad load, int from, int to) throws InterruptedException {
    AtomicInteger next = new AtomicInteger(from);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    for (int i = 0; i < THREADS; i++) {
      pool.execute(
          () -> {
            for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
              load.run(n);
            }
          });
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(55, TimeUnit.MINUTES)).isTrue();
  }
}
