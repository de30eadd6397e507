package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Page;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.it.wire.server.WireServer;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members of the envelope that say where a list goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PropertybasePagesTest {
  private final WireServer server = new WireServer();
  private final PropertybaseClient client =
      Clients.against(server, PropertybaseClient.builder()).build();

  @AfterAll
  void close() {
    client.close();
    server.close();
  }

  private void answer(String rest) {
    server.answer(
        WireAnswer.json(200, "{\"success\":true,\"data\":[{\"id\":\"agent_7\"}]" + rest + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"meta\":{\"page\":2,\"per_page\":20,\"total\":30}                      | true",
        "\"meta\":{\"page\":2,\"per_page\":20,\"total\":21}                      | false",
        "\"meta\":{\"page\":2,\"total\":21,\"total_pages\":3}                    | true",
        "\"meta\":{\"page\":2,\"total_pages\":2}                                 | false",
        "\"meta\":{\"total\":21},\"links\":{\"next\":\"/v1/agents?page=3\"}      | true",
        "\"links\":{\"next\":null}                                               | false"
      })
  void anotherPageFollowsWhereTheEnvelopeSaysSo(String rest, boolean more) {
    answer("," + rest);

    Page<PropertybaseAgent> page =
        client.agents().list(PropertybaseAgentQuery.builder().page(2).build());

    assertThat(page.hasNext()).isEqualTo(more);
    if (more) {
      page.next();
      assertThat(server.last().line()).isEqualTo("GET /v1/agents?page=3");
    }
  }

  @Test
  void whereAPageWasLeftItGoesOnWithThePageSizeThatTheServiceTold() {
    answer(",\"meta\":{\"per_page\":7,\"total\":30}");
    String token = client.agents().list().nextToken().orElseThrow();

    var unused = client.agents().listAll().resumeAt(token).iterator().hasNext();

    assertThat(server.last().line()).isEqualTo("GET /v1/agents?page=2&per_page=7");
  }

  @Test
  void theTotalIsTheOneOfTheEnvelope() {
    answer(",\"meta\":{\"total\":30}");

    Page<PropertybaseAgent> page = client.agents().list();

    assertThat(page.total()).hasValue(30);
    assertThat(page.meta().get("total")).hasToString("30");
  }
}
