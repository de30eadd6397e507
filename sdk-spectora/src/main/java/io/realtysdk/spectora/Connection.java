package io.realtysdk.spectora;

import io.realtysdk.core.internal.operation.DeviationSink;
import io.realtysdk.core.internal.paging.PageContent;
import io.realtysdk.core.internal.paging.PageMetadata;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON:API resource of an agent. Its type is not looked at: the operations return one type, and
 * some documents leave it out.
 *
 * @param unreadable raw values of attributes and relationships that are no objects
 */
record Connection(
    String id,
    @Nullable ConnectionAttributes attributes,
    @Nullable Relationships relationships,
    Map<String, @Nullable Object> unreadable) {

  static SpectoraAgent agent(Document<Connection> document) {
    return document.content().toAgent(byName(document.included()));
  }

  static List<SpectoraAgent> agents(Document<List<Connection>> document) {
    Map<Linkage, Included> included = byName(document.included());
    return document.content().stream().map(connection -> connection.toAgent(included)).toList();
  }

  static PageContent<SpectoraAgent> page(
      Document<List<Connection>> document, DeviationSink deviations) {
    PageMetadata metadata =
        PageMetadata.of(
            document.meta().get("pagination"), document.links(), "meta.pagination", deviations);
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
    SpectoraPersonId personId = SpectoraPersonId.ofDecimal(agentId);
    Included person = agent == null ? null : included.get(agent);
    SpectoraPersonId includedId = person == null ? null : SpectoraPersonId.ofDecimal(person.id());
    Included includedTeam = team == null ? null : included.get(team);
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
        personId,
        teamId,
        person == null || includedId == null
            ? Optional.empty()
            : Optional.of(person.person(includedId)),
        includedTeam == null || includedTeam.id() == null
            ? Optional.empty()
            : Optional.of(includedTeam.team(includedTeam.id())),
        additionalFields(given, personId == null ? agentId : null));
  }

  /**
   * The members that the SDK does not know, and the raw values that no component can hold.
   *
   * @param oddAgentId the id of a person that is none; null for none
   */
  private Map<String, @Nullable Object> additionalFields(
      ConnectionAttributes given, @Nullable String oddAgentId) {
    Map<String, @Nullable Object> odd =
        relationships == null ? Map.of() : relationships.allUnreadable();
    if (unreadable.isEmpty() && odd.isEmpty() && oddAgentId == null) {
      return given.additionalFields();
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(given.additionalFields());
    all.putAll(unreadable);
    if (!odd.isEmpty()) {
      all.put("relationships", Collections.unmodifiableMap(odd));
    }
    if (oddAgentId != null) {
      all.put("agent_id", oddAgentId);
    }
    return Collections.unmodifiableMap(all);
  }
}
