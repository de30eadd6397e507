package io.realtysdk.core.internal.http;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that never keep a JVM alive. */
public final class Threads {
  private Threads() {}

  public static ThreadFactory daemons(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Virtual threads where this JVM has them, found at run time; else daemon threads. Shared by all
   * clients, because who runs a call bounds how many there are.
   */
  public static Executor perTask() {
    return PerTask.EXECUTOR;
  }

  /** Made when first needed: blocking calls never need it. */
  private static final class PerTask {
    static final Executor EXECUTOR = create();

    private static Executor create() {
      try {
        Object virtual = Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        return (ExecutorService) virtual;
      } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
        // Java 17 to 20.
        return new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            5,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            daemons("realty-sdk-call"));
      }
    }
  }
}
