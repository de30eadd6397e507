package io.realtysdk.spectora;

import io.realtysdk.core.internal.json.Tried;
import org.jspecify.annotations.Nullable;

/**
 * A JSON:API resource beside the data. Which kind it is, and so what its attributes must be, is
 * known only once something in the data points at it; the rest is passed over.
 */
record Included(String id, String type, @Nullable Tried<IncludedAttributes> attributes) {

  /** Refuses a resource without a name. */
  Included {
    new Linkage(type, id);
  }

  Linkage name() {
    return new Linkage(type, id);
  }

  SpectoraPerson person() {
    IncludedAttributes given = given();
    return new SpectoraPerson(
        SpectoraPersonId.of(id),
        given.uuid(),
        given.firstName(),
        given.lastName(),
        given.email(),
        given.phone(),
        given.restOfPerson());
  }

  SpectoraAgentTeam team() {
    IncludedAttributes given = given();
    return new SpectoraAgentTeam(id, given.companyId(), given.name(), given.restOfTeam());
  }

  private IncludedAttributes given() {
    return attributes == null ? IncludedAttributes.NONE : Tried.of(attributes, "attributes");
  }
}
