package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountCost;
import io.realtysdk.roster.AccountSummary;
import io.realtysdk.roster.Action;
import io.realtysdk.roster.Breach;
import io.realtysdk.roster.Change;
import io.realtysdk.roster.Dispute;
import io.realtysdk.roster.DisputeReason;
import io.realtysdk.roster.Effect;
import io.realtysdk.roster.ManualTask;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.Proof;
import io.realtysdk.roster.Proposal;
import io.realtysdk.roster.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a plan for people. */
final class PlanText {
  private final Plan plan;
  private final Appendable out;
  private final Masking masking;

  /** Lines and not steps: of a plan with very many steps the text alone fits into memory. */
  private final Map<String, List<String>> steps = new TreeMap<>();

  private final Map<String, List<ManualTask>> manual = new TreeMap<>();
  private final Map<Action, Long> counts = new EnumMap<>(Action.class);
  private long invitations;
  private long held;

  PlanText(Plan plan, Appendable out, Privacy privacy) {
    this.plan = plan;
    this.out = out;
    this.masking = new Masking(privacy);
    plan.forEachStep(this::gather);
    plan.manual()
        .forEach(task -> manual.computeIfAbsent(task.person(), p -> new ArrayList<>()).add(task));
  }

  private void gather(Step step) {
    if (step.action() != Action.LINK) {
      steps.computeIfAbsent(step.person(), p -> new ArrayList<>(2)).add(step(step));
    }
    if (step.isHeld()) {
      held++;
    } else {
      counts.merge(step.action(), 1L, Long::sum);
      invitations += step.effects().contains(Effect.MAILS_PERSON) ? 1 : 0;
    }
  }

