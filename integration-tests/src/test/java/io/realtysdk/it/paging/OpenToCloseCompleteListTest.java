package io.realtysdk.it.paging;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakeProvider;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenToCloseCompleteListTest extends CompleteListCases<OpenToCloseAgent> {
  @RegisterExtension static final FakeOpenToClose fake = FakeOpenToClose.extension().strict();

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  @Override
  FakeProvider<?> fake() {
    return fake;
  }

  @Override
  Page<OpenToCloseAgent> list() {
    return agents.list();
  }

  @Override
  Pages<OpenToCloseAgent> listAll() {
    return agents.listAll();
  }

  @Override
  Pages<OpenToCloseAgent> listOthers() {
    return agents.listAll(OpenToCloseAgentQuery.builder().status("Active").build());
  }

  @Override
  Function<OpenToCloseAgent, Integer> number() {
    return agent -> (int) agent.id();
  }
}
