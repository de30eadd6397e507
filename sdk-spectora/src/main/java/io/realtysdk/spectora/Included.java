package io.realtysdk.spectora;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON:API resource beside the data.
 *
 * @param id null where the service sent none; nothing can refer to it then
 * @param type null where the service sent none; nothing can refer to it then
 * @param unreadable the raw value of attributes that are no object
 */
record Included(
    @Nullable String id,
    @Nullable ResourceType type,
    @Nullable IncludedAttributes attributes,
    Map<String, @Nullable Object> unreadable) {

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
        rest(given.restOfPerson()));
  }

  SpectoraAgentTeam team(String teamId) {
    IncludedAttributes given = given();
    return new SpectoraAgentTeam(teamId, given.companyId(), given.name(), rest(given.restOfTeam()));
  }

  private Map<String, @Nullable Object> rest(Map<String, @Nullable Object> ofAttributes) {
    return unreadable.isEmpty() ? ofAttributes : unreadable;
  }

  private IncludedAttributes given() {
    return attributes == null ? IncludedAttributes.NONE : attributes;
  }
}
