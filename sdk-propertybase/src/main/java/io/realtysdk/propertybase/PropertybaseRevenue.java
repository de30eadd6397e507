package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's deals came to.
 *
 * @param closed in the units of the currency, exact
 * @param pending in the units of the currency, exact
 * @param currency such as {@code "USD"}
 * @param additionalFields members that this version of the SDK does not know
 */
public record PropertybaseRevenue(
    @Nullable BigDecimal closed,
    @Nullable BigDecimal pending,
    @Nullable String currency,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public PropertybaseRevenue {
    additionalFields = RecordParts.fields(additionalFields);
  }

  static final PropertybaseRevenue NONE = new PropertybaseRevenue(null, null, null, Map.of());

  /** Returns the currency only: performance figures are personal data. */
  @Override
  public String toString() {
    return "PropertybaseRevenue[" + currency + "]";
  }
}
