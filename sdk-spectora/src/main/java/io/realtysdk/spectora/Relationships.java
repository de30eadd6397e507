package io.realtysdk.spectora;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent refers to; other relationships are skipped.
 *
 * @param unreadable raw values of the members that are no relationships
 */
record Relationships(
    @Nullable Relationship agent,
    @Nullable Relationship agentTeam,
    Map<String, @Nullable Object> unreadable) {

  @Nullable Linkage toAgent() {
    return linkage(agent, ResourceType.AGENT);
  }

  @Nullable Linkage toAgentTeam() {
    return linkage(agentTeam, ResourceType.AGENT_TEAM);
  }

  /** The raw values of all that could not be read. */
  Map<String, @Nullable Object> allUnreadable() {
    if (isReadable(agent) && isReadable(agentTeam)) {
      return unreadable;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(unreadable);
    add(all, "agent", agent);
    add(all, "agent_team", agentTeam);
    return all;
  }

  private static @Nullable Linkage linkage(@Nullable Relationship to, ResourceType type) {
    return to == null || to.data() == null ? null : to.data().orType(type);
  }

  private static boolean isReadable(@Nullable Relationship relationship) {
    return relationship == null || relationship.unreadable().isEmpty();
  }

  private static void add(
      Map<String, @Nullable Object> all, String name, @Nullable Relationship relationship) {
    if (relationship != null && !isReadable(relationship)) {
      all.put(name, relationship.unreadable());
    }
  }
}
