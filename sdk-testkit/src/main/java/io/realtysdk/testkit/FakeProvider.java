package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.http.HttpServer;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.service.FakeOptions;
import io.realtysdk.testkit.internal.service.FakeService;
import io.realtysdk.testkit.internal.service.SamplePerson;
import io.realtysdk.testkit.internal.untidy.Untidiness;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Base class of the fake servers. A fake listens on a local port, keeps records that requests
 * change, rejects what the real service would reject, and fails as scripted.
 *
 * <p>A fake that was started by hand runs until {@link #close}. As a JUnit extension it runs from
 * the first to the last test of a class; before each test its requests and faults are cleared and
 * its records are those of the {@link #seed} outside of the tests:
 *
 * <pre>{@code
 * @RegisterExtension static final FakeSignTraker signTraker = FakeSignTraker.extension().seed(3);
 * }</pre>
 *
 * <p>Tests that share one fake must not run in parallel.
 *
 * <p>Each request is recorded first. Then a scripted {@link Fault} may be injected; otherwise the
 * request is authenticated, routed, checked and processed, one request at a time.
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
  private final List<RequestEntry> requests = new ArrayList<>();
  private final FaultQueue faults = new FaultQueue();

  private @Nullable HttpServer server;
  private @Nullable AutoCloseable client;
  private Supplier<Stream<SamplePerson>> peopleOutsideTests = Stream::empty;
  private FakeOptions optionsOutsideTests = FakeOptions.DEFAULT;
  private long resets;
  private boolean inTest;
  private int openClasses;

  FakeProvider(FakeService service) {
    this.service = service;
  }

  @SuppressWarnings("unchecked") // F is the class of this very object
  private F self() {
    return (F) this;
  }

  /**
   * Listens on this port of the loopback interface; 0 means any free port.
   *
   * @throws IllegalStateException if the port is in use
   */
  final F startOn(int port) {
    synchronized (lock) {
      if (server == null) {
        server = HttpServer.start(port, this::serve);
      }
    }
    return self();
  }

  /**
   * Returns the port it listens on.
   *
   * @throws IllegalStateException if the fake is not running
   */
  public final int port() {
    synchronized (lock) {
      if (server == null) {
        throw new IllegalStateException(getClass().getSimpleName() + " is not running");
      }
      return server.port();
    }
  }

  /**
   * Returns the base URL for a client.
   *
   * @throws IllegalStateException if the fake is not running
   */
  public final String baseUrl() {
    return "http://127.0.0.1:" + port() + service.basePath();
  }

  /** Returns the only API key that it accepts. It is made up and works nowhere else. */
  public final String apiKey() {
    synchronized (lock) {
      return service.apiKey();
    }
  }

  /**
   * Replaces all records by generated agents, numbered from 1 and the same each time. Called within
   * a test it applies to that test; otherwise also to each following test.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public final F seed(int agentCount) {
    if (agentCount < 0) {
      throw new IllegalArgumentException("agentCount must not be negative: " + agentCount);
    }
    return load(() -> LongStream.rangeClosed(1, agentCount).mapToObj(SamplePerson::numbered));
  }

  /** Replaces all records by those of these people. */
  final F load(Supplier<Stream<SamplePerson>> people) {
    synchronized (lock) {
      if (!inTest) {
        peopleOutsideTests = people;
      }
      service.load(people.get());
    }
    return self();
  }

  /**
   * Accepts this key instead of the default one, so that fakes of several tenants can be told
   * apart. Call it before {@code client()}.
   */
  public final F apiKey(String key) {
    synchronized (lock) {
      if (client != null) {
        throw new IllegalStateException("the client of the fake already has another key");
      }
      service.setApiKey(key);
    }
    return self();
  }

  /**
   * Sends records and documents that deviate from what is documented, as live services were seen to
   * do: numbers as text, booleans as 0 and 1, empty texts for null, single values for lists,
   * objects for ids, times without a zone, and others. Which deviation occurs where depends on this
   * seed only. Identifiers, envelopes, e-mail addresses and names stay usable; {@link #agents}
   * returns the true values. Off by default; called within a test it applies to that test.
   */
  public final F untidy(long deviationSeed) {
    return configure(options -> options.withUntidiness(Untidiness.seeded(deviationSeed)));
  }

  /**
   * Never sends more than this many records per page, without an error and without a word in the
   * response. No cap beyond the service's own by default; called within a test it applies to that
   * test.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public final F pageCap(int maxRecords) {
    if (maxRecords < 1) {
      throw new IllegalArgumentException("maxRecords must be at least 1: " + maxRecords);
    }
    return configure(options -> options.withPageCap(maxRecords));
  }

  /**
   * Responds to successful writes like this; with the changed record by default. Called within a
   * test it applies to that test. {@link Fault#emptyResponse} does the same for one request.
   */
  public final F writeResponse(WriteResponse response) {
    return configure(options -> options.withWriteResponse(response::change));
  }

  /**
   * Lets lists show a write only after this time, while reads by id show it at once; zero by
   * default. Called within a test it applies to that test.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public final F lag(Duration lag) {
    return lag(lag, Clock.systemUTC());
  }

  /** Like {@link #lag(Duration)}, measured with this clock. */
  public final F lag(Duration lag, Clock clock) {
    if (lag.isNegative()) {
      throw new IllegalArgumentException("lag must not be negative: " + lag);
    }
    return configure(options -> options.withLag(lag, clock));
  }

  /**
   * Ignores the filters of lists from now on, as a service does that does not know them. Called
   * within a test it applies to that test.
   */
  public final F ignoreFilter() {
    return configure(options -> options.with(FakeOptions.Switch.IGNORE_FILTER));
  }

  /**
   * Rejects writes with members that the service does not document from now on. By default such
   * members are accepted and kept. Called within a test it applies to that test.
   */
  public final F strict() {
    return configure(options -> options.with(FakeOptions.Switch.STRICT));
  }

  final F configure(UnaryOperator<FakeOptions> change) {
    synchronized (lock) {
      FakeOptions options = change.apply(service.options());
      service.setOptions(options);
      if (!inTest) {
        optionsOutsideTests = options;
      }
    }
    return self();
  }

  /** Queues faults: each applies to one request, or to as many as it says, in this order. */
  public final F next(Fault... scripted) {
    synchronized (lock) {
      for (Fault fault : scripted) {
        faults.add(fault);
      }
    }
    return self();
  }

  /** Removes all faults that are still queued. */
  public final F clearFaults() {
    synchronized (lock) {
      faults.clear();
    }
    return self();
  }

  /**
   * Returns every request since the start, or within a test since the start of the test, in order
   * of arrival.
   */
  public final List<RecordedRequest> requests() {
    synchronized (lock) {
      return requests.stream().map(RequestEntry::recorded).toList();
    }
  }

  /** Removes the requests recorded so far. */
  public final F clearRequests() {
    synchronized (lock) {
      requests.clear();
    }
    return self();
  }

  /** Returns the agents as they are now, with the member names of the service's JSON. */
  public final List<Map<String, @Nullable Object>> agents() {
    synchronized (lock) {
      return service.agents().all();
    }
  }

  /** Returns the agents with exactly this e-mail address; more than one if it was created twice. */
  public final List<Map<String, @Nullable Object>> agentsByEmail(String email) {
    String field = service.emailField();
    return agents().stream().filter(agent -> email.equals(agent.get(field))).toList();
  }

  /** Stops listening and drops open connections; records and requests can still be read. */
  @Override
  public final void close() {
    closeClient();
    HttpServer stopping;
    synchronized (lock) {
      stopping = server;
      server = null;
    }
    if (stopping != null) {
      // outside of the lock: a request in progress may be waiting for it
      stopping.close();
    }
  }

  /** Returns the fake's own client: created lazily, closed with the fake, recreated per test. */
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

  /** Called by JUnit: starts the fake before the first test of a class. */
  @Override
  public final void beforeAll(ExtensionContext context) {
    synchronized (lock) {
      // called for nested test classes too, while the outer one is still running
      openClasses++;
    }
    startOn(0);
  }

  /** Called by JUnit: resets records, faults and requests before each test. */
  @Override
  public final void beforeEach(ExtensionContext context) {
    startOn(0);
    synchronized (lock) {
      faults.clear();
      requests.clear();
      service.setOptions(optionsOutsideTests);
      service.load(peopleOutsideTests.get());
      resets++;
      inTest = true;
    }
  }

  /** Called by JUnit: closes the client of the test, and a fake that belongs to one test only. */
  @Override
  public final void afterEach(ExtensionContext context) {
    boolean ownedByTest;
    synchronized (lock) {
      inTest = false;
      // JUnit calls neither beforeAll nor afterAll for an extension in an instance field
      ownedByTest = openClasses == 0;
    }
    closeClient();
    if (ownedByTest) {
      close();
    }
  }

  /** Called by JUnit: closes the fake after the last test of the outermost class. */
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

  private FakeResponse serve(Request request) throws InterruptedException {
    RequestEntry entry = new RequestEntry(request);
    Fault fault;
    long resetsBefore;
    synchronized (lock) {
      requests.add(entry);
      resetsBefore = resets;
      fault = faults.take(request.method());
      if (fault == null || fault.processingDelay().isZero()) {
        return process(entry, fault);
      }
    }
    Thread.sleep(fault.processingDelay().toMillis());
    synchronized (lock) {
      // what was sent in one test must not change the records of the next one
      return resets == resetsBefore
          ? process(entry, fault)
          : FakeResponse.empty(200).ending(FakeResponse.Ending.CLOSED);
    }
  }

  private FakeResponse process(RequestEntry entry, @Nullable Fault fault) {
    long before = service.agents().changes();
    FakeResponse response =
        fault == null ? service.respond(entry.request) : fault.inject(service, entry.request);
    entry.applied = service.agents().changes() != before;
    return response;
  }

  /** A request and what has become of it. */
  private static final class RequestEntry {
    final Request request;
    boolean applied;

    RequestEntry(Request request) {
      this.request = request;
    }

    RecordedRequest recorded() {
      return new RecordedRequest(request, applied);
    }
  }

  /** Returns the type and the base URL, never the key. */
  @Override
  public String toString() {
    synchronized (lock) {
      String where = server == null ? ", not running" : " at " + baseUrl();
      return getClass().getSimpleName() + where;
    }
  }
}
