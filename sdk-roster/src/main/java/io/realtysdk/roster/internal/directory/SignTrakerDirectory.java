package io.realtysdk.roster.internal.directory;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Lifecycle;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerReference;
import org.jspecify.annotations.Nullable;

/** The agents of a SignTraker account. */
public final class SignTrakerDirectory extends ProviderDirectory<SignTrakerAgent> {
  private final SignTrakerAgentsClient agents;

  /** Creates a directory; sends nothing. */
  public SignTrakerDirectory(String tenant, SignTrakerAgentsClient agents) {
    super(tenant, ServiceId.SIGNTRAKER);
    this.agents = agents;
  }

  @Override
  Pages<SignTrakerAgent> all() {
    return agents.listAll();
  }

  @Override
  Page<SignTrakerAgent> search(String email) {
    return agents.list(SignTrakerAgentQuery.builder().email(email).build());
  }

  @Override
  SignTrakerAgent get(String nativeId) {
    return agents.get(Long.parseLong(nativeId));
  }

  @Override
  AgentRecord record(SignTrakerAgent agent, boolean listed) {
    SignTrakerReference office = agent.office();
    Collector values =
        collector(agent.additionalFields(), listed)
            .add(Field.FIRST_NAME, agent.firstName())
            .add(Field.LAST_NAME, agent.lastName())
            .add(Field.EMAIL, agent.email())
            .add(Field.PHONE, agent.cellularPhone())
            .add(Field.OFFICE_PHONE, agent.officePhone())
            .addNative("UserName", agent.userName())
            .addNative("PaymentMode", agent.paymentMode());
    if (office == null || office.id() != null) {
      // An office without an id that can be read is unknown.
      values.add(Field.OFFICE, office == null ? null : office.id());
    }
    return new AgentRecord(
        ref(Long.toString(agent.id())),
        values.values(),
        lifecycle(agent.isInactive()),
        agent.isInactive() == null ? null : agent.isInactive() ? "inactive" : "active");
  }

  private static Lifecycle lifecycle(@Nullable Boolean inactive) {
    return inactive == null ? Lifecycle.OTHER : inactive ? Lifecycle.INACTIVE : Lifecycle.ACTIVE;
  }
}
