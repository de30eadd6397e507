package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Performance statistics of an agent over some time. A component is null where the service sent
 * null or nothing; instead of leads and revenue there are then ones in which everything is null.
 *
 * @param period what was asked for; what the service says for a range of dates is not documented
 * @param leads how many leads, by stage
 * @param conversionRate a fraction: {@code 0.178} is 17.8 percent
 * @param averageResponseTime the service's error message, such as {@code "2h 15m"}
 * @param revenue closed and pending revenue
 * @param commissionEarned its currency is not documented; that of the revenue, presumably
 * @param additionalFields members that this version of the SDK does not know
 */
public record PropertybaseAgentStats(
    @Nullable PropertybasePeriod period,
    PropertybaseLeadCounts leads,
    @Nullable BigDecimal conversionRate,
    @Nullable String averageResponseTime,
    PropertybaseRevenue revenue,
    @Nullable BigDecimal commissionEarned,
    Map<String, @Nullable Object> additionalFields) {

  /** Puts empty numbers where there are none. */
  public PropertybaseAgentStats {
    leads = leads == null ? PropertybaseLeadCounts.NONE : leads;
    revenue = revenue == null ? PropertybaseRevenue.NONE : revenue;
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns the period only: performance figures are personal data. */
  @Override
  public String toString() {
    return "PropertybaseAgentStats[" + period + "]";
  }
}
