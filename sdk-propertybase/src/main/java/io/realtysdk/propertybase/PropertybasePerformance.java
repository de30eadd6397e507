package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The few numbers that come with an agent; {@link PropertybaseAgentStats} has more of them. Null is
 * "not sent": lists leave the revenue out.
 *
 * @param activeLeads how many leads are open
 * @param dealsClosed how many deals are closed
 * @param totalRevenue its currency is not documented
 * @param additionalFields members that this version of the SDK does not know
 */
public record PropertybasePerformance(
    @Nullable Long activeLeads,
    @Nullable Long dealsClosed,
    @Nullable BigDecimal totalRevenue,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public PropertybasePerformance {
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns the counts only. */
  @Override
  public String toString() {
    return "PropertybasePerformance[activeLeads="
        + activeLeads
        + ", dealsClosed="
        + dealsClosed
        + "]";
  }
}
