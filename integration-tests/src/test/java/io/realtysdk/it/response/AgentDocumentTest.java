package io.realtysdk.it.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SecretSearch;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.SampleAgent;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete, valid JSON that is, or is not, an agent. */
class AgentDocumentTest {

  private static final ObjectMapper JACKSON = new ObjectMapper();

  /** Part of every wrong value, so that a message that quotes one is noticed. */
  private static final String MARK = "Zq81Marker";

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private SignTrakerClient client;

  @BeforeEach
  void openClient() {
    client =
        invariants.closing(
            invariants.configure(SignTrakerClient.builder()).strictDecoding().build());
  }

  @Test
  void theSampleIsReadFieldByField() {
    SignTrakerAgent agent = get(SampleAgent.JSON).orFail();
    assertThat(agent.id()).isEqualTo(7);
    assertThat(agent.email()).isEqualTo(SampleAgent.EMAIL);
    assertThat(agent.lastName()).isEqualTo("O'Smithfield");
    assertThat(agent.paymentMode()).isEqualTo(SignTrakerPaymentMode.MONTHLY_CC);
    assertThat(agent.basicInstallPrice()).isEqualTo(new BigDecimal("49.95"));
    assertThat(agent.subscriptionPrice()).isEqualTo(new BigDecimal("12.50"));
    assertThat(agent.address().zip()).isEqualTo("60201");
    assertThat(agent.managerData().initialRentalDuration()).isEqualTo(180);
    assertThat(agent.additionalFields()).isEmpty();
  }

