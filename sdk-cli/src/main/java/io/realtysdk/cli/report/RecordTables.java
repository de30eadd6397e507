package io.realtysdk.cli.report;

import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Match;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.SharedKey;
import io.realtysdk.roster.Situation;
import io.realtysdk.roster.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The records that a person must look at, with the fields that speak for one person or another. */
public final class RecordTables {
  private final Privacy privacy;
  private final Map<RecordRef, Map<String, Object>> rows = new TreeMap<>();
  private final List<Map<String, Object>> unmatched = new ArrayList<>();

  /** Gathers the records of disputes and proposals, and those of nobody. */
  public RecordTables(Matching matching, Privacy privacy) {
    this.privacy = privacy;
    Set<RecordRef> wanted = new HashSet<>();
    matching.disputes().forEach(dispute -> wanted.addAll(dispute.records()));
    matching.proposals().forEach(proposal -> wanted.add(proposal.record()));
    matching.forEach(match -> add(match, wanted));
  }

  private void add(Match match, Set<RecordRef> wanted) {
    boolean nobodys = match.situation() == Situation.UNMATCHED;
    if (nobodys || wanted.contains(match.record().ref())) {
      Map<String, Object> row = row(match.record());
      rows.put(match.record().ref(), row);
      if (nobodys) {
        unmatched.add(row);
      }
    }
  }

  private Map<String, Object> row(AgentRecord record) {
    Values values = record.values();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("service", record.ref().account().service().name());
    row.put("id", record.ref().nativeId());
    row.put("name", PersonTables.name(values, privacy));
    row.put("email", privacy.value(Field.EMAIL, values.get(Field.EMAIL)));
    row.put("phone", privacy.value(Field.PHONE, values.get(Field.PHONE)));
    row.put("licence", privacy.value(Field.LICENCE, values.get(Field.LICENCE)));
    row.put("status", record.nativeStatus() == null ? "" : record.nativeStatus());
    return row;
  }

  /** Returns a record by column: service, id, name, email, phone, licence, status. */
  public Map<String, Object> row(RecordRef ref) {
    Map<String, Object> row = rows.get(ref);
    return row != null
        ? row
        : Map.of("service", ref.account().service().name(), "id", ref.nativeId());
  }

  /** Returns the records of nobody. */
  List<Map<String, Object>> unmatched() {
    return unmatched;
  }

  /** Returns a shared key without what would show a person. */
  static String masked(SharedKey key) {
    Field field =
        switch (key.kind()) {
          case EMAIL, SIMILAR_EMAIL -> Field.EMAIL;
          case PHONE -> Field.PHONE;
          case LICENCE, LICENCE_NUMBER -> Field.LICENCE;
          case NAME, LINK -> Field.FULL_NAME;
        };
    return Privacy.MASK.value(field, FieldState.of(key.value()));
  }
}
