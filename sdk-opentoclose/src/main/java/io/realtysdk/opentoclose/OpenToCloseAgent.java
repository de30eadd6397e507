package io.realtysdk.opentoclose;

import io.realtysdk.core.internal.json.RecordParts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent as the service sent it. A component is null where the service sent null or nothing; no
 * source says which fields an agent always has.
 *
 * <p>New components may be added in any version, so do not call the constructor: the fakes of
 * sdk-testkit make agents.
 *
 * @param id never 0
 * @param name the full name; a service that sends {@code firstName} and {@code lastName} may leave
 *     it out
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the phone number, as the service has it
 * @param licenseNumber the number of the license
 * @param teamId the team's id, or null for none
 * @param status open text: Active, Inactive, On Leave and Archived are in use
 * @param hireDate null also if the service's text is no ISO date; that text is then among {@code
 *     additionalFields}
 * @param commissionRate a fraction: 0.06 is 6 %
 * @param specialties empty where there are none
 * @param bio a text about the person
 * @param role the role in the account
 * @param mentorId the id of the agent who is this one's mentor
 * @param active whether the agent is active; documented beside the status
 * @param brokerage not in the provider document; the public Python SDK names it
 * @param additionalFields members that this version of the SDK does not know, such as the keys of
 *     their own that callers gave to {@code field}; in the service's order, numbers exact
 */
public record OpenToCloseAgent(
    long id,
    @Nullable String name,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String licenseNumber,
    @Nullable Long teamId,
    @Nullable OpenToCloseAgentStatus status,
    @Nullable LocalDate hireDate,
    @Nullable BigDecimal commissionRate,
    List<String> specialties,
    @Nullable String bio,
    @Nullable String role,
    @Nullable Long mentorId,
    @Nullable Boolean active,
    @Nullable String brokerage,
    Map<String, @Nullable Object> additionalFields) {

  /** Validates the id. */
  public OpenToCloseAgent {
    if (id <= 0) {
      throw new IllegalArgumentException("id must be positive");
    }
    specialties = RecordParts.list(specialties);
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Id and status only: the rest is personal data. */
  @Override
  public String toString() {
    return "OpenToCloseAgent[id=" + id + ", status=" + status + "]";
  }
}
