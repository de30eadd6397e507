package io.realtysdk.core.internal.call;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of code whose thread other threads may interrupt, and no longer once it has left: the
 * thread belongs to a caller or to a pool, so the SDK's own interrupt must not outlive the section.
 *
 * <p>Nothing in here blocks, so a monitor holds up no virtual thread, and it costs no object.
 */
final class InterruptibleSection {
  private @Nullable Thread inside;
  private boolean interrupted;

  synchronized void enter() {
    inside = Thread.currentThread();
  }

  synchronized void exit() {
    inside = null;
    if (interrupted) {
      interrupted = false;
      Thread.interrupted();
    }
  }

  /** Interrupts the thread inside, if any. An interrupt of somebody else stays theirs. */
  synchronized void interrupt() {
    if (inside != null && !inside.isInterrupted()) {
      interrupted = true;
      inside.interrupt();
    }
  }
}
