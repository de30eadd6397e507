package io.realtysdk.cli.roster;

import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.Decision;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.Situation;
import io.realtysdk.roster.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON documents of commands. Their schemas are in the jar, under {@code schema}. */
final class Documents {
  private Documents() {}

  /** Returns the beginning of a document. */
  static Map<String, Object> of(String format, String tenant) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", "realty." + format + "/1.0");
    document.put("tenant", tenant);
    return document;
  }

  static Map<String, Object> snapshot(Snapshot snapshot) {
    Map<String, Object> document = of("snapshot", snapshot.tenant());
    document.put("takenAt", snapshot.takenAt().toString());
    document.put("complete", snapshot.isComplete());
    document.put("records", snapshot.records());
    document.put("accounts", snapshot.accounts().stream().map(Documents::account).toList());
    return document;
  }

  private static Map<String, Object> account(AccountSnapshot account) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("service", account.account().service().name());
    row.put("records", account.records());
    row.put("complete", account.isComplete());
    row.put("incomplete", account.incomplete());
    row.put("requests", account.requests());
    row.put("pages", account.pages());
    row.put("gaps", account.gaps());
    row.put("deleted", account.deleted());
    row.put("unknownFields", account.unknownFields());
    row.put("details", account.details());
    row.put("lookup", account.lookup().verdict().name());
    row.put("lookupWhy", account.lookup().why());
    row.put("fingerprint", account.fingerprint());
    return row;
  }

  static Map<String, Object> matching(Snapshot snapshot, Matching matching) {
    Map<String, Object> document = of("match", snapshot.tenant());
    document.put("snapshotAt", snapshot.takenAt().toString());
    List<Map<String, Object>> accounts = new ArrayList<>();
    for (AccountSnapshot account : snapshot.accounts()) {
      Map<Situation, Long> counts = matching.counts(account.account());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("service", account.account().service().name());
      for (Situation situation : Situation.values()) {
        row.put(word(situation), counts.getOrDefault(situation, 0L));
      }
      accounts.add(row);
    }
    document.put("accounts", accounts);
    document.put("disputes", matching.disputes().size());
    document.put("proposals", matching.proposals().size());
    document.put("sharedKeys", matching.sharedKeys().size());
    return document;
  }

  static Map<String, Object> decisions(String tenant, List<Decision> decisions) {
    Map<String, Object> document = of("decisions", tenant);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Decision decision : decisions) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("verdict", decision.verdict().name());
      row.put("service", decision.record().account().service().name());
      row.put("nativeId", decision.record().nativeId());
      row.put("person", decision.person());
      row.put("by", decision.by());
      row.put("at", decision.at().toString());
      rows.add(row);
    }
    document.put("decisions", rows);
    return document;
  }

  /** Returns a constant as a word. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