  void write() throws IOException {
    head();
    List<String> people = new ArrayList<>(steps.keySet());
    manual.keySet().stream().filter(p -> !steps.containsKey(p)).forEach(people::add);
    people.sort(null);
    for (String person : people) {
      person(person);
    }
    disputes();
    proposals();
    for (AccountCost cost : plan.costs()) {
      for (String note : cost.notes()) {
        line("  " + cost.account().service() + ": " + note);
      }
    }
    foot();
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  private void head() throws IOException {
    long records = plan.header().accounts().stream().mapToLong(a -> a.records()).sum();
    List<String> open =
        plan.header().accounts().stream()
            .filter(a -> !a.isComplete())
            .map(a -> a.account().service().name())
            .toList();
    line(
        plan.header().tenant()
            + ": "
            + number(plan.header().people())
            + " people wanted, "
            + number(records)
            + " records read, "
            + (open.isEmpty()
                ? "all accounts complete"
                : "incomplete: " + String.join(", ", open)));
    for (AccountSummary s : plan.summaries()) {
      line("  " + padded(s.account().service().name()) + SummaryText.of(s));
    }
    line("");
  }

  private void person(String key) throws IOException {
    String name = masking.name(plan.personName(key));
    line("  " + (key.isEmpty() ? "nobody on the list" : key + (name.isEmpty() ? "" : " " + name)));
    // A plan's steps are in the order of accounts.
    for (String step : steps.getOrDefault(key, List.of())) {
      line(step);
    }
    for (ManualTask task : manual.getOrDefault(key, List.of())) {
      String change = task.change() == null ? "" : change(task.change(), false) + "   ";
      line(
          "    ! "
              + padded(task.account().service().name())
              + change
              + task.what()
              + (task.nativeId() == null ? "" : ", record " + Masking.printable(task.nativeId()))
              + "   (manual "
              + task.number()
              + ")");
    }
  }

  private String step(Step step) {
    boolean create = step.action() == Action.CREATE;
    boolean invites = step.effects().contains(Effect.MAILS_PERSON);
    List<String> parts = new ArrayList<>();
    step.changes().forEach(change -> parts.add(change(change, create)));
    step.nativeFields().forEach((n, v) -> parts.add(n + " " + masking.nativeValue(v)));
    step.settings().forEach((n, v) -> parts.add(n + " " + v));
    String word = invites ? "invite" : step.action().name().toLowerCase(Locale.ROOT);
    StringBuilder text = new StringBuilder("    ");
    text.append(mark(step.action())).append(' ');
    text.append(padded(step.account().service().name()));
    text.append(String.format(Locale.ROOT, "%-13s", word + (proven(step) ? "" : " ?")));
    text.append(String.join(", ", parts));
    if (invites) {
      text.append("   sends an e-mail to the person");
    }
    if (step.effects().contains(Effect.IRREVERSIBLE)) {
      text.append("   no way back");
    }
    if (step.isHeld()) {
      text.append("   [held: ").append(step.held()).append(']');
    }
    return text.toString().stripTrailing();
  }

  private static boolean proven(Step step) {
    return step.proof() != Proof.UNPROVEN;
  }

  private String change(Change change, boolean create) {
    String name = change.nativeName().isEmpty() ? change.field().name() : change.nativeName();
    String after = masking.value(change.field(), change.after());
    return create
        ? name + " " + after
        : name + " " + masking.value(change.field(), change.before()) + " → " + after;
  }

  private static char mark(Action action) {
    return switch (action) {
      case CREATE, REACTIVATE -> '+';
      case OFFBOARD, DELETE -> '-';
      case LINK, UPDATE -> '~';
    };
  }

  private void disputes() throws IOException {
    int number = 0;
    for (Dispute dispute : plan.disputes()) {
      String members =
          dispute.records().stream()
              .map(ref -> ref.account().service() + " " + Masking.printable(ref.nativeId()))
              .collect(Collectors.joining(", "));
      String people =
          dispute.people().isEmpty() ? "" : " and " + String.join(", ", dispute.people());
      line(
          "  disputed "
              + ++number
              + ": "
              + members
              + people
              + ": "
              + dispute.reasons().stream()
                  .map(DisputeReason::text)
                  .collect(Collectors.joining("; "))
              + "   (nothing will be done: decide)");
    }
  }

  private void proposals() throws IOException {
    for (Proposal p : plan.proposals()) {
      line(
          "  proposed: "
              + p.record().account().service()
              + " "
              + Masking.printable(p.record().nativeId())
              + " for "
              + p.person()
              + ": same "
              + p.evidence().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + (p.unique() ? "" : ", one of several")
              + "   (accept or refuse)");
    }
  }

  private void foot() throws IOException {
    String invited = invitations == 0 ? "" : " (" + Costs.plural(invitations, "invitation") + ")";
    List<String> parts = new ArrayList<>();
    parts.add(count(Action.CREATE, "create") + invited);
    parts.add(count(Action.UPDATE, "update"));
    parts.add(count(Action.REACTIVATE, "reactivation"));
    parts.add(count(Action.LINK, "link"));
    parts.add(count(Action.OFFBOARD, "offboard"));
    parts.add(count(Action.DELETE, "delete"));
    parts.add(held + " held");
    parts.add(plan.manual().size() + " manual");
    parts.add(Costs.plural(plan.disputes().size(), "dispute"));
    line("");
    line("Plan " + plan.id().substring(0, 12) + ": " + String.join(", ", parts) + ". " + cost());
    for (Breach breach : plan.breaches()) {
      line("REFUSED: " + breach.what());
    }
  }

  private String cost() {
    long requests = plan.costs().stream().mapToLong(AccountCost::requests).sum();
    AccountCost longest =
        plan.costs().stream()
            .filter(cost -> cost.requests() > 0)
            .max(Comparator.comparingDouble(AccountCost::seconds))
            .orElse(null);
    String time =
        longest == null
            ? ""
            : ", about "
                + Costs.duration(longest.seconds())
                + " ("
                + longest.account().service()
                + " is the longest)";
    return Costs.plural(requests, "request") + time + ".";
  }

  private String count(Action action, String word) {
    return Costs.plural(counts.getOrDefault(action, 0L), word);
  }

  private static String padded(String text) {
    return String.format(Locale.ROOT, "%-15s", text);
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
