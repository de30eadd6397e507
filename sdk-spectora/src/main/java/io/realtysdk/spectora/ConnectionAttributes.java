package io.realtysdk.spectora;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of an agent's resource. */
record ConnectionAttributes(
    @Nullable String companyId,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String agencyName,
    @Nullable String city,
    @Nullable String state,
    @Nullable String image,
    @Nullable String agencyId,
    @Nullable String agentId,
    @Nullable String agentTeamId,
    List<String> tags,
    @Nullable Integer agentInspections,
    @Nullable Integer buyingAgentInspections,
    @Nullable Integer sellingAgentInspections,
    @Nullable LocalDate dateOfFirstInspection,
    Map<String, @Nullable Object> additionalFields) {

  /** For a resource without attributes, which JSON:API allows. */
  static final ConnectionAttributes NONE =
      new ConnectionAttributes(
          null, null, null, null, null, null, null, null, null, null, null, null, List.of(), null,
          null, null, null, Map.of());
}
