package io.realtysdk.it.misspell;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one test class with the classes of one loader. */
final class TestRun {
  private static final ThreadLocal<Launcher> LAUNCHERS =
      ThreadLocal.withInitial(LauncherFactory::create);

  private TestRun() {}

  /** What came of it, up to its first failure. */
  static TestExecutionSummary of(String testClass, SdkLoader loader, OneTest.Wanted wanted) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    OneTest.want(wanted);
    try {
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectClass(loader.loadClass(testClass)))
              .filters(includeEngines("junit-jupiter"))
              .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
              .configurationParameter("junit.jupiter.execution.timeout.default", "30 s")
              .build();
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LAUNCHERS.get().execute(request, listener);
      return listener.getSummary();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
