package io.realtysdk.propertybase;

import io.realtysdk.core.internal.json.RecordParts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent as the service sent it. A component is null where the service sent null or nothing:
 * lists and the answer to a create have only some of them.
 *
 * <p>New components may be added in any version, so do not call the constructor: the fakes of
 * sdk-testkit make agents.
 *
 * @param id opaque; never blank
 * @param email the e-mail address
 * @param name the full name
 * @param role the role; may be one that the SDK does not know
 * @param status the status; may be one that the SDK does not know
 * @param profile phone, photo, languages and license
 * @param teamId the id of the team
 * @param team only where {@link PropertybaseAgentView.Builder#expandTeam} asked for it
 * @param commission tier and rate
 * @param stats always in lists as documented; in a single agent where {@link
 *     PropertybaseAgentView.Builder#includeStats} asked for it
 * @param leads only where {@link PropertybaseAgentView.Builder#expandLeads} asked for them, else
 *     empty
 * @param createdAt when the record was created
 * @param lastActive when the agent last used the service
 * @param invitationSentAt in the answer to a create
 * @param additionalFields members that this version of the SDK does not know, and dates that are
 *     none, in the service's order, numbers exact
 */
public record PropertybaseAgent(
    String id,
    @Nullable String email,
    @Nullable String name,
    @Nullable PropertybaseRole role,
    @Nullable PropertybaseAgentStatus status,
    @Nullable PropertybaseProfile profile,
    @Nullable String teamId,
    @Nullable PropertybaseTeam team,
    @Nullable PropertybaseCommission commission,
    @Nullable PropertybasePerformance stats,
    List<PropertybaseLead> leads,
    @Nullable Instant createdAt,
    @Nullable Instant lastActive,
    @Nullable Instant invitationSentAt,
    Map<String, @Nullable Object> additionalFields) {

  /** Validates the id. */
  public PropertybaseAgent {
    PropertybaseDialect.checkId(id);
    leads = RecordParts.list(leads);
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Id and status only: the rest is personal data. */
  @Override
  public String toString() {
    return "PropertybaseAgent[id=" + id + ", status=" + status + "]";
  }
}
