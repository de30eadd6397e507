package io.realtysdk.it.soak;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Pages;
import io.realtysdk.it.support.invariants.ClientPool;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A client that lives as long as the load. */
final class SoakClient implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final FakeProvider<?> fake;
  private final AutoCloseable client;
  private final List<ApiCall<?>> calls;
  private final Supplier<Pages<?>> listAll;
  private final ClientPool pool;

  static <C extends AutoCloseable> SoakClient of(SoakService<C> service) {
    C client = service.open();
    return new SoakClient(
        service.fake(),
        client,
        service.calls().apply(client),
        () -> service.listAll().apply(client));
  }

  private SoakClient(
      FakeProvider<?> fake,
      AutoCloseable client,
      List<ApiCall<?>> calls,
      Supplier<Pages<?>> listAll) {
    this.fake = fake;
    this.client = client;
    this.calls = calls;
    this.listAll = listAll;
    this.pool = ClientPool.of(client);
  }

  FakeProvider<?> fake() {
    return fake;
  }

  List<ApiCall<?>> calls() {
    return calls;
  }

  Pages<?> listAll() {
    return listAll.get();
  }

  /** Whether nothing runs, and every connection is idle. */
  boolean becomesQuiet() {
    return Await.until(SOON, pool::isQuiet);
  }

  /** Whether as many submitted calls run at once as at the beginning. */
  boolean hasAllPermits() {
    fake.clearFaults().clearRequests().next(Fault.noResponse().times(SoakService.PERMITS));
    List<CompletableFuture<?>> running = new ArrayList<>();
    for (int i = 0; i < SoakService.PERMITS; i++) {
      running.add(calls.get(0).submit());
    }
    boolean all = Await.until(SOON, () -> fake.requests().size() == SoakService.PERMITS);
    running.forEach(future -> future.cancel(true));
    return all;
  }

  /** Closes the client; whether all of its connections are closed. */
  boolean closesAll() {
    close();
    return Await.until(SOON, pool::isEmpty);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
