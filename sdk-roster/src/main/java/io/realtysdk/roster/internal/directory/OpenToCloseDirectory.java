package io.realtysdk.roster.internal.directory;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseAgentStatus;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Lifecycle;
import io.realtysdk.roster.ServiceId;
import org.jspecify.annotations.Nullable;

/** The agents of an Open To Close account. */
public final class OpenToCloseDirectory extends ProviderDirectory<OpenToCloseAgent> {
  private final OpenToCloseAgentsClient agents;

  /** Creates a directory; sends nothing. */
  public OpenToCloseDirectory(String tenant, OpenToCloseAgentsClient agents) {
    super(tenant, ServiceId.OPEN_TO_CLOSE);
    this.agents = agents;
  }

  @Override
  Pages<OpenToCloseAgent> all() {
    return agents.listAll();
  }

  @Override
  Page<OpenToCloseAgent> search(String email) {
    return agents.list(OpenToCloseAgentQuery.builder().parameter("email", email).build());
  }

  @Override
  OpenToCloseAgent get(String nativeId) {
    return agents.get(Long.parseLong(nativeId));
  }

  @Override
  AgentRecord record(OpenToCloseAgent agent, boolean listed) {
    Collector values =
        collector(agent.additionalFields(), listed)
            .add(Field.FULL_NAME, agent.name())
            .add(Field.FIRST_NAME, agent.firstName())
            .add(Field.LAST_NAME, agent.lastName())
            .add(Field.EMAIL, agent.email())
            .add(Field.PHONE, agent.phone())
            .add(Field.LICENCE, agent.licenseNumber())
            .add(Field.TEAM, agent.teamId())
            .add(Field.ROLE, agent.role())
            .add(Field.COMMISSION_RATE, agent.commissionRate());
    OpenToCloseAgentStatus status = agent.status();
    return new AgentRecord(
        ref(Long.toString(agent.id())),
        values.values(),
        lifecycle(status, agent.active()),
        status == null ? null : status.toString());
  }

  private static Lifecycle lifecycle(
      @Nullable OpenToCloseAgentStatus status, @Nullable Boolean active) {
    if (status == null) {
      return active == null ? Lifecycle.OTHER : active ? Lifecycle.ACTIVE : Lifecycle.INACTIVE;
    }
    if (status.equals(OpenToCloseAgentStatus.ACTIVE)) {
      return Lifecycle.ACTIVE;
    }
    if (status.equals(OpenToCloseAgentStatus.ON_LEAVE)) {
      return Lifecycle.ON_LEAVE;
    }
    boolean out =
        status.equals(OpenToCloseAgentStatus.INACTIVE)
            || status.equals(OpenToCloseAgentStatus.ARCHIVED);
    return out ? Lifecycle.INACTIVE : Lifecycle.OTHER;
  }
}