  @Test
  void aWrongTypeAtAnyFieldIsRejectedWithoutQuotingIt() throws Exception {
    List<String> pointers = new ArrayList<>();
    collect(JACKSON.readTree(SampleAgent.JSON), "", pointers);
    assertThat(pointers).hasSize(48);
    for (String pointer : pointers) {
      for (JsonNode wrong : wrongFor(JACKSON.readTree(SampleAgent.JSON).at(pointer))) {
        String document = with(pointer, wrong);
        ResponseFormatException failure = get(document).failedWith(ResponseFormatException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(failure)
            .as("%s = %s", pointer, wrong)
            .hasMessageContaining(
                pointer.equals("/Id") ? "at /Id" : "at " + pointer.substring(1).replace('/', '.'));
        assertThat(SecretSearch.textOf(failure)).as(pointer).doesNotContain(MARK, "8181818");
        invariants.server().enqueue(Script.json(200, "[{\"Id\":1}," + document + "]"));
        assertThat(invariants.call(client.agents().calls().list()).sdkFailure())
            .isInstanceOf(ResponseFormatException.class)
            .hasMessageContaining(
                pointer.equals("/Id")
                    ? "at /1/Id"
                    : "at []." + pointer.substring(1).replace('/', '.'));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "\"7\"",
        "\" 7\"",
        "0",
        "-0",
        "-1",
        "1.7",
        "7.0",
        "1e0",
        "true",
        "[7]",
        "{}",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551623",
        "1e400",
        "NaN",
        "7L",
        "07",
        "+7"
      })
  void anIdOfAnotherTypeIsNeverConverted(String id) {
    for (OperationCase<SignTrakerClient> operation : SignTrakerOperations.ALL) {
      if (operation.readsBody()) {
        String record = "{\"Id\":" + id + ",\"Email\":\"" + MARK + "\"}";
        String body = operation == SignTrakerOperations.LIST ? "[" + record + "]" : record;
        invariants.server().enqueue(Script.json(200, body));
        SdkException failure =
            invariants.call(operation.of(client)).failedWith(ResponseFormatException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(SecretSearch.textOf(failure)).doesNotContain(MARK);
      }
    }
  }

  @Test
  void aMissingIdIsNotZero() {
    get("{\"Email\":\"x@y.example\"}").failedWith(ResponseFormatException.class);
    get("{\"id\":7}").failedWith(ResponseFormatException.class);
  }

  @Test
  void everyFieldButTheIdMayBeNullOrMissing() throws Exception {
    ObjectNode agent = (ObjectNode) JACKSON.readTree(SampleAgent.JSON);
    agent.fieldNames().forEachRemaining(name -> agent.set(name, JACKSON.nullNode()));
    agent.put("Id", 7);
    assertThat(get(agent.toString()).orFail()).isEqualTo(get("{\"Id\":7}").orFail());
    for (String parent : List.of("Address", "Office", "ManagerData")) {
      ObjectNode inner = (ObjectNode) JACKSON.readTree(SampleAgent.JSON).get(parent);
      inner.fieldNames().forEachRemaining(name -> inner.set(name, JACKSON.nullNode()));
      assertThat(get("{\"Id\":7,\"" + parent + "\":" + inner + "}").succeeded()).isTrue();
    }
  }

  @Test
  void unknownFieldsAndValuesAreKeptUnchanged() {
    SignTrakerAgent agent =
        get("""
            {"Zeta":12345678901234567890.123456789,"Id":7,"PaymentMode":"Barter",
             "Alpha":{"Deep":[1,null,{"x":0.10}]},"Huge":123456789012345678901234567890,
             "Small":1e-400,"Empty":null,"Text":"\\u00e9\\ud83d\\ude00"}
            """)
            .orFail();
    Map<String, Object> unknown = agent.additionalFields();
    assertThat(unknown.keySet()).containsExactly("Zeta", "Alpha", "Huge", "Small", "Empty", "Text");
    assertThat(unknown.get("Zeta")).isEqualTo(new BigDecimal("12345678901234567890.123456789"));
    assertThat(unknown.get("Small")).isEqualTo(new BigDecimal("1e-400"));
    assertThat(unknown.get("Huge")).hasToString("123456789012345678901234567890");
    assertThat(unknown.get("Alpha")).hasToString("{Deep=[1, null, {x=0.10}]}");
    assertThat(unknown.get("Text")).isEqualTo("é😀");
    assertThat(agent.paymentMode()).isEqualTo(SignTrakerPaymentMode.of("Barter"));
    assertThat(agent.paymentMode().value()).isEqualTo("Barter");
  }

  @Test
  void aPriceIsExact() {
    assertThat(
            get("{\"Id\":7,\"BasicInstallPrice\":12345678901234567890.123456789}")
                .orFail()
                .basicInstallPrice())
        .isEqualTo(new BigDecimal("12345678901234567890.123456789"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1e99999999999",
        "1E+2147483648",
        "1e-2147483649"
      })
  void extremeNumbersAreKeptOrRejectedButNeverExpanded(String number) {
    for (String field : List.of("BasicInstallPrice", "Unknown", "Notes", "Id")) {
      String id = field.equals("Id") ? "" : "\"Id\":7,";
      CallRecord<SignTrakerAgent> call = get("{" + id + "\"" + field + "\":" + number + "}");
      if (!call.succeeded()) {
        assertThat(call.sdkFailure().outcome()).isEqualTo(Outcome.APPLIED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Id\":7,\"Id\":8}",
        "{\"Id\":7,\"Email\":\"a\",\"Email\":\"b\"}",
        "{\"Id\":7,\"Email\":null,\"Email\":\"b\"}",
        "{\"Id\":7,\"Email\":\"a\",\"Email\":null}",
        "{\"Id\":7,\"Unknown\":1,\"Unknown\":1}",
        "{\"Id\":7,\"Office\":{\"Id\":1,\"Id\":2}}",
        "{\"Id\":7,\"Unknown\":{\"a\":1,\"a\":2}}"
      })
  void aDuplicateMemberIsRejected(String document) {
    get(document).failedWith(ResponseFormatException.class);
  }

  private CallRecord<SignTrakerAgent> get(String document) {
    invariants.server().enqueue(Script.json(200, document));
    return invariants.call(client.agents().calls().get(7));
  }

  private static void collect(JsonNode node, String pointer, List<String> into) {
    node.fields()
        .forEachRemaining(
            field -> {
              String here = pointer + "/" + field.getKey();
              into.add(here);
              collect(field.getValue(), here, into);
            });
  }

  private static List<JsonNode> wrongFor(JsonNode right) {
    ArrayNode candidates = JACKSON.createArrayNode();
    candidates.add(MARK).add(8181818).add(true).add(81.81818);
    candidates.addArray().add(MARK);
    candidates.addObject().put(MARK, MARK);
    List<JsonNode> wrong = new ArrayList<>();
    for (JsonNode candidate : candidates) {
      boolean fits =
          candidate.getNodeType() == right.getNodeType()
              && (!right.isIntegralNumber() || candidate.isIntegralNumber());
      if (!fits) {
        wrong.add(candidate);
      }
    }
    return wrong;
  }

  private static String with(String pointer, JsonNode value) throws Exception {
    JsonNode document = JACKSON.readTree(SampleAgent.JSON);
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) document.at(pointer.substring(0, slash)))
        .set(pointer.substring(slash + 1), value);
    return document.toString();
  }
}
