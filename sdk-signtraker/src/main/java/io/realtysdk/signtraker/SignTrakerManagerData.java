package io.realtysdk.signtraker;

import java.util.LinkedHashMap;
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
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "DiscountLevel", discountLevel);
    put(fields, "EnableRebills", enableRebills);
    put(fields, "InitialRentalDuration", initialRentalDuration);
    put(fields, "RebillInterval", rebillInterval);
    put(fields, "RebillWarningLeadTime", rebillWarningLeadTime);
    put(fields, "IsPayer", isPayer);
    put(fields, "DisableStaffBillingEmails", disableStaffBillingEmails);
    put(fields, "CcStaff", ccStaff);
    put(fields, "CcDelegates", ccDelegates);
    put(fields, "IsVirtual", isVirtual);
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  @Override
  public String toString() {
    return "SignTrakerManagerData[" + discountLevel + "]";
  }
}
