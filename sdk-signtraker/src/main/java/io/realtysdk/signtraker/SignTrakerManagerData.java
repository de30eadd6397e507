package io.realtysdk.signtraker;

import io.realtysdk.core.internal.json.RecordParts;
import io.realtysdk.core.internal.operation.ObjectFields;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a manager has beside an agent. Null is "not sent" in answers and "left as it is" in
 * requests. The units of the durations are not documented. Made by {@link #builder()}.
 *
 * @param discountLevel the discount level; may be one that the SDK does not know
 * @param enableRebills whether rentals are billed again
 * @param initialRentalDuration the duration of the first rental
 * @param rebillInterval the time between bills
 * @param rebillWarningLeadTime how long before a bill there is a warning
 * @param isPayer whether the manager pays
 * @param disableStaffBillingEmails whether staff gets no e-mails about bills
 * @param ccStaff whether staff gets copies
 * @param ccDelegates whether delegates get copies
 * @param isVirtual whether the manager is virtual
 * @param additionalFields members that this version of the SDK does not know; read only
 */
public record SignTrakerManagerData(
    @Nullable SignTrakerDiscountLevel discountLevel,
    @Nullable Boolean enableRebills,
    @Nullable Long initialRentalDuration,
    @Nullable Long rebillInterval,
    @Nullable Long rebillWarningLeadTime,
    @Nullable Boolean isPayer,
    @Nullable Boolean disableStaffBillingEmails,
    @Nullable Boolean ccStaff,
    @Nullable Boolean ccDelegates,
    @Nullable Boolean isVirtual,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public SignTrakerManagerData {
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  Map<String, Object> toFields() {
    return new ObjectFields()
        .with("DiscountLevel", discountLevel)
        .with("EnableRebills", enableRebills)
        .with("InitialRentalDuration", initialRentalDuration)
        .with("RebillInterval", rebillInterval)
        .with("RebillWarningLeadTime", rebillWarningLeadTime)
        .with("IsPayer", isPayer)
        .with("DisableStaffBillingEmails", disableStaffBillingEmails)
        .with("CcStaff", ccStaff)
        .with("CcDelegates", ccDelegates)
        .with("IsVirtual", isVirtual)
        .toMap();
  }

  @Override
  public String toString() {
    return "SignTrakerManagerData[" + discountLevel + "]";
  }

  /** Builder for {@link SignTrakerManagerData}; what is not set is not sent. */
  public static final class Builder {
    private @Nullable SignTrakerDiscountLevel discountLevel;
    private @Nullable Boolean enableRebills;
    private @Nullable Long initialRentalDuration;
    private @Nullable Long rebillInterval;
    private @Nullable Long rebillWarningLeadTime;
    private @Nullable Boolean isPayer;
    private @Nullable Boolean disableStaffBillingEmails;
    private @Nullable Boolean ccStaff;
    private @Nullable Boolean ccDelegates;
    private @Nullable Boolean isVirtual;

    private Builder() {}

    /** Sets the discount level. */
    public Builder discountLevel(SignTrakerDiscountLevel level) {
      discountLevel = Objects.requireNonNull(level, "discountLevel");
      return this;
    }

    /** Sets whether rentals are billed again. */
    public Builder enableRebills(boolean value) {
      enableRebills = value;
      return this;
    }

    /** Sets the duration of the first rental; its unit is not documented. */
    public Builder initialRentalDuration(long value) {
      initialRentalDuration = value;
      return this;
    }

    /** Sets the time between bills; its unit is not documented. */
    public Builder rebillInterval(long value) {
      rebillInterval = value;
      return this;
    }

    /** Sets how long before a bill there is a warning; its unit is not documented. */
    public Builder rebillWarningLeadTime(long value) {
      rebillWarningLeadTime = value;
      return this;
    }

    /** Sets whether the manager pays. */
    public Builder isPayer(boolean value) {
      isPayer = value;
      return this;
    }

    /** Sets whether staff gets no e-mails about bills. */
    public Builder disableStaffBillingEmails(boolean value) {
      disableStaffBillingEmails = value;
      return this;
    }

    /** Sets whether staff gets copies. */
    public Builder ccStaff(boolean value) {
      ccStaff = value;
      return this;
    }

    /** Sets whether delegates get copies. */
    public Builder ccDelegates(boolean value) {
      ccDelegates = value;
      return this;
    }

    /** Sets whether the manager is virtual. */
    public Builder isVirtual(boolean value) {
      isVirtual = value;
      return this;
    }

    /** Builds the data. */
    public SignTrakerManagerData build() {
      return new SignTrakerManagerData(
          discountLevel,
          enableRebills,
          initialRentalDuration,
          rebillInterval,
          rebillWarningLeadTime,
          isPayer,
          disableStaffBillingEmails,
          ccStaff,
          ccDelegates,
          isVirtual,
          Map.of());
    }
  }
}
