package io.realtysdk.it.misspell;

import io.realtysdk.core.ApiCall;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Misspells every name that goes over the wire, one at a time, in the compiled classes, and runs
 * the tests of the wire that use it: one of them has to fail. Ends with 1 if a misspelling
 * survives.
 *
 * <p>Names are found by rule: in the providers' classes every text with a letter in it, in the core
 * every text that also looks like a name, except what {@link Messages} tells to be for people; and
 * the components of every record that is read.
 */
public final class Misspell {
  private static final List<Class<?>> MEMBERS_OF_PACKAGES =
      List.of(
          ApiCall.class,
          OpenToCloseClient.class,
          PropertybaseClient.class,
          SignTrakerClient.class,
          SpectoraClient.class);

  private static final String TESTS = "io.realtysdk.";

  /** They look at nothing that other tests in the same JVM change, so several run at a time. */
  private static final List<String> TESTS_OF_NAMES =
      List.of(
          "it.wire.OpenToCloseSentTest",
          "it.wire.OpenToCloseReadTest",
          "it.wire.PropertybaseSentTest",
          "it.wire.PropertybaseReadTest",
          "it.wire.PropertybasePagesTest",
          "it.wire.SignTrakerSentTest",
          "it.wire.SignTrakerReadTest",
          "it.wire.SpectoraSentTest",
          "it.wire.SpectoraReadTest",
          "it.wire.ErrorsReadTest",
          "it.wire.HeadersTest",
          "it.wire.OperationsTest",
          "it.wire.RawRequestTest",
          "it.wire.ProxyTest",
          "it.wire.TypedNamesTest",
          "it.wire.EnvironmentTest",
          "core.internal.call.EngineDelayTest",
          "core.internal.call.EngineEndTest",
          "core.internal.call.FailureClassifierTest",
          "core.internal.call.FailureTextTest",
          "core.internal.call.TimeoutNamesTest",
          "core.internal.call.UnusableResponseTest",
          "core.internal.codec.ComponentTypesTest",
          "core.internal.codec.DeferredTest",
          "core.internal.codec.DeviationWordsTest",
          "core.internal.codec.JsonTest",
          "core.internal.codec.SentFieldsTest",
          "core.internal.codec.TolerantReadingTest",
          "core.internal.error.ConnectionTextTest",
          "core.internal.error.ResponseHeadersTest",
          "core.internal.json.JsonTextTest",
          "core.internal.operation.ErrorBodyTest",
          "core.internal.paging.PageMetadataTest");

  /** For names that only unusual responses have. They watch logs and threads: one at a time. */
  private static final List<String> TESTS_OF_RESPONSES =
      List.of(
          "it.opentoclose.OpenToCloseReadingTest",
          "it.opentoclose.OpenToCloseListFormsTest",
          "it.opentoclose.OpenToCloseFailureTest",
          "it.propertybase.PropertybaseErrorsTest",
          "it.propertybase.PropertybaseRefusalsUnder200Test",
          "it.propertybase.PropertybasePagingTest",
          "it.signtraker.SignTrakerReadingTest",
          "it.signtraker.SignTrakerErrorsTest",
          "it.spectora.SpectoraErrorsTest",
          "it.spectora.SpectoraDocumentsTest",
          "it.spectora.SpectoraPagingTest",
          "it.spectora.SpectoraIncludedTest",
          "it.response.ToleranceTableTest",
          "it.response.DocumentedDetailsTest",
          "it.response.OddListsAndReferencesTest",
          "it.connection.ProxyTest",
          "it.input.BaseUrlTest",
          "it.input.EnvironmentTest",
          "it.input.InputTest",
          "it.input.UnsetVariableTest",
          "it.propertybase.PropertybaseStatsAndLeadsWireTest",
          "it.propertybase.PropertybaseStrictnessTest",
          "it.raw.OpenToCloseRawRequestTest",
          "it.raw.PropertybaseRawRequestTest",
          "it.raw.SpectoraRawRequestTest",
          "it.signtraker.SignTrakerInputTest");

  private final List<Spelling> names;
  private final Coverage coverage;
  private final AtomicInteger done = new AtomicInteger();

  private Misspell(List<Spelling> names, List<String> testClasses) {
    this.names = names;
    this.coverage = Coverage.of(names, testClasses.stream().map(TESTS::concat).toList());
  }

  /**
   * Prints what survived.
   *
   * @param arguments nothing; {@code list} to list the names; or {@code only} and a pattern of
   *     places
   */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    List<Spelling> names = new ArrayList<>(new Names(MEMBERS_OF_PACKAGES).all());
    if (arguments.length > 0 && arguments[0].equals("list")) {
      names.forEach(name -> System.out.println(name.place() + ": \"" + name.text() + "\""));
      return;
    }
    if (arguments.length > 1 && arguments[0].equals("only")) {
      names.removeIf(name -> !name.place().matches(arguments[1]));
    }
    int threads = Runtime.getRuntime().availableProcessors();
    List<Spelling> left = new Misspell(names, TESTS_OF_NAMES).survivors(threads);
    System.out.println(left.size() + " are left to the tests of unusual responses");
    List<Spelling> survivors =
        left.isEmpty() ? left : new Misspell(left, TESTS_OF_RESPONSES).survivors(1);
    survivors.forEach(name -> System.out.println(name.place() + ": \"" + name.text() + "\""));
    System.out.printf(
        Locale.ROOT,
        "Misspelt %d names, one at a time, in %d s: %d survived.%n",
        names.size(),
        (System.nanoTime() - start) / 1_000_000_000,
        survivors.size());
    System.exit(survivors.isEmpty() ? 0 : 1);
  }

  private List<Spelling> survivors(int threads) throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<Boolean>> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int number = i;
      found.add(pool.submit(() -> isFound(number)));
    }
    List<Spelling> survivors = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).get()) {
        survivors.add(names.get(i));
      }
    }
    pool.shutdown();
    return survivors;
  }

  private boolean isFound(int number) {
    boolean found = find(number);
    int count = done.incrementAndGet();
    if (!found) {
      System.out.println("left: " + names.get(number).place() + " " + names.get(number).text());
    }
    if (count % 100 == 0) {
      System.out.println(count + " names misspelt");
    }
    return found;
  }

  private boolean find(int number) {
    Spelling name = names.get(number);
    byte[] misspelt = name.misspelt(SdkLoader.classFile(name.type()));
    for (Coverage.Use use : coverage.of(number)) {
      SdkLoader loader = new SdkLoader(Map.of(name.type(), misspelt));
      TestExecutionSummary summary =
          TestRun.of(use.testClass(), loader, OneTest.Wanted.only(use.tests()));
      if (summary.getTotalFailureCount() > 0) {
        return true;
      }
    }
    return false;
  }
}
