package io.realtysdk.roster;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One agent as one service holds it, reduced to the fields that the roster compares.
 *
 * @param ref the account and the id of the record
 * @param values the values of its fields
 * @param lifecycle whether the agent is active there
 * @param nativeStatus the service's own status text, or null where it has none
 */
public record AgentRecord(
    RecordRef ref, Values values, Lifecycle lifecycle, @Nullable String nativeStatus) {

  /** Validates the components. */
  public AgentRecord {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(lifecycle, "lifecycle");
  }

  /** Returns where the record is and its lifecycle; the rest is personal data. */
  @Override
  public String toString() {
    return "AgentRecord[" + ref + ", " + lifecycle + "]";
  }
}
