package io.realtysdk.it.misspell;

import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Around each test: notes which names it uses, or skips it where it does not use the name that is
 * misspelt, or where another has failed already, since one is enough to know.
 */
public final class OneTest implements InvocationInterceptor {

  /** What is asked of the tests that a thread runs. */
  static final class Wanted {
    /** What is used before any test, such as by a constructor, matters to all of them. */
    static final String OUTSIDE = "outside";

    private final Map<String, BitSet> uses;
    private final Set<String> tests;
    private boolean failed;

    private Wanted(Map<String, BitSet> uses, Set<String> tests) {
      this.uses = uses;
      this.tests = tests;
    }

    /** Run all, and note by test what they use. */
    static Wanted noting(Map<String, BitSet> uses) {
      return new Wanted(uses, null);
    }

    /** Run these until one fails; null for all. */
    static Wanted only(Set<String> tests) {
      return new Wanted(null, tests);
    }

    private void note(String test) {
      if (uses != null) {
        uses.computeIfAbsent(test, unused -> new BitSet()).or(Uses.take());
      }
    }
  }

  private static final ThreadLocal<Wanted> WANTED = new ThreadLocal<>();

  static void want(Wanted wanted) {
    WANTED.set(wanted);
  }

  private static <T> T run(Invocation<T> invocation, ExtensionContext test) throws Throwable {
    Wanted wanted = WANTED.get();
    if (wanted.failed || (wanted.tests != null && !wanted.tests.contains(test.getUniqueId()))) {
      invocation.skip();
      return null;
    }
    wanted.note(Wanted.OUTSIDE);
    try {
      return invocation.proceed();
    } catch (Throwable e) {
      wanted.failed = true;
      throw e;
    } finally {
      wanted.note(test.getUniqueId());
    }
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation, ReflectiveInvocationContext<Method> m, ExtensionContext test)
      throws Throwable {
    run(invocation, test);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation, ReflectiveInvocationContext<Method> m, ExtensionContext test)
      throws Throwable {
    run(invocation, test);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext d, ExtensionContext test)
      throws Throwable {
    run(invocation, test);
  }
}
