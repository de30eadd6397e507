package io.realtysdk.core.internal.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that never keep a JVM alive and inherit nothing: whoever happens to create one may be
 * another tenant's request.
 */
public final class Threads {
  private Threads() {}

  public static ThreadFactory daemons(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(null, task, name + "-" + number.incrementAndGet(), 0, false);
      // Inherited too, and a web application's would be kept from being unloaded.
      thread.setContextClassLoader(Threads.class.getClassLoader());
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Returns virtual threads where this JVM has them, found at run time; else daemon threads. Shared
   * by all clients, because who runs a call limits how many there are.
   */
  public static Executor perTask() {
    return PerTask.EXECUTOR;
  }

  /** Created when first needed: blocking calls never need it. */
  private static final class PerTask {
    static final Executor EXECUTOR = create();

    private static Executor create() {
      try {
        return virtual();
      } catch (ReflectiveOperationException e) {
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

    private static ExecutorService virtual() throws ReflectiveOperationException {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      Object plain =
          type.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(builder, false);
      ThreadFactory factory = (ThreadFactory) type.getMethod("factory").invoke(plain);
      return (ExecutorService)
          Executors.class
              .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
              .invoke(null, factory);
    }
  }
}
