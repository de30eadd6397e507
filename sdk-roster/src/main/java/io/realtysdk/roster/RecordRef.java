package io.realtysdk.roster;

import java.util.Comparator;
import java.util.Objects;

/**
 * Identifies one record of one account.
 *
 * @param account the account
 * @param nativeId the service's own id, as text
 */
public record RecordRef(AccountId account, String nativeId) implements Comparable<RecordRef> {
  private static final Comparator<RecordRef> ORDER =
      Comparator.comparing(RecordRef::account)
          .thenComparingInt(ref -> ref.nativeId().length())
          .thenComparing(RecordRef::nativeId);

  /** Validates the id. */
  public RecordRef {
    Objects.requireNonNull(account, "account");
    if (nativeId.isBlank()) {
      throw new IllegalArgumentException("nativeId must not be blank");
    }
  }

  /** Orders by account, then by id, so that {@code 9} comes before {@code 10}. */
  @Override
  public int compareTo(RecordRef other) {
    return ORDER.compare(this, other);
  }

  /** Returns the three parts, such as {@code acme/spectora/42}. */
  @Override
  public String toString() {
    return account + "/" + nativeId;
  }
}
