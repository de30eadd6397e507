package io.realtysdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What every fake service can do. A fake listens on a local port, keeps records that requests
 * change, refuses what the real service would refuse, and fails when told to.
 *
 * <p>Started by hand, it runs until {@link #close}. As a JUnit extension it runs while the test
 * class does, and before each test it forgets requests, faults and changes and is seeded as it was
 * outside of the tests:
 *
 * <pre>{@code
 * @RegisterExtension static final FakeSignTraker signTraker = FakeSignTraker.extension().seed(3);
 * }</pre>
 *
 * <p>Tests that share one fake must not run at the same time.
 *
 * <p>Each request goes through the same steps: it is recorded; a scripted {@link Fault} may strike;
 * else it is authenticated, routed, checked, carried out and answered, one request at a time.
 *
 * @param <F> the fake itself, for chained calls
 */
public abstract class FakeProvider<F extends FakeProvider<F>>
    implements AutoCloseable,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback {

  private final FakeService service;
  private final Object lock = new Object();
  private final List<RecordedRequest> requests = new ArrayList<>();
  private final FaultQueue faults = new FaultQueue();

  private @Nullable FakeServer server;
  private @Nullable AutoCloseable client;
  private int seedBetweenTests;
  private boolean inTest;
  private int openClasses;

  FakeProvider(FakeService service) {
    this.service = service;
  }

  @SuppressWarnings("unchecked") // F is the class of this very object
  private F self() {
    return (F) this;
  }

  /** Listens on this port of the loopback interface, or on any free one if it is 0. */
  final F startOn(int port) {
    synchronized (lock) {
      if (server == null) {
        server = new FakeServer(port, this::serve);
      }
    }
    return self();
  }

  /** The port it listens on. */
  public final int port() {
    synchronized (lock) {
      if (server == null) {
        throw new IllegalStateException(getClass().getSimpleName() + " is not running");
      }
      return server.port();
    }
  }

  /** What to give to a client as its base URL. */
  public final String baseUrl() {
    return "http://127.0.0.1:" + port() + service.basePath();
  }

  /** The one key that it accepts. */
  public final String apiKey() {
    return service.apiKey();
  }

  /**
   * Replaces all records by this many made-up agents, the same ones each time, numbered from 1. In
   * a test this holds for that test; anywhere else also for each test that follows.
   */
  public final F seed(int agentCount) {
    if (agentCount < 0) {
      throw new IllegalArgumentException("negative number of agents");
    }
    synchronized (lock) {
      if (!inTest) {
        seedBetweenTests = agentCount;
      }
      service.seed(agentCount);
    }
    return self();
  }

  /** Queues faults: each befalls one request, or as many as it says, in this order. */
  public final F next(Fault... scripted) {
    synchronized (lock) {
      for (Fault fault : scripted) {
        faults.add(fault);
      }
    }
    return self();
  }

  /** Drops all faults still queued. */
  public final F clearFaults() {
    synchronized (lock) {
      faults.clear();
    }
    return self();
  }

  /** Every request since the start, or in a test since its beginning, in order of arrival. */
  public final List<RecordedRequest> requests() {
    synchronized (lock) {
      return List.copyOf(requests);
    }
  }

  /** Forgets the requests recorded so far. */
  public final F clearRequests() {
    synchronized (lock) {
      requests.clear();
    }
    return self();
  }

  /** The agents as they are now, in the form of the wire; later changes do not show. */
  public final List<Map<String, @Nullable Object>> agents() {
    synchronized (lock) {
      return service.agents.all();
    }
  }

  /** The agents with exactly this e-mail address: none, one, or the same one created twice. */
  public final List<Map<String, @Nullable Object>> agentsByEmail(String email) {
    String field = service.emailField();
    return agents().stream().filter(agent -> email.equals(agent.get(field))).toList();
  }

  /** Stops listening and drops open connections; state and requests can still be looked at. */
  @Override
  public final void close() {
    closeClient();
    FakeServer stopping;
    synchronized (lock) {
      stopping = server;
      server = null;
    }
    if (stopping != null) {
      // outside of the lock: a request in progress may be waiting for it
      stopping.close();
    }
  }

  /** The fake's own client: made on first use, closed with the fake, and anew for each test. */
  final <C extends AutoCloseable> C client(Class<C> type, Supplier<C> maker) {
    synchronized (lock) {
      if (client == null) {
        client = maker.get();
      }
      return type.cast(client);
    }
  }

  private void closeClient() {
    AutoCloseable closing;
    synchronized (lock) {
      closing = client;
      client = null;
    }
    if (closing == null) {
      return;
    }
    try {
      closing.close();
    } catch (Exception e) {
      throw new IllegalStateException("the client could not be closed", e);
    }
  }

  /** For JUnit: starts the fake before the first test of a class. */
  @Override
  public final void beforeAll(ExtensionContext context) {
    synchronized (lock) {
      // nested test classes come through here too, while the outer one is still open
      openClasses++;
    }
    startOn(0);
  }

  /** For JUnit: gives each test the records it expects, and nothing else. */
  @Override
  public final void beforeEach(ExtensionContext context) {
    startOn(0);
    synchronized (lock) {
      faults.clear();
      requests.clear();
      service.seed(seedBetweenTests);
      inTest = true;
    }
  }

  /** For JUnit: closes the test's client, and a fake that belongs to one test only. */
  @Override
  public final void afterEach(ExtensionContext context) {
    boolean ownedByTest;
    synchronized (lock) {
      inTest = false;
      // an instance field: JUnit announces no beginning and no end of the class to it
      ownedByTest = openClasses == 0;
    }
    closeClient();
    if (ownedByTest) {
      close();
    }
  }

  /** For JUnit: closes the fake after the last test of the outermost class. */
  @Override
  public final void afterAll(ExtensionContext context) {
    boolean last;
    synchronized (lock) {
      openClasses--;
      last = openClasses == 0;
    }
    if (last) {
      close();
    }
  }

  private Answer serve(RecordedRequest request) {
    synchronized (lock) {
      requests.add(request);
      long before = service.agents.changes();
      Fault fault = faults.take(request.method());
      Answer answer = fault == null ? service.answer(request) : fault.play(service, request);
      if (service.agents.changes() != before) {
        requests.set(requests.size() - 1, request.asApplied());
      }
      return answer;
    }
  }

  /** Says which fake it is and where, never the key. */
  @Override
  public String toString() {
    synchronized (lock) {
      String where = server == null ? ", not running" : " at " + baseUrl();
      return getClass().getSimpleName() + where;
    }
  }
}
