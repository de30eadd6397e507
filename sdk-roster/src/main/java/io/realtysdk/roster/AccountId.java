package io.realtysdk.roster;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Identifies one account of one tenant in one service. A tenant has at most one account per
 * service.
 *
 * @param tenant letters, digits, hyphens, underscores and dots, at most 60 characters
 * @param service the service
 */
public record AccountId(String tenant, ServiceId service) implements Comparable<AccountId> {
  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final Comparator<AccountId> ORDER =
      Comparator.comparing(AccountId::tenant).thenComparing(AccountId::service);

  /** Validates the tenant's name. */
  public AccountId {
    checkTenant(tenant);
    Objects.requireNonNull(service, "service");
  }

  static String checkTenant(String tenant) {
    if (!TENANT.matcher(tenant).matches()) {
      throw new IllegalArgumentException(
          "tenant must be letters, digits, hyphens, underscores and dots, such as acme");
    }
    return tenant;
  }

  @Override
  public int compareTo(AccountId other) {
    return ORDER.compare(this, other);
  }

  /** Returns tenant and service, such as {@code acme/spectora}. */
  @Override
  public String toString() {
    return tenant + "/" + service;
  }
}
