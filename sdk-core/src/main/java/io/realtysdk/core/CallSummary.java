package io.realtysdk.core;

import java.time.Duration;
import java.util.List;

/**
 * The facts that every failure carries.
 *
 * @param provider the service's name as people write it, such as {@code "SignTraker"}
 * @param operation such as {@code "signtraker.agents.update"}
 * @param outcome what became of the request, over all attempts
 * @param attempts the attempts that failed, first to last; empty if none was started
 * @param elapsed from entry to failure, queueing and waits included
 */
public record CallSummary(
    String provider, String operation, Outcome outcome, List<Attempt> attempts, Duration elapsed) {

  /** Copies the list of attempts. */
  public CallSummary {
    attempts = List.copyOf(attempts);
  }
}
