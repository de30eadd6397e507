package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lead wants to spend.
 *
 * @param min the lowest amount
 * @param max the highest amount
 * @param currency such as {@code "USD"}
 * @param additionalFields members that this version of the SDK does not know
 */
public record PropertybaseBudget(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String currency,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public PropertybaseBudget {
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns the currency only: a budget is personal data. */
  @Override
  public String toString() {
    return "PropertybaseBudget[" + currency + "]";
  }
}
