package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.realtysdk.testkit.FakeProviders;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the fakes answer, through the application's own mapper. */
class RecordsJsonTest {
  private final JsonMapper mapper = new JsonMapper();

  @Test
  void agentsOfAllServicesAreTheSameAfterTheMapper() {
    try (FakeProviders fakes = FakeProviders.start().seed(3)) {
      assertSame(fakes.openToClose().client().agents().get(2));
      assertSame(fakes.propertybase().client().agents().get("agent_2"));
      assertSame(fakes.signTraker().client().agents().get(2));
      assertSame(fakes.spectora().client().agents().get("2"));
    }
  }

  private void assertSame(Object agent) {
    String json = mapper.writeValueAsString(agent);
    assertTrue(json.contains("@"), json);
    assertEquals(agent, mapper.readValue(json, agent.getClass()));
  }
}
