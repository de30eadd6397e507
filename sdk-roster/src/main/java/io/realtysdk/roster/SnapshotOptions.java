package io.realtysdk.roster;

import java.util.Set;
import java.util.TreeSet;

/** How accounts are read. Immutable. */
public final class SnapshotOptions {
  private final Set<ServiceId> details;
  private final boolean lookupCheck;

  private SnapshotOptions(Set<ServiceId> details, boolean lookupCheck) {
    this.details = Set.copyOf(details);
    this.lookupCheck = lookupCheck;
  }

  /** Returns the defaults: lists only, and the search by e-mail address is checked. */
  public static SnapshotOptions defaults() {
    return new SnapshotOptions(Set.of(), true);
  }

  /**
   * Returns these options with every record of a service read alone, to see the fields its list
   * leaves out. Costs one request per record. Services whose list shows everything are not asked.
   */
  public SnapshotOptions details(ServiceId service) {
    Set<ServiceId> more = new TreeSet<>(details);
    more.add(service);
    return new SnapshotOptions(more, lookupCheck);
  }

  /** Returns these options without the check of the search, which costs two requests an account. */
  public SnapshotOptions withoutLookupCheck() {
    return new SnapshotOptions(details, false);
  }

  /** Returns whether records of a service are read alone. */
  public boolean readsDetails(ServiceId service) {
    return details.contains(service);
  }

  /** Returns whether the search by e-mail address is checked. */
  public boolean checksLookup() {
    return lookupCheck;
  }
}
