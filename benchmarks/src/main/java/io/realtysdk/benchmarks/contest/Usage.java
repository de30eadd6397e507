package io.realtysdk.benchmarks.contest;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What was used at a moment, or between two: time, and of all Java threads CPU time and allocated
 * bytes, because some clients work on threads of their own. The collector's and the compilers' time
 * is not in it. What a thread used that has ended is lost; no client here ends threads while it is
 * busy.
 *
 * @param nanos time
 * @param cpu nanoseconds, per thread id
 * @param bytes per thread id
 */
record Usage(long nanos, Map<Long, Long> cpu, Map<Long, Long> bytes) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * What a call used.
   *
   * @param nanos time
   * @param cpu nanoseconds of all Java threads
   * @param bytes allocated by all Java threads
   */
  record PerCall(double nanos, double cpu, double bytes) {}

  static Usage now() {
    long[] ids = THREADS.getAllThreadIds();
    long[] cpu = THREADS.getThreadCpuTime(ids);
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    return new Usage(System.nanoTime(), byId(ids, cpu), byId(ids, bytes));
  }

  private static Map<Long, Long> byId(long[] ids, long[] values) {
    Map<Long, Long> byId = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      byId.put(ids[i], values[i]);
    }
    return byId;
  }

  PerCall perCallSince(Usage start, int calls) {
    return new PerCall(
        (double) (nanos - start.nanos) / calls,
        (double) more(start.cpu, cpu) / calls,
        (double) more(start.bytes, bytes) / calls);
  }

  private static long more(Map<Long, Long> before, Map<Long, Long> after) {
    long sum = 0;
    for (Map.Entry<Long, Long> thread : after.entrySet()) {
      if (thread.getValue() >= 0) {
        sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
      }
    }
    return sum;
  }
}
