package io.realtysdk.testkit.internal.spectora;

import io.realtysdk.testkit.internal.service.RecordStore;
import io.realtysdk.testkit.internal.untidy.Deviation;
import io.realtysdk.testkit.internal.untidy.Untidiness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds JSON:API documents of agents, with the included resources that were requested. */
record SpectoraDocument(
    RecordStore people, RecordStore teams, Set<String> include, Untidiness untidiness) {

  Map<String, @Nullable Object> of(Map<String, @Nullable Object> agent, boolean firstInspection) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("data", resource(agent, firstInspection));
    addIncluded(document, List.of(agent));
    return document;
  }

  Map<String, @Nullable Object> of(List<Map<String, @Nullable Object>> page) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    List<?> resources = page.stream().map(agent -> resource(agent, false)).toList();
    document.put("data", untidiness.page(resources, "page of " + firstId(page)));
    addIncluded(document, page);
    return document;
  }

  private static String firstId(List<Map<String, @Nullable Object>> page) {
    return page.isEmpty() ? "" : Objects.toString(page.get(0).get("id"));
  }

  private Map<String, @Nullable Object> resource(
      Map<String, @Nullable Object> agent, boolean firstInspection) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>(agent);
    attributes.remove("id");
    if (!firstInspection) {
      attributes.remove(SpectoraAgents.FIRST_INSPECTION);
    }
    Map<String, Object> relationships = new LinkedHashMap<>();
    relationships.put("agent", linkage("agent", agent.get("agent_id")));
    relationships.put("agent_team", linkage("agent_team", agent.get("agent_team_id")));
    relationships.put("company", linkage("company", agent.get("company_id")));
    String id = Objects.toString(agent.get("id"));
    Map<String, @Nullable Object> resource = new LinkedHashMap<>();
    resource.put("id", id);
    if (!untidiness.occurs(Deviation.MISSING_TYPE, id)) {
      resource.put("type", "connection");
    }
    resource.put("attributes", untidiness.record(SpectoraSchema.AGENT, attributes, id));
    resource.put("relationships", relationships);
    return untidiness.record(SpectoraSchema.RESOURCE, resource, id);
  }

  private static Map<String, @Nullable Object> linkage(String type, @Nullable Object id) {
    Map<String, @Nullable Object> relationship = new LinkedHashMap<>();
    relationship.put("data", id == null ? null : Map.of("type", type, "id", id));
    return relationship;
  }

  /** Adds each resource once, however many agents refer to it. */
  private void addIncluded(
      Map<String, @Nullable Object> document, List<Map<String, @Nullable Object>> agents) {
    if (include.isEmpty()) {
      return;
    }
    List<Object> included = new ArrayList<>();
    if (include.contains("agent")) {
      add(included, "agent", people, agents.stream().map(agent -> agent.get("agent_id")).toList());
    }
    if (include.contains("agent_team")) {
      add(
          included,
          "agent_team",
          teams,
          agents.stream().map(agent -> agent.get("agent_team_id")).toList());
    }
    document.put("included", included);
  }

  private void add(
      List<Object> included,
      String type,
      RecordStore records,
      List<? extends @Nullable Object> ids) {
    for (Object id : ids.stream().filter(Objects::nonNull).distinct().toList()) {
      Map<String, @Nullable Object> record = records.find(Objects.toString(id));
      if (record != null) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>(record);
        attributes.remove("id");
        included.add(
            Map.of(
                "id",
                id,
                "type",
                type,
                "attributes",
                untidiness.record(SpectoraSchema.INCLUDED, attributes, type + " " + id)));
      }
    }
  }
}
