package io.realtysdk.roster;

import java.time.Instant;
import java.util.List;

/**
 * All accounts of a tenant as they were read at one time. The records are in the store.
 *
 * @param id the store's number for it
 * @param tenant the tenant
 * @param takenAt when reading began
 * @param accounts one entry per account, ordered by account
 */
public record Snapshot(long id, String tenant, Instant takenAt, List<AccountSnapshot> accounts) {

  /** Copies the accounts. */
  public Snapshot {
    accounts = List.copyOf(accounts);
  }

  /** Returns whether all accounts were read whole. */
  public boolean isComplete() {
    return accounts.stream().allMatch(AccountSnapshot::isComplete);
  }

  /** Returns how many records there are in all accounts. */
  public long records() {
    return accounts.stream().mapToLong(AccountSnapshot::records).sum();
  }
}
