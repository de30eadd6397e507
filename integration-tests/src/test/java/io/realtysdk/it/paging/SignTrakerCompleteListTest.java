package io.realtysdk.it.paging;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeSignTraker;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignTrakerCompleteListTest extends CompleteListCases<SignTrakerAgent> {
  @RegisterExtension static final FakeSignTraker fake = FakeSignTraker.extension().strict();

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final SignTrakerAgentsClient agents = fake.client().agents();

  @Override
  FakeProvider<?> fake() {
    return fake;
  }

  @Override
  Page<SignTrakerAgent> list() {
    return agents.list();
  }

  @Override
  Pages<SignTrakerAgent> listAll() {
    return agents.listAll();
  }

  @Override
  Pages<SignTrakerAgent> listOthers() {
    return agents.listAll(SignTrakerAgentQuery.builder().email("ann@agency.example").build());
  }

  @Override
  Function<SignTrakerAgent, Integer> number() {
    return agent -> (int) agent.id();
  }
}
