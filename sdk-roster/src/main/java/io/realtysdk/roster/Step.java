package io.realtysdk.roster;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param id the first 12 hexadecimal digits of a digest over what the step does
 * @param account the account
 * @param person the person's key, or an empty text for a record that belongs to nobody
 * @param action what is to be done
 * @param nativeId the record's id, or null for a create
 * @param changes the fields that are written, in order
 * @param nativeFields fields that only this service has and a create needs
 * @param settings how the step is done, such as {@code reassignLeadsTo}
 * @param effects what the step causes beside the change
 * @param proof how well it is proven
 * @param held why the step is held back, or an empty text if it is not
 * @param after the ids of the steps that must be done before
 * @param evidence why the record is the person's, for a LINK
 */
public record Step(
    String id,
    AccountId account,
    String person,
    Action action,
    @Nullable String nativeId,
    List<Change> changes,
    Map<String, String> nativeFields,
    Map<String, String> settings,
    Set<Effect> effects,
    Proof proof,
    String held,
    List<String> after,
    @Nullable Evidence evidence) {

  /** Copies the collections. */
  public Step {
    changes = List.copyOf(changes);
    nativeFields = Collections.unmodifiableMap(new TreeMap<>(nativeFields));
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    effects = Ordered.copy(effects);
    after = List.copyOf(after);
  }

  /** Returns whether the step is held back. */
  public boolean isHeld() {
    return !held.isEmpty();
  }

  /** Returns id, account and action; the rest may be personal data. */
  @Override
  public String toString() {
    return "Step[" + id + ", " + account + ", " + action + "]";
  }
}
