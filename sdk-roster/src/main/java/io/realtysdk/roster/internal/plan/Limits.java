package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.Breach;
import io.realtysdk.roster.LimitClass;
import io.realtysdk.roster.PlanOptions;
import io.realtysdk.roster.SafetyLimits;
import io.realtysdk.roster.SafetyLimits.Limit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds out why a plan must be refused. */
final class Limits {
  private final SafetyLimits limits;
  private final PlanOptions options;
  private final List<Breach> breaches = new ArrayList<>();

  Limits(SafetyLimits limits, PlanOptions options) {
    this.limits = limits;
    this.options = options;
  }

  List<Breach> check(Collection<Tally> tallies) {
    for (LimitClass kind : LimitClass.values()) {
      long sum = 0;
      for (Tally tally : tallies) {
        sum += tally.count(kind);
        account(kind, tally);
      }
      tenant(kind, sum);
    }
    return breaches;
  }

  private void account(LimitClass kind, Tally tally) {
    long count = tally.count(kind);
    long linked = tally.linked + tally.newLinks;
    Limit limit = limits.limit(kind);
    int most = limit.in(linked);
    Integer allowed = options.allowed(kind);
    if (count <= most || (allowed != null && allowed == count)) {
      return;
    }
    String advice =
        allowed == null
            ? "If that is right: " + kind.flag() + " " + count
            : kind.flag() + " allows exactly " + allowed + ", and the plan has " + count;
    breaches.add(
        new Breach(
            tally.account(),
            kind,
            count,
            most,
            count
                + " "
                + kind.plural()
                + " in "
                + tally.account().service()
                + "; the limit is "
                + most
                + " ("
                + where(limit, linked)
                + "). "
                + advice));
  }

  private static String where(Limit limit, long linked) {
    String share = String.format(Locale.ROOT, "share %.1f %% of %d", limit.share() * 100, linked);
    if (linked < SafetyLimits.SHARE_FROM) {
      return "number " + limit.most();
    }
    return limit.most() == Integer.MAX_VALUE ? share : "number " + limit.most() + "; " + share;
  }

  private void tenant(LimitClass kind, long sum) {
    long most = 2L * limits.limit(kind).most();
    if (sum > most && options.allowed(kind) == null) {
      breaches.add(
          new Breach(
              null,
              kind,
              sum,
              most,
              sum
                  + " "
                  + kind.plural()
                  + " in all accounts together; the limit is "
                  + most
                  + ". Plan fewer at a time, or allow the exact number of an account with "
                  + kind.flag()));
    }
  }

  /** Adds a refusal for each field that creates need and no configuration has. */
  void missing(Map<AccountId, Map<String, Long>> missing) {
    missing.forEach(
        (account, fields) ->
            fields.forEach(
                (field, count) ->
                    breaches.add(
                        new Breach(
                            account,
                            null,
                            count,
                            0,
                            account.service()
                                + ": "
                                + Costs.plural(count, "create")
                                + " without "
                                + field
                                + "; add it to the defaults of that account"))));
  }

  /** Adds a refusal for each address that several people want. */
  void sameAddress(List<List<String>> groups) {
    for (List<String> people : groups) {
      breaches.add(
          new Breach(
              null,
              null,
              people.size(),
              1,
              String.join(" and ", people)
                  + " want the same e-mail address in one account; give each their own"));
    }
  }
}
