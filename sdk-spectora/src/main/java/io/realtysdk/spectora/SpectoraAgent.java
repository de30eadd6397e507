package io.realtysdk.spectora;

import io.realtysdk.core.internal.json.RecordParts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agent as the service sent it: the link between a real estate agent and your company, which the
 * service calls a connection. A component is null where the service sent null or nothing.
 *
 * <p>New components may be added in any version, so do not call the constructor: the fakes of
 * sdk-testkit make agents.
 *
 * @param id of the connection: what get and update take
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the phone number, as the service has it
 * @param agencyName the name of the agency
 * @param city the city
 * @param state the state
 * @param image where the picture is
 * @param tags empty where the service sent none
 * @param agentInspections how many inspections the agent took part in; names from the documented
 *     orders, as are the next two
 * @param buyingAgentInspections how many of them on the buyer's side
 * @param sellingAgentInspections how many of them on the seller's side
 * @param dateOfFirstInspection only where {@link SpectoraAgentView.Builder#dateOfFirstInspection()}
 *     asked for it
 * @param companyId the id of the company
 * @param agencyId the id of the agency
 * @param agentId of the person, shared by all companies; never what get and update take
 * @param agentTeamId the id of the team
 * @param agent the person, where {@link SpectoraInclude#AGENT} asked for it and the service sent it
 * @param agentTeam the team, where {@link SpectoraInclude#AGENT_TEAM} asked for it and there is one
 * @param additionalFields members that this version of the SDK does not know, in the service's
 *     order, numbers exact
 */
public record SpectoraAgent(
    String id,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String agencyName,
    @Nullable String city,
    @Nullable String state,
    @Nullable String image,
    List<String> tags,
    @Nullable Integer agentInspections,
    @Nullable Integer buyingAgentInspections,
    @Nullable Integer sellingAgentInspections,
    @Nullable LocalDate dateOfFirstInspection,
    @Nullable String companyId,
    @Nullable String agencyId,
    @Nullable SpectoraPersonId agentId,
    @Nullable String agentTeamId,
    Optional<SpectoraPerson> agent,
    Optional<SpectoraAgentTeam> agentTeam,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty lists and fields. */
  public SpectoraAgent {
    tags = RecordParts.list(tags);
    agent = agent == null ? Optional.empty() : agent;
    agentTeam = agentTeam == null ? Optional.empty() : agentTeam;
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns the id only: the rest is personal data. */
  @Override
  public String toString() {
    return "SpectoraAgent[id=" + id + "]";
  }
}
