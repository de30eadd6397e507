package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may buy, as the service sent them. A component is null where the service sent null
 * or nothing, as lists do for many.
 *
 * @param id opaque; never blank
 * @param name the name
 * @param email the e-mail address
 * @param phone the phone number, as the service has it
 * @param source where the lead came from, such as {@code "website"}
 * @param stage of the pipeline, such as {@code "qualified"}; a workspace names its own
 * @param score how promising the lead is, by the service
 * @param assignedAgent the agent's id
 * @param interestedProperties ids
 * @param budget the amounts that the lead can spend
 * @param timeline when they want to buy, such as {@code "3_months"}
 * @param notes free text
 * @param tags the tags; empty if there are none
 * @param lastContacted when the lead was last contacted
 * @param nextFollowUp when the lead is to be contacted next
 * @param createdAt when the record was created
 * @param updatedAt when the record was last changed
 * @param additionalFields members that this version of the SDK does not know, and dates that are
 *     none
 */
public record PropertybaseLead(
    String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String source,
    @Nullable String stage,
    @Nullable BigDecimal score,
    @Nullable String assignedAgent,
    List<String> interestedProperties,
    @Nullable PropertybaseBudget budget,
    @Nullable String timeline,
    @Nullable String notes,
    List<String> tags,
    @Nullable Instant lastContacted,
    @Nullable Instant nextFollowUp,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    Map<String, @Nullable Object> additionalFields) {

  /** Validates the id. */
  public PropertybaseLead {
    PropertybaseDialect.checkId(id);
    interestedProperties = RecordParts.list(interestedProperties);
    tags = RecordParts.list(tags);
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Id and stage only: the rest is personal data. */
  @Override
  public String toString() {
    return "PropertybaseLead[id=" + id + ", stage=" + stage + "]";
  }
}
