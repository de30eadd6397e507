package io.realtysdk.spectora;

import org.jspecify.annotations.Nullable;

/**
 * A JSON:API resource beside the data.
 *
 * @param id null where the service sent none; nothing can refer to it then
 * @param type null where the service sent none; nothing can refer to it then
 */
record Included(
    @Nullable String id, @Nullable String type, @Nullable IncludedAttributes attributes) {

  Linkage name() {
    return new Linkage(type, id);
  }

  SpectoraPerson person(SpectoraPersonId personId) {
    IncludedAttributes given = given();
    return new SpectoraPerson(
        personId,
        given.uuid(),
        given.firstName(),
        given.lastName(),
        given.email(),
        given.phone(),
        given.restOfPerson());
  }

  SpectoraAgentTeam team(String teamId) {
    IncludedAttributes given = given();
    return new SpectoraAgentTeam(teamId, given.companyId(), given.name(), given.restOfTeam());
  }

  private IncludedAttributes given() {
    return attributes == null ? IncludedAttributes.NONE : attributes;
  }
}
