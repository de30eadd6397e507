package io.realtysdk.roster.internal.directory;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseAgentStatus;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseCommission;
import io.realtysdk.propertybase.PropertybaseProfile;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Lifecycle;
import io.realtysdk.roster.ServiceId;
import org.jspecify.annotations.Nullable;

/** The agents of a Propertybase.ai workspace. Its list leaves out most of a record. */
public final class PropertybaseDirectory extends ProviderDirectory<PropertybaseAgent> {
  private final PropertybaseAgentsClient agents;

  /** Creates a directory; sends nothing. */
  public PropertybaseDirectory(String tenant, PropertybaseAgentsClient agents) {
    super(tenant, ServiceId.PROPERTYBASE);
    this.agents = agents;
  }

  @Override
  Pages<PropertybaseAgent> all() {
    return agents.listAll();
  }

  @Override
  Page<PropertybaseAgent> search(String email) {
    return agents.list(PropertybaseAgentQuery.builder().search(email).build());
  }

  @Override
  PropertybaseAgent get(String nativeId) {
    return agents.get(nativeId);
  }

  @Override
  AgentRecord record(PropertybaseAgent agent, boolean listed) {
    PropertybaseProfile profile = agent.profile();
    PropertybaseCommission commission = agent.commission();
    Collector values =
        collector(agent.additionalFields(), listed)
            .add(Field.FULL_NAME, agent.name())
            .add(Field.EMAIL, agent.email())
            .add(Field.ROLE, agent.role())
            .add(Field.TEAM, agent.teamId())
            .add(
                Field.PHONE,
                profile == null ? null : profile.phone(),
                profile == null ? null : profile.additionalFields())
            .add(
                Field.LICENCE,
                profile == null ? null : profile.licenseNumber(),
                profile == null ? null : profile.additionalFields())
            .add(
                Field.COMMISSION_RATE,
                commission == null ? null : commission.rate(),
                commission == null ? null : commission.additionalFields());
    PropertybaseAgentStatus status = agent.status();
    return new AgentRecord(
        ref(agent.id()),
        values.values(),
        lifecycle(status),
        status == null ? null : status.toString());
  }

  private static Lifecycle lifecycle(@Nullable PropertybaseAgentStatus status) {
    if (status == null) {
      return Lifecycle.OTHER;
    }
    return switch (status.toString()) {
      case "active" -> Lifecycle.ACTIVE;
      // The vendor's guide has "pending" beside the documented "invited".
      case "invited", "pending" -> Lifecycle.INVITED;
      case "inactive", "deactivated" -> Lifecycle.INACTIVE;
      default -> Lifecycle.OTHER;
    };
  }
}
