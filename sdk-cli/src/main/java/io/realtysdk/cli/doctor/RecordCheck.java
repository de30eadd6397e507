package io.realtysdk.cli.doctor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether an agent that is read alone is the same as in the list. */
final class RecordCheck {
  private final ServiceModel model;
  private final Probe probe;
  private final @Nullable RecordView listed;

  /**
   * @param page the first page
   */
  RecordCheck(Probe probe, Listing page) {
    this.model = probe.model();
    this.probe = probe;
    this.listed = page.records().stream().filter(r -> !r.id().isEmpty()).findFirst().orElse(null);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    String assumption = "an agent can be read by its id";
    RecordView seen = listed;
    if (seen == null) {
      findings.add(Finding.of("read", Verdict.NOT_SEEN, assumption, "there are no agents"));
      return findings;
    }
    Reply reply = probe.read(seen.id());
    RecordView alone = reply.succeeded() ? model.layout().one(reply.document()) : null;
    if (alone == null) {
      String what = reply.succeeded() ? "a document that cannot be read" : reply.describe();
      findings.add(Finding.of("read", Verdict.FAILED, assumption, what));
      return findings;
    }
    findings.add(
        alone.id().equals(seen.id())
            ? Finding.of("read", Verdict.OK, assumption, "it can")
            : Finding.of("read", Verdict.FAILED, assumption, "another agent came"));
    findings.add(fields(seen, alone));
    findings.add(values(seen, alone));
    return findings;
  }

  private Finding fields(RecordView list, RecordView alone) {
    String check = "list-fields";
    TreeSet<String> missing = new TreeSet<>(alone.fields().keySet());
    missing.removeAll(list.fields().keySet());
    boolean whole = missing.isEmpty();
    String assumption =
        model.listsWholeAgents()
            ? "the list has every field of an agent"
            : "the list leaves out most fields of an agent";
    String seen = whole ? "it has every field" : "it leaves out " + names(missing);
    if (whole == model.listsWholeAgents()) {
      return Finding.of(check, Verdict.OK, assumption, seen);
    }
    return Finding.of(check, Verdict.DIFFERS, assumption, seen)
        .advise(whole ? "nothing: no agent has to be read alone" : "read an agent alone for these");
  }

  private Finding values(RecordView list, RecordView alone) {
    String check = "list-current";
    String assumption = "the list shows the same values as the agent read alone";
    TreeSet<String> different = new TreeSet<>();
    for (Map.Entry<String, @Nullable Object> field : list.fields().entrySet()) {
      if (alone.fields().containsKey(field.getKey())
          && !same(field.getValue(), alone.fields().get(field.getKey()))) {
        different.add(field.getKey());
      }
    }
    if (different.isEmpty()) {
      return Finding.of(check, Verdict.OK, assumption, "it does");
    }
    return Finding.of(check, Verdict.DIFFERS, assumption, "different: " + names(different))
        .advise("the list may show a change later: wait before you look for one there");
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.equals(one, other);
  }

  /** Returns names of fields; what does not look like one might be a value. */
  private static String names(Set<String> fields) {
    List<String> names = new ArrayList<>();
    for (String field : fields) {
      names.add(field.matches("[A-Za-z][A-Za-z0-9_]{0,39}") ? field : "(an unusual name)");
    }
    return names.size() <= 8
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 8)) + " and " + (names.size() - 8) + " more";
  }
}
