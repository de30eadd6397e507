package io.realtysdk.spectora;

import org.jspecify.annotations.Nullable;

/** What an agent points at; other relationships are passed over. */
record Relationships(@Nullable Relationship agent, @Nullable Relationship agentTeam) {

  @Nullable Linkage toAgent() {
    return agent == null ? null : agent.data();
  }

  @Nullable Linkage toAgentTeam() {
    return agentTeam == null ? null : agentTeam.data();
  }
}
