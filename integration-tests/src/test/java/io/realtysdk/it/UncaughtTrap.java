package io.realtysdk.it;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what reaches the end of a thread uncaught, anywhere in this JVM. */
final class UncaughtTrap implements AutoCloseable {

  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private final List<String> caught = new CopyOnWriteArrayList<>();

  private UncaughtTrap() {}

  static UncaughtTrap set() {
    UncaughtTrap trap = new UncaughtTrap();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> trap.caught.add(thread.getName() + ": " + SecretSearch.textOf(thrown)));
    return trap;
  }

  /** One text each, with the thread's name and the stack. */
  List<String> caught() {
    return caught;
  }

  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
