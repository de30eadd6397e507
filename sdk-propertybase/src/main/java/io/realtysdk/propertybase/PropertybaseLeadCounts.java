package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many leads of an agent got how far.
 *
 * @param assigned how many leads are assigned
 * @param contacted how many of them were contacted
 * @param qualified how many of them are qualified
 * @param closed how many of them are closed
 * @param additionalFields members that this version of the SDK does not know
 */
public record PropertybaseLeadCounts(
    @Nullable Long assigned,
    @Nullable Long contacted,
    @Nullable Long qualified,
    @Nullable Long closed,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public PropertybaseLeadCounts {
    additionalFields = RecordParts.fields(additionalFields);
  }

  static final PropertybaseLeadCounts NONE =
      new PropertybaseLeadCounts(null, null, null, null, Map.of());

  @Override
  public String toString() {
    return "PropertybaseLeadCounts[assigned=" + assigned + ", closed=" + closed + "]";
  }
}
