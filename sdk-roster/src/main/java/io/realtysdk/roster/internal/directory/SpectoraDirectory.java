package io.realtysdk.roster.internal.directory;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Lifecycle;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraAgentsClient;

/** The agents of a Spectora company. Spectora knows no status. */
public final class SpectoraDirectory extends ProviderDirectory<SpectoraAgent> {
  private final SpectoraAgentsClient agents;

  /** Creates a directory; sends nothing. */
  public SpectoraDirectory(String tenant, SpectoraAgentsClient agents) {
    super(tenant, ServiceId.SPECTORA);
    this.agents = agents;
  }

  @Override
  Pages<SpectoraAgent> all() {
    return agents.listAll();
  }

  @Override
  Page<SpectoraAgent> search(String email) {
    return agents.list(SpectoraAgentQuery.builder().email(email).build());
  }

  @Override
  SpectoraAgent get(String nativeId) {
    return agents.get(nativeId);
  }

  @Override
  AgentRecord record(SpectoraAgent agent, boolean listed) {
    Collector values =
        collector(agent.additionalFields(), listed)
            .add(Field.FIRST_NAME, agent.firstName())
            .add(Field.LAST_NAME, agent.lastName())
            .add(Field.EMAIL, agent.email())
            .add(Field.PHONE, agent.phone())
            .add(Field.OFFICE, agent.agencyName())
            .add(Field.TEAM, agent.agentTeamId());
    return new AgentRecord(ref(agent.id()), values.values(), Lifecycle.PRESENT, null);
  }
}
