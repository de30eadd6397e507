package io.realtysdk.it.support.invariants;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.net.CountingListener;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.Ledger;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.testkit.FakeProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Checks every test against the seven invariants of the SDK: no secret, no hang, pool clean, typed,
 * ledger, origin, interrupt flag. A test makes its clients with {@link #configure} and {@link
 * #closing}, and its calls with {@link #call} or {@link #submit}, which never throw but return a
 * record of the call. All invariants are checked after the test; a failure names those broken.
 *
 * <p>Its server must notice when a client leaves, so a test stalls with {@link
 * Script#stallUntilClientLeaves()}.
 *
 * <p>A test of a fake's own client uses {@link #over}. It calls the client itself, so what is known
 * of single calls only is not checked; its secrets, threads, pool and interrupt flag are.
 */
public final class ClientInvariants
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  /** A header of the test's own, by which calls and the server's ledger are paired. */
  public static final String CALL_ID = "X-Test-Call";

  /** Needs escaping in a query and in JSON, and does not occur in a body by chance. */
  public static final String KEY = "k3y+Of/the==\"Invariants\"\\7f3a9c";

  /** The loggers of a fake's server, which may log the key it received. */
  private static final String[] FAKE_SERVER = {
    "org.eclipse.jetty", "com.github.tomakehurst", "wiremock", "WireMock"
  };

  private static final Duration SOON = Duration.ofSeconds(3);

  private final FakeProvider<?> fake;
  private final Supplier<? extends AutoCloseable> fakeClient;

  private TestResources resources;
  private ClientPool fakePool;
  private Duration deadline;

  /** For a test whose clients call {@link #server}. */
  public ClientInvariants() {
    this(null, null);
  }

  private ClientInvariants(FakeProvider<?> fake, Supplier<? extends AutoCloseable> fakeClient) {
    this.fake = fake;
    this.fakeClient = fakeClient;
  }

  /**
   * For a test whose calls go to a fake. The fake has to be a static field, so that JUnit starts it
   * before and closes it after.
   *
   * @param client the fake's own client; it is closed after each test
   */
  public static ClientInvariants over(
      FakeProvider<?> fake, Supplier<? extends AutoCloseable> client) {
    return new ClientInvariants(fake, client);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    deadline = Duration.ofSeconds(10);
    resources = fake == null ? TestResources.start() : TestResources.start(FAKE_SERVER);
    resources.secrets().add(KEY);
    if (fake != null) {
      secret(fake.apiKey());
      fakePool = ClientPool.of(closing(fakeClient.get()));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    // A test may end with the flag set; the checks have to wait for things.
    boolean interrupted = Thread.interrupted();
    List<String> violations = new ArrayList<>();
    if (fake == null) {
      resources.finish(violations);
    } else {
      finishOverFake(interrupted, violations);
    }
    if (!violations.isEmpty()) {
      throw new AssertionError("Invariants broken:\n  " + String.join("\n  ", violations));
    }
  }

  private void finishOverFake(boolean interrupted, List<String> violations) {
    if (interrupted) {
      violations.add("interrupt: the flag is set after the test");
    }
    if (!Await.until(SOON, fakePool::isQuiet)) {
      violations.add("pool clean: " + fakePool);
    }
    resources.finish(violations);
    if (!Await.until(SOON, fakePool::isEmpty)) {
      violations.add("pool clean: not closed: " + fakePool);
    }
  }

  /** The origin that clients are given. */
  public FaultServer server() {
    return resources.server();
  }

  /** Another origin; a connection to it breaks an invariant. */
  public CountingListener foreign() {
    return resources.foreign();
  }

  /** What the server applied, by call. Once asked for, it must agree with what the calls say. */
  public Ledger ledger() {
    return resources.ledger();
  }

  /** Everything logged so far, at every level. */
  public LogCapture log() {
    return resources.log();
  }

  /** Another key that must not appear anywhere. */
  public String secret(String key) {
    resources.secrets().add(key);
    return key;
  }

  /** The test interrupts calls, also when the response is there already: that leaves the flag. */
  public void expectInterruptsAtAnyTime() {
    resources.expectInterruptsAtAnyTime();
  }

  /** Sets the deadline of {@link #settings} and of all calls after this one. Default 10 s. */
  public void deadline(Duration limit) {
    deadline = limit;
  }

  /** Settings with the probes installed, and retries with almost no delay. */
  public HttpSettings.Builder settings() {
    return HttpSettings.builder()
        .timeout(deadline)
        .uploadTimeout(deadline)
        .retryPolicy(promptRetries().build())
        .okHttpClient(resources.pool().client());
  }

  /** The default number of retries with almost no delay. */
  public static RetryPolicy.Builder promptRetries() {
    return RetryPolicy.builder()
        .baseDelay(Duration.ZERO)
        .throttleDelay(Duration.ofMillis(1))
        .maxThrottleDelay(Duration.ofMillis(5));
  }

  /** Key, server and settings, and no environment. */
  public <B extends ClientBuilder<B>> B configure(B builder) {
    return configure(builder, settings());
  }

  public <B extends ClientBuilder<B>> B configure(B builder, HttpSettings.Builder settings) {
    return builder
        .apiKey(KEY)
        .baseUrl(server().url().toString())
        .environment(Map.of())
        .httpSettings(settings.build());
  }

  /** Closes a client after the test, and checks what it then leaves open. */
  public <C extends AutoCloseable> C closing(C client) {
    resources.keep(client);
    return client;
  }

  /** Closes all clients now. */
  public void closeClients() throws Exception {
    resources.closeClients();
  }

  /** Whether no call runs, in OkHttp or in a thread of the SDK's. */
  public boolean isQuiet() {
    return resources.isQuiet();
  }

  /** Closes anything else after the test, once all clients are closed. */
  public <C extends AutoCloseable> C afterwards(C resource) {
    resources.keepUntilEnd(resource);
    return resource;
  }

  /** Runs a call on this thread. */
  public <T> CallRecord<T> call(ApiCall<T> call) {
    return call(RequestOptions.none(), call);
  }

  /** Runs a call on this thread; a timeout in the options is its deadline. */
  public <T> CallRecord<T> call(RequestOptions options, ApiCall<T> call) {
    CallObservation watch = CallObservation.over(call, options, deadline);
    ApiCall<T> identified = watch.identify(call, options);
    return resources.keep(watch.run(identified::execute));
  }

  /** Runs anything that calls the SDK, within the deadline; it is not paired with the ledger. */
  public <T> CallRecord<T> call(Supplier<T> action) {
    return resources.keep(CallObservation.over("an action", deadline).run(action));
  }

  /** As above, for what returns nothing. */
  public CallRecord<Void> run(Runnable action) {
    return call(
        () -> {
          action.run();
          return null;
        });
  }

  /** Submits a call. */
  public <T> SubmittedCall<T> submit(ApiCall<T> call) {
    return submit(RequestOptions.none(), call);
  }

  public <T> SubmittedCall<T> submit(RequestOptions options, ApiCall<T> call) {
    CallObservation watch = CallObservation.over(call, options, deadline);
    SubmittedCall<T> submitted = new SubmittedCall<>(watch, watch.identify(call, options).submit());
    resources.keep(submitted);
    return submitted;
  }

  /** All calls that have returned so far. */
  public List<CallRecord<?>> records() {
    return resources.records();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == ClientInvariants.class || type == FaultServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ClientInvariants.class ? this : server();
  }
}
