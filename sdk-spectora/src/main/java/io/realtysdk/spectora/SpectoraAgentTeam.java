package io.realtysdk.spectora;

import io.realtysdk.core.internal.json.RecordParts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team of agents. A component is null where the service sent null or nothing.
 *
 * <p>New components may be added in any version, so do not call the constructor: the fakes of
 * sdk-testkit make teams.
 *
 * @param id the id of the team
 * @param companyId the company that the team belongs to
 * @param name the name of the team
 * @param additionalFields members that this version of the SDK does not know, in the service's
 *     order, numbers exact
 */
public record SpectoraAgentTeam(
    String id,
    @Nullable String companyId,
    @Nullable String name,
    Map<String, @Nullable Object> additionalFields) {

  /** Replaces null by empty fields. */
  public SpectoraAgentTeam {
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns the id only, as with every record. */
  @Override
  public String toString() {
    return "SpectoraAgentTeam[id=" + id + "]";
  }
}
