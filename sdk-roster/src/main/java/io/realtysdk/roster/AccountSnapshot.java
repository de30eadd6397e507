package io.realtysdk.roster;

/**
 * What reading one account gave.
 *
 * @param account the account
 * @param records how many records are in the snapshot, deleted ones aside
 * @param incomplete why the account was not read whole, or an empty text if it was; an account that
 *     is incomplete plans neither creates nor offboards
 * @param requests how many requests were sent
 * @param pages how many pages the list has
 * @param gaps how many linked records the list left out although they exist
 * @param deleted how many linked records the service no longer has
 * @param unknownFields how many values could not be read, of the fields that were asked for
 * @param details whether each record was read alone, to see the fields the list leaves out
 * @param lookup whether the search by e-mail address can be relied on
 * @param fingerprint a digest over all records, independent of their order
 */
public record AccountSnapshot(
    AccountId account,
    long records,
    String incomplete,
    long requests,
    long pages,
    long gaps,
    long deleted,
    long unknownFields,
    boolean details,
    LookupCheck lookup,
    String fingerprint) {

  /** Returns whether the account was read whole. */
  public boolean isComplete() {
    return incomplete.isEmpty();
  }
}
