package io.realtysdk.it.paging;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.FakeProvider;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

class PropertybaseCompleteListTest extends CompleteListCases<PropertybaseAgent> {
  @RegisterExtension static final FakePropertybase fake = FakePropertybase.extension().strict();

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final PropertybaseAgentsClient agents = fake.client().agents();

  @Override
  FakeProvider<?> fake() {
    return fake;
  }

  @Override
  Page<PropertybaseAgent> list() {
    return agents.list();
  }

  @Override
  Pages<PropertybaseAgent> listAll() {
    return agents.listAll();
  }

  @Override
  Pages<PropertybaseAgent> listOthers() {
    return agents.listAll(PropertybaseAgentQuery.builder().search("lee").build());
  }

  @Override
  Function<PropertybaseAgent, Integer> number() {
    return agent -> Integer.valueOf(agent.id().replace("agent_", ""));
  }
}
