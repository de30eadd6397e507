package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountSummary;
import java.util.ArrayList;
import java.util.List;

/** The counts of an account in one line. */
final class SummaryText {
  private SummaryText() {}

  static String of(AccountSummary s) {
    List<String> parts = new ArrayList<>();
    parts.add("linked " + PlanText.number(s.linked()));
    add(parts, "new links", s.newLinks());
    add(parts, "absent", s.absent());
    add(parts, "pending", s.pending());
    add(parts, "invited", s.invited());
    add(parts, "unmatched", s.unmatched());
    add(parts, "disputed", s.disputed());
    add(parts, "deleted", s.deleted());
    add(parts, "protected", s.protectedRecords());
    add(parts, "values unknown", s.unknownFields());
    return String.join(" · ", parts);
  }

  private static void add(List<String> parts, String what, long count) {
    if (count > 0) {
      parts.add(what + " " + PlanText.number(count));
    }
  }
}
