package io.realtysdk.it.propertybase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With strict decoding, a value of another type than documented is an error. */
class PropertybaseStrictnessTest {
  @RegisterExtension static final FakePropertybase fake = FakePropertybase.extension().strict();

  private final PropertybaseClient client =
      PropertybaseClient.builder()
          .apiKey(fake.apiKey())
          .baseUrl(fake.baseUrl())
          .environment(Map.of())
          .strictDecoding()
          .build();

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, () -> client);

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> ANYTHING =
      List.of("\"text\"", "1.5", "true", "{}", "[7]", "[null]");

  private final PropertybaseAgentsClient agents = client.agents();

  @TestFactory
  List<DynamicTest> anotherTypeInAnAgentIsRefused() throws IOException {
    String agent = Samples.AGENT.replaceFirst("\\{", "{\"invitation_sent_at\":\"x\",");
    return mutants(agent, json -> agents.get("agent_1"));
  }

  @TestFactory
  List<DynamicTest> anotherTypeInStatsIsRefused() throws IOException {
    return mutants(Samples.STATS, json -> agents.stats("agent_1", PropertybasePeriod.MONTH));
  }

  @TestFactory
  List<DynamicTest> anotherTypeInALeadIsRefused() throws IOException {
    return mutants("[" + Samples.LEAD + "]", json -> agents.listLeads("agent_1"));
  }

  @TestFactory
  List<DynamicTest> anotherTypeInAnExpandedAgentIsRefused() throws IOException {
    return mutants(
        "{\"id\":\"a\",\"leads\":[" + Samples.LEAD + "],\"team_id\":\"t\"}",
        json -> agents.get("agent_1"));
  }

  /** One test for each value of a document and each value of another type in its place. */
  private static List<DynamicTest> mutants(String document, Consumer<String> read)
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    JsonNode whole = MAPPER.readTree(document);
    for (String pointer : pointers(whole, "")) {
      for (String wrong : ANYTHING) {
        JsonNode other = MAPPER.readTree(wrong);
        if (!fits(whole.at(pointer), other)) {
          String json = replaced(whole.deepCopy(), pointer, other);
          tests.add(
              DynamicTest.dynamicTest(
                  (pointer.isEmpty() ? "/" : pointer) + " as " + wrong,
                  () -> {
                    fake.next(
                        Fault.body(
                            200, "application/json", "{\"success\":true,\"data\":" + json + "}"));
                    ResponseFormatException e =
                        catchThrowableOfType(
                            ResponseFormatException.class, () -> read.accept(json));
                    assertThat(e).isNotNull();
                    assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
                  }));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(20);
    return tests;
  }

  private static List<String> pointers(JsonNode node, String at) {
    List<String> found = new ArrayList<>(List.of(at));
    node.fields()
        .forEachRemaining(f -> found.addAll(pointers(f.getValue(), at + "/" + f.getKey())));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found.addAll(pointers(node.get(i), at + "/" + i));
    }
    return found;
  }

  /** Whether a value could rightly stand there: the same type, and for records and lists empty. */
  private static boolean fits(JsonNode documented, JsonNode other) {
    if (documented.isObject()) {
      return other.isObject() && !documented.has("id");
    }
    if (documented.isArray()) {
      boolean texts = documented.get(0).isTextual();
      return other.isArray() && (other.isEmpty() || (texts && other.get(0).isTextual()));
    }
    // Money and scores are decimals, counts are not.
    boolean count = documented.isIntegralNumber() && documented.asInt() < 60;
    return documented.isNumber()
        ? count ? other.isIntegralNumber() : other.isNumber()
        : documented.getNodeType() == other.getNodeType();
  }

  private static String replaced(JsonNode whole, String pointer, JsonNode value) {
    if (pointer.isEmpty()) {
      return value.toString();
    }
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = whole.at(pointer.substring(0, slash));
    String last = pointer.substring(slash + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), value);
    } else {
      ((ObjectNode) parent).set(last, value);
    }
    return whole.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \"", "0", "1.7", "7", "true", "{}", "[]"})
  void anIdThatIsNoneIsRefused(String id) {
    String body = "{\"success\":true,\"data\":{\"id\":" + id + "}}";
    fake.next(Fault.body(201, "application/json", body));

    assertThatThrownBy(
            () ->
                agents.create(
                    PropertybaseNewAgent.builder().email("a@b.example").name("A").build()))
        .isInstanceOfSatisfying(
            ResponseFormatException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
    assertThat(fake.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "7",
        "{\"success\":true}",
        "{\"success\":true,\"data\":null}",
        "{\"success\":true,\"data\":{}}",
        "{\"success\":true,\"data\":[]}",
        "{\"success\":\"true\",\"data\":{\"id\":\"a\"}}",
        "{\"success\":1,\"data\":{\"id\":\"a\"}}",
        "{\"success\":true,\"data\":{\"id\":\"a\"}} trailing",
        "{\"success\":true,\"data\":{\"id\":\"a\",\"id\":\"b\"}}",
        "{\"success\":true,\"data\":{\"id\":\"a\"},\"data\":{\"id\":\"b\"}}",
        "{\"id\":\"a\"}",
        "not JSON",
      })
  void anEnvelopeThatIsNoneIsRefused(String body) {
    fake.next(Fault.body(200, "application/json", body).times(2));

    assertThatThrownBy(() -> agents.get("agent_1")).isInstanceOf(ResponseFormatException.class);
    assertThatThrownBy(
            () -> agents.update("agent_1", PropertybaseAgentPatch.builder().name("A").build()))
        .isInstanceOf(ResponseFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true}",
        "{\"success\":true,\"data\":null}",
        "{\"success\":true,\"data\":{}}",
        "{\"success\":true,\"data\":[null]}",
        "{\"success\":true,\"data\":[{}]}",
        "{\"success\":true,\"data\":[],\"meta\":[]}",
        "{\"success\":true,\"data\":[],\"links\":\"/v1/agents?page=2\"}",
        "[]",
      })
  void aListThatIsNoneIsRefused(String body) {
    fake.next(Fault.body(200, "application/json", body));

    assertThatThrownBy(agents::list).isInstanceOf(ResponseFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"meta\":{\"per_page\":99999999999999999999}",
        "\"links\":{\"next\":2}",
      })
  void unreadablePagingMetadataDoesNotCostThePage(String member) {
    fake.next(page(member));

    assertThat(agents.list().items()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"total\":1.5}", "{\"total\":\"1\"}", "{\"total_pages\":true}"})
  void pagingMetadataOfAnotherTypeIsRefusedToo(String meta) {
    fake.next(page("\"meta\":" + meta), page("\"meta\":" + meta));

    assertThatThrownBy(agents::list)
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("whole number expected");
    PropertybaseClient tolerant = invariants.closing(fake.client());
    assertThat(tolerant.agents().list().items()).hasSize(1);
  }

  private static Fault page(String member) {
    return Fault.body(
        200, "application/json", "{\"success\":true,\"data\":[{\"id\":\"a\"}]," + member + "}");
  }

  @Test
  void theErrorNamesThePathAndNotTheValue() {
    fake.next(
        Fault.body(
            200,
            "application/json",
            "{\"success\":true,\"data\":{\"id\":\"a\",\"profile\":{\"phone\":15551234}}}"));

    assertThatThrownBy(() -> agents.get("agent_1"))
        .hasMessage(
            "propertybase.agents.get: HTTP 200, but cannot decode response:"
                + " text expected, but number found at data.profile.phone [APPLIED]")
        .hasNoCause();
  }

  @Test
  void whatIsMissingIsNamed() {
    fake.next(Fault.body(200, "application/json", "{\"success\":true}"));

    assertThatThrownBy(() -> agents.get("agent_1")).hasMessageContaining("data is missing or null");
  }
}
