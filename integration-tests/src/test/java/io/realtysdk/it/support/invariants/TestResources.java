package io.realtysdk.it.support.invariants;

import io.realtysdk.it.support.net.CountingListener;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.Ledger;
import io.realtysdk.it.support.threads.IdleThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is recorded during one test, and how it is checked in the end. */
final class TestResources {

  private static final Duration SOON = Duration.ofSeconds(3);

  private final IdleThreads threads = IdleThreads.take();
  private final UncaughtExceptions uncaught = UncaughtExceptions.set();
  private final LogCapture log;
  private final FaultServer server = FaultServer.start();
  private final CountingListener foreign = CountingListener.start();
  private final PoolProbe pool = new PoolProbe();
  private final SecretSearch secrets = new SecretSearch();
  private final Ledger ledger =
      Ledger.keyedBy(request -> request.header(ClientInvariants.CALL_ID).orElse(null));
  private final Collection<AutoCloseable> clients = new ConcurrentLinkedQueue<>();
  private final Collection<AutoCloseable> resources = new ConcurrentLinkedQueue<>();
  private final Collection<SubmittedCall<?>> submissions = new ConcurrentLinkedQueue<>();
  private final Collection<CallRecord<?>> records = new ConcurrentLinkedQueue<>();
  private volatile boolean ledgerInUse;
  private volatile boolean interruptsAtAnyTime;

  private TestResources(String... ignoredLoggers) {
    log = LogCapture.start(ignoredLoggers);
  }

  /** Starts at once; the ignored loggers are not the client's, see {@link LogCapture}. */
  static TestResources start(String... ignoredLoggers) {
    return new TestResources(ignoredLoggers);
  }

  FaultServer server() {
    return server;
  }

  CountingListener foreign() {
    return foreign;
  }

  PoolProbe pool() {
    return pool;
  }

  SecretSearch secrets() {
    return secrets;
  }

  LogCapture log() {
    return log;
  }

  Ledger ledger() {
    ledgerInUse = true;
    return ledger;
  }

  void expectInterruptsAtAnyTime() {
    interruptsAtAnyTime = true;
  }

  List<CallRecord<?>> records() {
    return List.copyOf(records);
  }

  void keep(AutoCloseable client) {
    clients.add(client);
  }

  void keepUntilEnd(AutoCloseable resource) {
    resources.add(resource);
  }

  void keep(SubmittedCall<?> submission) {
    submissions.add(submission);
  }

  <T> CallRecord<T> keep(CallRecord<T> record) {
    records.add(record);
    return record;
  }

  void closeClients() throws Exception {
    for (AutoCloseable client : clients) {
      client.close();
    }
  }

  boolean isQuiet() {
    return pool.isQuiet() && threads.sdkIsIdle();
  }

  /** Closes everything in the order in which a user would, and adds each violation found. */
  void finish(List<String> violations) {
    for (SubmittedCall<?> submission : submissions) {
      step(violations, "no hang", () -> keep(submission.await()));
    }
    if (!pool.awaitQuiet(SOON)) {
      violations.add("pool clean: " + pool);
    }
    List<String> names = new ArrayList<>();
    clients.forEach(client -> names.add(client.toString()));
    for (AutoCloseable client : clients) {
      step(violations, "close", client::close);
    }
    if (!pool.awaitAllClosed(SOON)) {
      violations.add("pool clean: not closed: " + pool);
    }
    for (AutoCloseable resource : resources) {
      step(violations, "a resource of the test", resource::close);
    }
    step(violations, "pool clean", () -> server.awaitOpenConnections(0, SOON));
    if (foreign.connections() > 0) {
      violations.add(
          "origin: %d connections and %d bytes reached a foreign origin"
              .formatted(foreign.connections(), foreign.bytes()));
    }
    step(violations, "server", server::close);
    step(violations, "foreign origin", foreign::close);
    threads.awaitReturn(SOON, violations);
    uncaught.close();
    log.close();
    check(names, violations);
  }

  private void check(List<String> names, List<String> violations) {
    for (CallRecord<?> record : records) {
      InvariantChecks.noHang(record, violations);
      InvariantChecks.typed(record, violations);
      if (!interruptsAtAnyTime || record.failure() != null) {
        InvariantChecks.interruptFlag(record, violations);
      }
      if (ledgerInUse) {
        InvariantChecks.ledger(record, ledger, violations);
      }
      search("a value", String.valueOf(record.value()), violations);
      searchPersons("a value", String.valueOf(record.value()), violations);
      if (record.failure() != null) {
        search("an exception", SecretSearch.textOf(record.failure()), violations);
        searchPersons("an exception", SecretSearch.traceOf(record.failure()), violations);
      }
    }
    uncaught.caught().forEach(text -> violations.add("typed: uncaught on " + text));
    for (String line : log.lines()) {
      search("the log", line, violations);
      searchPersons("the log", line, violations);
    }
    names.forEach(name -> search("a toString", name, violations));
    Thread.getAllStackTraces()
        .keySet()
        .forEach(thread -> search("a thread name", thread.getName(), violations));
  }

  private void search(String where, String text, List<String> violations) {
    String found = secrets.in(text);
    if (found != null) {
      violations.add("no secret: " + found + " in " + where + ": " + text);
    }
  }

  private static void searchPersons(String where, String text, List<String> violations) {
    String found = PersonalData.in(text);
    if (found != null) {
      violations.add("nothing personal: " + found + " in " + where + ": " + text);
    }
  }

  private static void step(List<String> violations, String what, Step step) {
    try {
      step.run();
    } catch (Exception | AssertionError e) {
      violations.add(what + ": " + SecretSearch.textOf(e));
    }
  }

  /** One step of the end, done whatever the others did. */
  private interface Step {
    void run() throws Exception;
  }
}
