package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AccountCost;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Works out what a plan costs in requests and time. */
final class Costs {
  private final Setup setup;

  Costs(Setup setup) {
    this.setup = setup;
  }

  AccountCost of(AccountSnapshot account, Tally tally) {
    AccountId id = account.account();
    boolean reliable = account.lookup().isReliable();
    long lookup = reliable ? 1 : Math.max(1, account.pages());
    // A look-up before a create, a read before every other write, and two to try the search.
    long requests = tally.creates * (1 + lookup) + tally.otherWrites * 2;
    requests += tally.creates > 0 ? 2 : 0;
    List<String> notes = new ArrayList<>();
    if (!account.isComplete()) {
      notes.add("not read whole (" + account.incomplete() + "): no creates and no offboards here");
    }
    if (!reliable) {
      notes.add(
          "cannot search by e-mail ("
              + account.lookup().why()
              + "): "
              + plural(lookup, "page")
              + " for each look-up");
    }
    if (account.gaps() > 0) {
      notes.add("the list left out " + plural(account.gaps(), "linked record") + " that exist");
    }
    details(account, notes);
    return new AccountCost(id, requests, requests / setup.rate(id), notes);
  }

  private void details(AccountSnapshot account, List<String> notes) {
    Capabilities capabilities = setup.capabilities(account.account());
    List<String> hidden = new ArrayList<>();
    for (Field field : Field.values()) {
      if (capabilities.field(field).read() && !capabilities.field(field).listed()) {
        hidden.add(field.name());
      }
    }
    if (!account.details() && !hidden.isEmpty()) {
      notes.add(
          "the list leaves out "
              + String.join(", ", hidden)
              + ": "
              + plural(account.records(), "request")
              + " to read them, about "
              + duration(account.records() / setup.rate(account.account())));
    }
  }

  static String plural(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** Returns a time for people, such as {@code 6 min 38 s}. */
  static String duration(double seconds) {
    // Not "0 s", which reads as if there were nothing to wait for.
    long whole = Math.max(1, Math.round(seconds));
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return whole / 60 + " min " + whole % 60 + " s";
    }
    return String.format(Locale.ROOT, "%d h %d min", whole / 3600, whole % 3600 / 60);
  }
}
