package io.realtysdk.it.support.server;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.function.Function;

/** Which script is run for the next request, and which for the next connection. */
final class ScriptQueue {

  private final Queue<Script> requests = new ArrayDeque<>();
  private final Queue<Script> connections = new ArrayDeque<>();
  private Script always;
  private Script onEveryAccept = Script.step(wire -> {});
  private Function<ReceivedRequest, Script> choice = ScriptQueue::unscripted;

  synchronized void enqueue(Script... next) {
    requests.addAll(Arrays.asList(next));
  }

  synchronized void clear() {
    requests.clear();
  }

  synchronized void byDefault(Script script) {
    always = script;
  }

  synchronized void byDefault(Function<ReceivedRequest, Script> newChoice) {
    always = null;
    choice = newChoice;
  }

  synchronized void enqueueOnAccept(Script... next) {
    connections.addAll(Arrays.asList(next));
  }

  synchronized void onEveryAccept(Script script) {
    onEveryAccept = script;
  }

  synchronized Script nextOnAccept() {
    return connections.isEmpty() ? onEveryAccept : connections.remove();
  }

  /** The script that needs no look at the request, or null. */
  synchronized Script next() {
    return requests.isEmpty() ? always : requests.remove();
  }

  Script chosenFor(ReceivedRequest request) {
    Function<ReceivedRequest, Script> current;
    synchronized (this) {
      current = choice;
    }
    return current.apply(request); // outside the lock: it is the test's code
  }

  private static Script unscripted(ReceivedRequest request) {
    throw new IllegalStateException("Nothing is scripted for " + request);
  }
}
