package io.realtysdk.roster;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many steps of each kind a plan may have in one account. A tenant may have twice the number in
 * all accounts together. A plan over a limit is refused; {@link PlanOptions#allow} accepts an exact
 * number. Immutable.
 */
public final class SafetyLimits {
  /** From how many linked records of an account on a share counts. */
  public static final int SHARE_FROM = 20;

  private final Map<LimitClass, Limit> limits;
  private final double smallestList;

  private SafetyLimits(Builder from) {
    limits = Collections.unmodifiableMap(new EnumMap<>(from.limits));
    smallestList = from.smallestList;
  }

  /** Returns the defaults. */
  public static SafetyLimits defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the limit of a kind of steps. */
  public Limit limit(LimitClass kind) {
    return limits.getOrDefault(kind, new Limit(0, 0));
  }

  /** Returns the share of the last wanted list that the next one must have at least. */
  public double smallestList() {
    return smallestList;
  }

  /** Returns all limits as text; the same limits give the same text. */
  @Override
  public String toString() {
    return limits + ", smallestList=" + smallestList;
  }

  /**
   * A limit of one account.
   *
   * @param most the number
   * @param share the share of the account's linked records, from {@link #SHARE_FROM} of them on
   */
  public record Limit(int most, double share) {
    /** Validates the numbers. */
    public Limit {
      if (most < 0 || !(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a limit is a number from 0 and a share from 0 to 1");
      }
    }

    /** Returns the number that holds in an account with this many linked records. */
    public int in(long linked) {
      return linked < SHARE_FROM ? most : (int) Math.min(most, Math.floor(share * linked + 1e-9));
    }
  }

  /** Builder for {@link SafetyLimits}. */
  public static final class Builder {
    private final Map<LimitClass, Limit> limits = new EnumMap<>(LimitClass.class);
    private double smallestList = 0.9;

    private Builder() {
      limits.put(LimitClass.OFFBOARD, new Limit(20, 0.05));
      limits.put(LimitClass.DELETE, new Limit(0, 0));
      limits.put(LimitClass.INVITE, new Limit(25, 1));
      limits.put(LimitClass.CREATE, new Limit(100, 0.2));
      limits.put(LimitClass.UPDATE, new Limit(Integer.MAX_VALUE, 0.3));
    }

    /**
     * Sets a limit. Defaults: 20 offboards and 5 %, no deletes, 25 invites, 100 creates and 20 %,
     * updates 30 %.
     */
    public Builder limit(LimitClass kind, int most, double share) {
      limits.put(kind, new Limit(most, share));
      return this;
    }

    /** Sets the share of the last list that the next one must have at least. Default 0.9. */
    public Builder smallestList(double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("smallestList must be between 0 and 1");
      }
      smallestList = share;
      return this;
    }

    /** Builds the limits. */
    public SafetyLimits build() {
      return new SafetyLimits(this);
    }
  }
}
