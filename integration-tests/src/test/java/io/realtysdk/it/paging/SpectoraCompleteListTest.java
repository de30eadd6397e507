package io.realtysdk.it.paging;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraAgentsClient;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeSpectora;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

class SpectoraCompleteListTest extends CompleteListCases<SpectoraAgent> {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict();

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final SpectoraAgentsClient agents = fake.client().agents();

  @Override
  FakeProvider<?> fake() {
    return fake;
  }

  @Override
  Page<SpectoraAgent> list() {
    return agents.list();
  }

  @Override
  Pages<SpectoraAgent> listAll() {
    return agents.listAll();
  }

  @Override
  Pages<SpectoraAgent> listOthers() {
    return agents.listAll(SpectoraAgentQuery.builder().fullText("lee").build());
  }

  @Override
  Function<SpectoraAgent, Integer> number() {
    return agent -> Integer.valueOf(agent.id());
  }
}
