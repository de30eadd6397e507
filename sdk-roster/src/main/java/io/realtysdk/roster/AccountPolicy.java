package io.realtysdk.roster;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a plan may do in one account, and with which values. Immutable. */
public final class AccountPolicy {
  private final boolean allowUnproven;
  private final boolean offboardByDelete;
  private final @Nullable String reassignLeadsTo;
  private final @Nullable Double requestsPerSecond;
  private final Map<String, String> defaults;
  private final Set<String> protectedRoles;
  private final Set<String> protectedIds;

  private AccountPolicy(Builder from) {
    allowUnproven = from.allowUnproven;
    offboardByDelete = from.offboardByDelete;
    reassignLeadsTo = from.reassignLeadsTo;
    requestsPerSecond = from.requestsPerSecond;
    defaults = Collections.unmodifiableMap(new TreeMap<>(from.defaults));
    protectedRoles = Collections.unmodifiableSet(new TreeSet<>(from.protectedRoles));
    protectedIds = Collections.unmodifiableSet(new TreeSet<>(from.protectedIds));
  }

  /** Returns the defaults. */
  public static AccountPolicy defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether steps whose operation is {@link Proof#UNPROVEN} are planned without a hold. */
  public boolean allowsUnproven() {
    return allowUnproven;
  }

  /** Returns whether people who left are deleted instead of made inactive. */
  public boolean offboardsByDelete() {
    return offboardByDelete;
  }

  /** Returns the id of the record that gets the leads of a person who left, or null. */
  public @Nullable String reassignLeadsTo() {
    return reassignLeadsTo;
  }

  /** Returns the account's rate, or null for the service's usual one. */
  public @Nullable Double requestsPerSecond() {
    return requestsPerSecond;
  }

  /** Returns the values of required fields that the wanted list does not have. */
  public Map<String, String> defaultFields() {
    return defaults;
  }

  /** Returns whether no step may touch a record. */
  public boolean protects(AgentRecord record) {
    String role = record.values().value(Field.ROLE);
    return protectedIds.contains(record.ref().nativeId())
        || (role != null && protectedRoles.contains(role.toLowerCase(Locale.ROOT)));
  }

  /** Returns the whole policy as text; the same policy gives the same text. */
  @Override
  public String toString() {
    return "allowUnproven="
        + allowUnproven
        + ", offboardByDelete="
        + offboardByDelete
        + ", reassignLeadsTo="
        + reassignLeadsTo
        + ", requestsPerSecond="
        + requestsPerSecond
        + ", defaults="
        + defaults
        + ", protectedRoles="
        + protectedRoles
        + ", protectedIds="
        + protectedIds;
  }

  /** Builder for {@link AccountPolicy}. */
  public static final class Builder {
    private boolean allowUnproven;
    private boolean offboardByDelete;
    private @Nullable String reassignLeadsTo;
    private @Nullable Double requestsPerSecond;
    private final Map<String, String> defaults = new TreeMap<>();
    private final Set<String> protectedRoles = new TreeSet<>(Set.of("owner", "admin"));
    private final Set<String> protectedIds = new TreeSet<>();

    private Builder() {}

    /** Sets whether steps whose operation is unproven are planned without a hold. Default false. */
    public Builder allowUnproven(boolean value) {
      allowUnproven = value;
      return this;
    }

    /**
     * Deletes people who left, where the service can, instead of making them inactive. Default
     * false. There is no way back.
     */
    public Builder offboardByDelete(boolean value) {
      offboardByDelete = value;
      return this;
    }

    /** Sets the id of the record that gets the leads of a person who left. Default none. */
    public Builder reassignLeadsTo(String nativeId) {
      reassignLeadsTo = Objects.requireNonNull(nativeId, "nativeId");
      return this;
    }

    /** Sets the account's rate, for the times in the plan. Default: the service's usual one. */
    public Builder requestsPerSecond(double rate) {
      if (!(rate >= 0.001 && rate <= 1_000_000)) {
        throw new IllegalArgumentException(
            "requestsPerSecond must be between 0.001 and 1000000, but was " + rate);
      }
      requestsPerSecond = rate;
      return this;
    }

    /**
     * Sets the value of a field that a create must have and the wanted list lacks, such as {@code
     * PaymentMode}. {@code {email.local}} stands for the part of the person's address before the
     * {@code @}.
     */
    public Builder defaultField(String nativeName, String value) {
      defaults.put(
          Objects.requireNonNull(nativeName, "nativeName"), Objects.requireNonNull(value, "value"));
      return this;
    }

    /** Keeps records with this role from every step. Default {@code owner} and {@code admin}. */
    public Builder protectRole(String role) {
      protectedRoles.add(role.toLowerCase(Locale.ROOT));
      return this;
    }

    /** Keeps the record with this id from every step. */
    public Builder protectRecord(String nativeId) {
      protectedIds.add(Objects.requireNonNull(nativeId, "nativeId"));
      return this;
    }

    /** Builds the policy. */
    public AccountPolicy build() {
      return new AccountPolicy(this);
    }
  }
}
