package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.SharedKey;
import io.realtysdk.roster.Situation;
import io.realtysdk.roster.internal.store.KeyRows.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds records of nobody that may be somebody's, by evidence that does not link by itself. Only
 * people who have no record in that account come into question.
 */
final class WeakEvidence {
  /** What a candidate is kept as: the record, the person and a code, from strong to weak. */
  private static final int PERSON_SHIFT = 4;

  private static final int SAME_PHONE_AND_NAME = 0;
  private static final List<Evidence> CODES =
      List.of(
          Evidence.PHONE,
          Evidence.SIMILAR_EMAIL,
          Evidence.LICENCE_NUMBER,
          Evidence.PHONE,
          Evidence.NAME);

  private final Nodes nodes;
  private final MatchRules rules;
  private final Outcome outcome;
  private final List<SharedKey> shared;
  private final long[] accountsOfPerson;

  private long[] candidates = new long[1_024];
  private int size;

  WeakEvidence(Nodes nodes, MatchRules rules, Outcome outcome, List<SharedKey> shared) {
    this.nodes = nodes;
    this.rules = rules;
    this.outcome = outcome;
    this.shared = shared;
    accountsOfPerson = new long[nodes.people()];
    for (int record = 0; record < nodes.records(); record++) {
      if (outcome.isSettled(record)) {
        accountsOfPerson[outcome.person(record)] |= 1L << nodes.account(record);
      }
    }
  }

  /** A record that may be a person's. */
  record Candidate(int record, int person, Evidence evidence, boolean strong, boolean unique) {}

  List<Candidate> gather(Blocks blocks) {
    blocks.each(Column.PHONE, rules.largestPhoneBlock(), this::phone);
    blocks.each(Column.FOLDED_EMAIL, rules.largestBlock(), (key, block) -> agreeing(block, 1));
    blocks.each(Column.LICENCE_NUMBER, rules.largestBlock(), (key, block) -> agreeing(block, 2));
    blocks.each(Column.NAME, rules.largestBlock(), this::name);
    return unique(distinct());
  }

  private void phone(String key, Block block) {
    if (block.isTooLarge() || block.isSharedInOneAccount()) {
      shared.add(new SharedKey(Evidence.PHONE, key, block.size()));
      return;
    }
    for (int i = 0; i < block.size(); i++) {
      for (int j = 0; j < block.size(); j++) {
        if (i != j && block.name(i) != null && block.name(j) != null) {
          if (Objects.equals(block.name(i), block.name(j))) {
            add(block.node(i), block.node(j), SAME_PHONE_AND_NAME);
          } else if (block.namesAgree(i, j)) {
            add(block.node(i), block.node(j), 3);
          }
        }
      }
    }
  }

  private void agreeing(Block block, int code) {
    if (block.isTooLarge()) {
      return;
    }
    for (int i = 0; i < block.size(); i++) {
      for (int j = 0; j < block.size(); j++) {
        if (i != j && block.namesAgree(i, j)) {
          add(block.node(i), block.node(j), code);
        }
      }
    }
  }

  private void name(String key, Block block) {
    // One word alone is a first name, or too common.
    if (block.isTooLarge() || key.indexOf(' ') < 0) {
      return;
    }
    for (int i = 0; i < block.size(); i++) {
      for (int j = 0; j < block.size(); j++) {
        if (nodes.isPerson(block.node(j))) {
          add(block.node(i), block.node(j), 4);
        }
      }
    }
  }

  private void add(int record, int other, int code) {
    if (nodes.isPerson(record)
        || nodes.owner(record) != Nodes.NOBODY
        || outcome.situation(record) != Situation.UNMATCHED) {
      return;
    }
    int person = nodes.isPerson(other) ? other - nodes.records() : outcome.person(other);
    if (person < 0
        || outcome.isDisputed(person)
        || (accountsOfPerson[person] >> nodes.account(record) & 1) != 0
        || nodes.isRefused(record, nodes.records() + person)) {
      return;
    }
    if (size == candidates.length) {
      candidates = Arrays.copyOf(candidates, size * 2);
    }
    candidates[size++] = ((long) record << 32) | ((long) person << PERSON_SHIFT) | code;
  }

  /** Returns the candidates ordered, each pair once with its strongest evidence. */
  private long[] distinct() {
    Arrays.sort(candidates, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || candidates[i] >> PERSON_SHIFT != candidates[kept - 1] >> PERSON_SHIFT) {
        candidates[kept++] = candidates[i];
      }
    }
    return Arrays.copyOf(candidates, kept);
  }

  private List<Candidate> unique(long[] pairs) {
    Map<Integer, Integer> ofRecord = new HashMap<>();
    Map<Long, Integer> ofPerson = new HashMap<>();
    for (long pair : pairs) {
      ofRecord.merge(record(pair), 1, Integer::sum);
      ofPerson.merge(personInAccount(pair), 1, Integer::sum);
    }
    return Arrays.stream(pairs)
        .mapToObj(
            pair -> {
              int code = (int) (pair & 15);
              boolean unique =
                  ofRecord.getOrDefault(record(pair), 0) == 1
                      && ofPerson.getOrDefault(personInAccount(pair), 0) == 1;
              return new Candidate(
                  record(pair), person(pair), CODES.get(code), code == SAME_PHONE_AND_NAME, unique);
            })
        .toList();
  }

  private long personInAccount(long pair) {
    return ((long) person(pair) << 8) | nodes.account(record(pair));
  }

  private static int record(long pair) {
    return (int) (pair >> 32);
  }

  private static int person(long pair) {
    return (int) (pair >> PERSON_SHIFT) & 0x0FFF_FFFF;
  }
}
