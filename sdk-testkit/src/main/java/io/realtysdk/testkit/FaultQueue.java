package io.realtysdk.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queued faults, in order. Not thread-safe: used under the lock of its fake. */
final class FaultQueue {
  private final List<Fault> queue = new ArrayList<>();

  void add(Fault fault) {
    queue.add(fault);
  }

  void clear() {
    queue.clear();
  }

  /** Removes and returns the first fault that applies to this HTTP method, or null. */
  @Nullable Fault take(String method) {
    for (int i = 0; i < queue.size(); i++) {
      Fault fault = queue.get(i);
      if (fault.appliesTo(method)) {
        Fault rest = fault.afterUse();
        if (rest == null) {
          queue.remove(i);
        } else {
          queue.set(i, rest);
        }
        return fault;
      }
    }
    return null;
  }
}
