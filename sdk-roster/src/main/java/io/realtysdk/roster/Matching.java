package io.realtysdk.roster;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Which records of a snapshot are whose. The same for any order the records were read in. */
public interface Matching {

  /** Returns how many records of an account are in each situation. */
  Map<Situation, Long> counts(AccountId account);

  /** Returns what the program does not decide, ordered. */
  List<Dispute> disputes();

  /** Returns what a person may want to link, ordered by record. */
  List<Proposal> proposals();

  /** Returns keys that are no evidence because too many records have them, ordered. */
  List<SharedKey> sharedKeys();

  /** Passes every record to the consumer, ordered by account and id. */
  void forEach(Consumer<? super Match> consumer);
}
