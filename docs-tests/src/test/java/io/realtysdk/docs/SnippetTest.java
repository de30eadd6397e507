package io.realtysdk.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.realtysdk.core.NotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Compiles every block of Java in the README and in docs/, and runs it: programs by their main
 * method, tests by JUnit, statements against a fake. Types and members are compiled only.
 */
class SnippetTest {
  /** Statements that are right, and that a fake refuses. */
  private static final Map<String, Class<? extends Exception>> REFUSED =
      // The fakes have no offices.
      Map.of("README.md, block 3", NotFoundException.class);

  @TempDir static Path folder;
  private static final List<SnippetUnit> UNITS = new ArrayList<>();
  private static URLClassLoader classes;

  @BeforeAll
  static void compile() throws IOException {
    for (Snippet snippet : Snippet.all("java")) {
      UNITS.add(SnippetUnit.of(snippet));
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    String path = System.getProperty("java.class.path");
    List<String> options =
        List.of("-d", folder.toString(), "-parameters", "-proc:none", "-nowarn", "-cp", path);
    List<JavaFileObject> files = UNITS.stream().map(SnippetUnit::file).toList();
    ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, files).call();
    assertThat(problems.getDiagnostics())
        .filteredOn(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
    URL[] here = {folder.toUri().toURL()};
    classes = new URLClassLoader(here, SnippetTest.class.getClassLoader());
    Files.writeString(folder.resolve("people.csv"), "key,email\np-1,ann@agency.example\n");
    System.setProperty("docs.folder", folder.toString());
  }

  @AfterAll
  static void close() throws IOException {
    classes.close();
  }

  @TestFactory
  Stream<DynamicTest> everySnippetRuns() {
    assertThat(UNITS).extracting(SnippetUnit::form).contains(SnippetUnit.Form.values());
    return UNITS.stream().map(unit -> dynamicTest(unit.snippet().toString(), () -> runHere(unit)));
  }

  /** Spring looks for classes where the thread does. */
  private static void runHere(SnippetUnit unit) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      run(unit);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void run(SnippetUnit unit) throws Exception {
    Class<?> type = classes.loadClass(unit.name());
    switch (unit.form()) {
      case PROGRAM -> type.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
      case TEST -> runTests(type);
      case STATEMENTS -> {
        Class<? extends Exception> refusal = REFUSED.get(unit.snippet().toString());
        if (refusal == null) {
          runStatements(type);
        } else {
          assertThatThrownBy(() -> runStatements(type)).isInstanceOf(refusal);
        }
      }
      case TYPES, MEMBERS -> {}
    }
  }

  private static void runStatements(Class<?> type) throws Exception {
    Object around = type.getConstructor().newInstance();
    try {
      type.getMethod("run").invoke(around);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static void runTests(Class<?> type) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    Launcher launcher = LauncherFactory.create();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build(), listener);
    TestExecutionSummary summary = listener.getSummary();
    StringWriter text = new StringWriter();
    summary.printFailuresTo(new PrintWriter(text));
    assertThat(summary.getTestsSucceededCount()).as("%s", text).isPositive();
    assertThat(summary.getTotalFailureCount()).as("%s", text).isZero();
  }
}
