package io.realtysdk.it.support.invariants;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records exceptions that no code caught, on any thread of this JVM. */
public final class UncaughtExceptions implements AutoCloseable {

  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private final List<String> caught = new CopyOnWriteArrayList<>();

  private UncaughtExceptions() {}

  public static UncaughtExceptions set() {
    UncaughtExceptions trap = new UncaughtExceptions();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> trap.caught.add(thread.getName() + ": " + SecretSearch.textOf(thrown)));
    return trap;
  }

  /** One text each, with the thread's name and the stack. */
  public List<String> caught() {
    return caught;
  }

  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
