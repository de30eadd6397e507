package io.realtysdk.roster;

import java.util.List;
import java.util.Set;

/**
 * Records and people that are connected by evidence that contradicts itself. No step touches any of
 * them; {@link Roster#accept} and {@link Roster#refuse} resolve it.
 *
 * @param id the first record of the dispute, as text
 * @param reasons why it is disputed
 * @param evidence what speaks for and against
 * @param records the records, ordered
 * @param people the keys of the people, ordered
 */
public record Dispute(
    String id,
    Set<DisputeReason> reasons,
    Set<Evidence> evidence,
    List<RecordRef> records,
    List<String> people) {

  /** Copies the collections. */
  public Dispute {
    reasons = Ordered.copy(reasons);
    evidence = Ordered.copy(evidence);
    records = List.copyOf(records);
    people = List.copyOf(people);
  }
}
