package io.realtysdk.cli.report;

import io.realtysdk.roster.AccountCost;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.AccountSummary;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Breach;
import io.realtysdk.roster.Dispute;
import io.realtysdk.roster.DisputeReason;
import io.realtysdk.roster.Drift;
import io.realtysdk.roster.Evidence;
import io.realtysdk.roster.LimitClass;
import io.realtysdk.roster.ManualTask;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.Proposal;
import io.realtysdk.roster.SafetyLimits;
import io.realtysdk.roster.SharedKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the template of the report is filled with. */
final class ReportModel {
  private final Plan plan;
  private final Matching matching;
  private final SafetyLimits limits;
  private final Privacy privacy;
  private final StepTables steps;
  private final RecordTables records;
  private final PersonTables people;
  private final Drift drift;

  ReportModel(HtmlReport.Content content, Privacy privacy) {
    plan = content.plan();
    matching = content.matching();
    limits = content.limits();
    drift = content.drift();
    this.privacy = privacy;
    steps = new StepTables(plan, privacy);
    records = new RecordTables(matching, privacy);
    people = new PersonTables(matching, content.wanted(), privacy);
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("tenant", plan.header().tenant());
    values.put("id", plan.id().substring(0, 12));
    values.put("madeAt", time(plan.header().madeAt()));
    values.put("snapshotAt", time(plan.header().snapshotAt()));
    values.put("people", plan.header().people());
    values.put("masked", privacy == Privacy.MASK);
    values.put("refused", plan.isRefused());
    values.put("breaches", plan.breaches().stream().map(Breach::what).toList());
    values.put("accounts", accounts());
    values.put("reported", list(new ReportedTable(drift, privacy).rows()));
    values.put("missing", section(Set.of(Action.CREATE)));
    values.put("differences", section(Set.of(Action.UPDATE, Action.REACTIVATE)));
    values.put("surplus", section(Set.of(Action.OFFBOARD, Action.DELETE)));
    values.put("manual", list(plan.manual().stream().map(this::manual).toList()));
    values.put("disputes", list(disputes()));
    values.put("proposals", list(plan.proposals().stream().map(this::proposal).toList()));
    values.put("unmatched", list(records.unmatched()));
    values.put("shared", list(matching.sharedKeys().stream().map(this::shared).toList()));
    values.put("limits", limitRows());
    values.put("services", CapabilityTables.of(plan.header().accounts()));
    return values;
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", " UTC");
  }

  /** Returns a list with its size, so that the template can say that it is empty. */
  private static Map<String, Object> list(List<?> items) {
    return Map.of("items", items, "some", !items.isEmpty(), "count", items.size());
  }

  private Map<String, Object> section(Set<Action> actions) {
    return list(steps.people(actions));
  }

  private List<Map<String, Object>> accounts() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (AccountSnapshot account : plan.header().accounts()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("service", account.account().service().name());
      row.put("records", account.records());
      row.put(
          "complete", account.isComplete() ? "complete" : "incomplete: " + account.incomplete());
      row.put(
          "lookup",
          account.lookup().verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + (account.lookup().why().isEmpty() ? "" : ": " + account.lookup().why()));
      row.put("gaps", account.gaps());
      for (AccountSummary summary : plan.summaries()) {
        if (summary.account().equals(account.account())) {
          row.put("linked", summary.linked());
          row.put("newLinks", summary.newLinks());
          row.put("absent", summary.absent());
          row.put("pending", summary.pending());
          row.put("invited", summary.invited());
          row.put("unmatched", summary.unmatched());
          row.put("disputed", summary.disputed());
          row.put("deleted", summary.deleted());
          row.put("protected", summary.protectedRecords());
          row.put("unknown", summary.unknownFields());
        }
      }
      for (AccountCost cost : plan.costs()) {
        if (cost.account().equals(account.account())) {
          row.put("notes", cost.notes());
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private Map<String, Object> manual(ManualTask task) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", task.number());
    row.put("service", task.account().service().name());
    row.put("person", steps.person(task.person()));
    row.put("record", task.nativeId() == null ? "none yet" : task.nativeId());
    row.put("what", task.what());
    row.put("change", task.change() == null ? "" : steps.change(task.change(), false));
    return row;
  }

  private List<Map<String, Object>> disputes() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Dispute dispute : plan.disputes()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("number", rows.size() + 1);
      row.put(
          "reasons",
          dispute.reasons().stream().map(DisputeReason::text).collect(Collectors.joining("; ")));
      row.put(
          "evidence",
          dispute.evidence().stream().map(ReportModel::word).collect(Collectors.joining(", ")));
      row.put("people", dispute.people().stream().map(people::row).toList());
      row.put("records", dispute.records().stream().map(records::row).toList());
      rows.add(row);
    }
    return rows;
  }

  private Map<String, Object> proposal(Proposal proposal) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("record", records.row(proposal.record()));
    row.put("person", people.row(proposal.person()));
    row.put("evidence", "same " + word(proposal.evidence()));
    row.put("unique", proposal.unique() ? "the only candidate" : "one of several");
    return row;
  }

  private Map<String, Object> shared(SharedKey key) {
    String shown =
        privacy == Privacy.SHOW ? privacy.nativeValue(key.value()) : RecordTables.masked(key);
    return Map.of("kind", word(key.kind()), "value", shown, "records", key.records());
  }

  private static String word(Evidence evidence) {
    return evidence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private List<Map<String, Object>> limitRows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (AccountSummary summary : plan.summaries()) {
      for (LimitClass kind : LimitClass.values()) {
        long count = steps.count(summary.account(), kind);
        long limit = limits.limit(kind).in(summary.linked() + summary.newLinks());
        if (count > 0) {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("service", summary.account().service().name());
          row.put("kind", kind.plural());
          row.put("count", count);
          row.put("limit", limit);
          row.put("verdict", verdict(summary.account(), kind, count > limit));
          row.put("over", count > limit);
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private String verdict(AccountId account, LimitClass kind, boolean over) {
    if (!over) {
      return "within the limit";
    }
    boolean refused =
        plan.breaches().stream().anyMatch(b -> account.equals(b.account()) && kind == b.kind());
    return refused ? "over the limit" : "over the limit, and allowed by its exact number";
  }
}
