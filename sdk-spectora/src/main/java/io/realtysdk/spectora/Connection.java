package io.realtysdk.spectora;

import static io.realtysdk.spectora.SpectoraDialect.TYPE;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.paging.PageContent;
import io.realtysdk.core.internal.paging.PageMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON:API resource of an agent. */
record Connection(
    String id,
    String type,
    @Nullable ConnectionAttributes attributes,
    @Nullable Relationships relationships) {

  /** Refuses another kind of resource, and an id that could never be used. */
  Connection {
    if (!TYPE.equals(type)) {
      throw new IllegalArgumentException("type is not " + TYPE);
    }
    if (id == null) {
      throw new IllegalArgumentException("id is missing or null");
    }
    Checks.decimalId("id", id);
  }

  static SpectoraAgent agent(Document<Connection> document) {
    return document.data().toAgent(byName(document.included()));
  }

  static List<SpectoraAgent> agents(Document<List<Connection>> document) {
    Map<Linkage, Included> included = byName(document.included());
    return document.data().stream().map(connection -> connection.toAgent(included)).toList();
  }

  static PageContent<SpectoraAgent> page(Document<List<Connection>> document) {
    PageMetadata metadata = PageMetadata.of(document.meta().get("pagination"), document.links());
    return PageContent.of(agents(document), metadata, document.meta());
  }

  private static Map<Linkage, Included> byName(List<Included> included) {
    Map<Linkage, Included> byName = new HashMap<>();
    included.forEach(resource -> byName.putIfAbsent(resource.name(), resource));
    return byName;
  }

  private SpectoraAgent toAgent(Map<Linkage, Included> included) {
    ConnectionAttributes given = attributes == null ? ConnectionAttributes.NONE : attributes;
    Linkage agent = relationships == null ? null : relationships.toAgent();
    Linkage team = relationships == null ? null : relationships.toAgentTeam();
    // The ids may stand among the attributes or only in the relationships: no source shows which.
    String agentId = given.agentId() == null && agent != null ? agent.id() : given.agentId();
    String teamId = given.agentTeamId() == null && team != null ? team.id() : given.agentTeamId();
    return new SpectoraAgent(
        id,
        given.firstName(),
        given.lastName(),
        given.email(),
        given.phone(),
        given.agencyName(),
        given.city(),
        given.state(),
        given.image(),
        given.tags(),
        given.agentInspections(),
        given.buyingAgentInspections(),
        given.sellingAgentInspections(),
        given.dateOfFirstInspection(),
        given.companyId(),
        given.agencyId(),
        agentId == null ? null : SpectoraPersonId.of(agentId),
        teamId,
        find(included, agent).map(Included::person),
        find(included, team).map(Included::team),
        given.additionalFields());
  }

  private static Optional<Included> find(Map<Linkage, Included> included, @Nullable Linkage name) {
    return name == null ? Optional.empty() : Optional.ofNullable(included.get(name));
  }
}
