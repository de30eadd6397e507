package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent earns on a sale. Null is "not sent" in answers and requests alike.
 *
 * @param tier the workspace's own name for it, such as {@code "senior"}
 * @param rate a fraction: {@code 0.03} is three percent
 * @param additionalFields members that this version of the SDK does not know; read only
 */
public record PropertybaseCommission(
    @Nullable String tier,
    @Nullable BigDecimal rate,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public PropertybaseCommission {
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** A commission to send. */
  public PropertybaseCommission(@Nullable String tier, @Nullable BigDecimal rate) {
    this(tier, rate, Map.of());
  }

  Map<String, Object> toFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (tier != null) {
      fields.put("tier", tier);
    }
    if (rate != null) {
      fields.put("rate", rate);
    }
    return fields;
  }

  /** Nothing of it: earnings are personal data. */
  @Override
  public String toString() {
    return "PropertybaseCommission[]";
  }
}
