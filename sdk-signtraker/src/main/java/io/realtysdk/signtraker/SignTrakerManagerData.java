package io.realtysdk.signtraker;

import io.realtysdk.core.internal.operation.ObjectFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manager has beside an agent. Null is "not sent" in answers and "left as it is" in
 * requests. The units of the durations are not documented.
 *
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
}
