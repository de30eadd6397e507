package io.realtysdk.roster;

import java.util.List;

/**
 * What the plan costs in one account.
 *
 * @param account the account
 * @param requests how many requests applying the plan would send
 * @param seconds how long that takes at the account's rate
 * @param notes what else costs something, such as a search that does not work
 */
public record AccountCost(AccountId account, long requests, double seconds, List<String> notes) {
  /** Copies the notes. */
  public AccountCost {
    notes = List.copyOf(notes);
  }
}
