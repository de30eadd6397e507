package io.realtysdk.roster;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a plan may do about what differs. Immutable. */
public final class RosterPolicy {
  private final Authority standard;
  private final Map<String, Authority> authorities;
  private final boolean recreate;
  private final boolean offboardUnmatched;

  private RosterPolicy(Builder from) {
    standard = from.standard;
    authorities = Collections.unmodifiableMap(new TreeMap<>(from.authorities));
    recreate = from.recreate;
    offboardUnmatched = from.offboardUnmatched;
  }

  /** Returns the defaults. */
  public static RosterPolicy defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whose value of a field counts in a service. */
  public Authority authority(ServiceId service, Field field) {
    Authority narrow = authorities.get(service + ":" + field);
    if (narrow != null) {
      return narrow;
    }
    return authorities.getOrDefault(field.name(), standard);
  }

  /** Returns whether a record that the service no longer has is created again. */
  public boolean recreates() {
    return recreate;
  }

  /** Returns whether records that belong to nobody on the list are taken out of use. */
  public boolean offboardsUnmatched() {
    return offboardUnmatched;
  }

  /** Returns the whole policy as text; the same policy gives the same text. */
  @Override
  public String toString() {
    return "authority="
        + standard
        + authorities
        + ", recreate="
        + recreate
        + ", offboardUnmatched="
        + offboardUnmatched;
  }

  /** Builder for {@link RosterPolicy}. */
  public static final class Builder {
    private Authority standard = Authority.ROSTER;
    private final Map<String, Authority> authorities = new TreeMap<>();
    private boolean recreate;
    private boolean offboardUnmatched;

    private Builder() {}

    /** Sets whose value counts where nothing else is said. Default {@link Authority#ROSTER}. */
    public Builder authority(Authority authority) {
      standard = Objects.requireNonNull(authority, "authority");
      return this;
    }

    /** Sets whose value of a field counts, in all services or, if one is given, in that one. */
    public Builder authority(@Nullable ServiceId service, Field field, Authority authority) {
      authorities.put(
          service == null ? field.name() : service + ":" + field,
          Objects.requireNonNull(authority, "authority"));
      return this;
    }

    /** Creates a record again that the service no longer has. Default false: it is reported. */
    public Builder recreate(boolean value) {
      recreate = value;
      return this;
    }

    /**
     * Takes records out of use that belong to nobody on the list. Default false: they are reported.
     */
    public Builder offboardUnmatched(boolean value) {
      offboardUnmatched = value;
      return this;
    }

    /** Builds the policy. */
    public RosterPolicy build() {
      return new RosterPolicy(this);
    }
  }
}
