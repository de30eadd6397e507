package io.realtysdk.roster;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How records and people are recognised as the same person. Immutable. */
public final class MatchRules {
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}");

  private final Builder values;

  private MatchRules(Builder values) {
    this.values = values;
  }

  /** Returns the defaults. */
  public static MatchRules defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the country whose phone numbers need no country code. */
  public String region() {
    return values.region;
  }

  /** Returns the state of licences that come without one, or null. */
  public @Nullable String licenceState() {
    return values.licenceState;
  }

  /** Returns whether the same cell phone and the same name link without a person's decision. */
  public boolean linksByPhone() {
    return values.linkByPhone;
  }

  /** Returns the mailboxes that several people read, such as {@code info}. */
  public Set<String> sharedMailboxes() {
    return values.sharedMailboxes;
  }

  /** Returns how many records may have one e-mail address, licence or name before it is shared. */
  public int largestBlock() {
    return values.largestBlock;
  }

  /** Returns how many records may have one phone number before it is shared. */
  public int largestPhoneBlock() {
    return values.largestPhoneBlock;
  }

  /** Returns all rules as text; the same rules give the same text. */
  @Override
  public String toString() {
    return "region="
        + values.region
        + ", licenceState="
        + values.licenceState
        + ", linkByPhone="
        + values.linkByPhone
        + ", sharedMailboxes="
        + values.sharedMailboxes
        + ", largestBlock="
        + values.largestBlock
        + ", largestPhoneBlock="
        + values.largestPhoneBlock;
  }

  /** Builder for {@link MatchRules}. */
  public static final class Builder {
    private String region = "US";
    private @Nullable String licenceState;
    private boolean linkByPhone;
    private Set<String> sharedMailboxes =
        new TreeSet<>(
            Set.of(
                "info",
                "office",
                "sales",
                "admin",
                "team",
                "contact",
                "hello",
                "support",
                "frontdesk",
                "agents",
                "noreply"));
    private int largestBlock = 12;
    private int largestPhoneBlock = 8;

    private Builder() {}

    private Builder copy() {
      Builder b = new Builder();
      b.region = region;
      b.licenceState = licenceState;
      b.linkByPhone = linkByPhone;
      b.sharedMailboxes = new TreeSet<>(sharedMailboxes);
      b.largestBlock = largestBlock;
      b.largestPhoneBlock = largestPhoneBlock;
      return b;
    }

    /** Sets the country whose phone numbers need no country code. Default {@code US}. */
    public Builder region(String isoCode) {
      if (!REGION.matcher(isoCode).matches()) {
        throw new IllegalArgumentException("region must be a two-letter country code such as US");
      }
      region = isoCode;
      return this;
    }

    /**
     * Sets the state of licences that come without one. Default null: such licences only propose.
     */
    public Builder licenceState(@Nullable String state) {
      licenceState = state == null ? null : state.trim().toUpperCase(Locale.ROOT);
      return this;
    }

    /**
     * Links records by the same cell phone and the same name. Default false: that is a proposal.
     */
    public Builder linkByPhone(boolean link) {
      linkByPhone = link;
      return this;
    }

    /** Adds a mailbox that several people read: the part of an address before the {@code @}. */
    public Builder sharedMailbox(String mailbox) {
      sharedMailboxes.add(Objects.requireNonNull(mailbox, "mailbox").toLowerCase(Locale.ROOT));
      return this;
    }

    /** Sets how many records may have one e-mail address, licence or name. Default 12. */
    public Builder largestBlock(int records) {
      largestBlock = between("largestBlock", records);
      return this;
    }

    /** Sets how many records may have one phone number. Default 8. */
    public Builder largestPhoneBlock(int records) {
      largestPhoneBlock = between("largestPhoneBlock", records);
      return this;
    }

    private static int between(String name, int value) {
      if (value < 2 || value > 100) {
        throw new IllegalArgumentException(name + " must be between 2 and 100, but was " + value);
      }
      return value;
    }

    /** Builds the rules. */
    public MatchRules build() {
      return new MatchRules(copy());
    }
  }
}
