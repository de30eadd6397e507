package io.realtysdk.it.support.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The threads alive at one moment, to be compared with those alive later. */
public final class ThreadBaseline {

  private static final Pattern JVM =
      Pattern.compile(
          "Common-Cleaner|process reaper.*|ForkJoinPool\\.commonPool-.*|Attach Listener"
              + "|Java2D Disposer|surefire-.*|Keep-Alive-Timer|CompletableFutureDelayScheduler");

  private final Set<Thread> before;
  private final Predicate<Thread> ignored;

  private ThreadBaseline(Set<Thread> before, Predicate<Thread> ignored) {
    this.before = before;
    this.ignored = ignored;
  }

  /**
   * Takes the snapshot.
   *
   * @param ignoredNames regular expressions over whole thread names, for watchdogs that end by
   *     themselves a minute later, such as {@code Okio Watchdog} and {@code OkHttp TaskRunner}
   */
  public static ThreadBaseline take(String... ignoredNames) {
    List<Pattern> patterns = Arrays.stream(ignoredNames).map(Pattern::compile).toList();
    Predicate<Thread> ignored =
        thread ->
            system(thread)
                || JVM.matcher(thread.getName()).matches()
                || patterns.stream().anyMatch(p -> p.matcher(thread.getName()).matches());
    return new ThreadBaseline(Set.copyOf(Thread.getAllStackTraces().keySet()), ignored);
  }

  /** Platform threads that were not there before; virtual threads are not listed by the JVM. */
  public List<Thread> extra() {
    List<Thread> extra = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread) && !ignored.test(thread) && thread.isAlive()) {
        extra.add(thread);
      }
    }
    return extra;
  }

  /** Waits for every extra thread to end; fails the test, with their stacks, if one does not. */
  public void awaitReturn(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    for (List<Thread> extra = extra(); !extra.isEmpty(); extra = extra()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("Still running after " + limit + ":\n" + describe(extra));
      }
      join(extra.get(0), left);
    }
  }

  private static void join(Thread thread, long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + thread.getName(), e);
    }
  }

  private static boolean system(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group == null || group.getName().equals("system");
  }

  private static String describe(List<Thread> threads) {
    return threads.stream()
        .map(thread -> thread + "\n    " + stack(thread))
        .collect(Collectors.joining("\n"));
  }

  private static String stack(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .map(StackTraceElement::toString)
        .collect(Collectors.joining("\n    "));
  }
}
