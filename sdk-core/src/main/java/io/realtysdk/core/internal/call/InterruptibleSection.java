package io.realtysdk.core.internal.call;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of code whose thread other threads may interrupt, and no longer once it has left: the
 * thread belongs to a caller or to a pool, so the SDK's own interrupt must not outlive the section.
 */
final class InterruptibleSection {
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Thread inside;
  private boolean interrupted;

  void enter() {
    lock.lock();
    try {
      inside = Thread.currentThread();
    } finally {
      lock.unlock();
    }
  }

  void exit() {
    lock.lock();
    try {
      inside = null;
      if (interrupted) {
        interrupted = false;
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Interrupts the thread inside, if any. An interrupt of somebody else stays theirs. */
  void interrupt() {
    lock.lock();
    try {
      if (inside != null && !inside.isInterrupted()) {
        interrupted = true;
        inside.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }
}
