package io.realtysdk.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults still to come, in order. Not thread-safe: used under the lock of its fake. */
final class FaultQueue {
  private final List<Fault> queue = new ArrayList<>();

  void add(Fault fault) {
    queue.add(fault);
  }

  void clear() {
    queue.clear();
  }

  /** Takes the first fault that concerns a request with this verb, or null if none does. */
  @Nullable Fault take(String method) {
    for (int i = 0; i < queue.size(); i++) {
      Fault fault = queue.get(i);
      if (fault.concerns(method)) {
        Fault rest = fault.afterOne();
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
