package io.realtysdk.it.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentStats;
import io.realtysdk.propertybase.PropertybaseBudget;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseCommission;
import io.realtysdk.propertybase.PropertybaseLead;
import io.realtysdk.propertybase.PropertybaseLeadCounts;
import io.realtysdk.propertybase.PropertybasePerformance;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.propertybase.PropertybaseProfile;
import io.realtysdk.propertybase.PropertybaseRevenue;
import io.realtysdk.propertybase.PropertybaseTeam;
import io.realtysdk.signtraker.SignTrakerAddress;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerManagerData;
import io.realtysdk.signtraker.SignTrakerReference;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentTeam;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraPerson;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every kind of value in the place of every component of every record: the record is read, and the
 * value is in its component or among the additional fields.
 */
class ToleranceTableTest {
  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\"some text\"",
          "\"7\"",
          "\"7.0\"",
          "\"007\"",
          "\"true\"",
          "\"2024-01-15\"",
          "\"2024-01-15 00:00:00\"",
          "\"2024-01-15T10:30:00+0200\"",
          "7",
          "0",
          "7.0",
          "0.060",
          "1e600000000",
          "99999999999999999999",
          "true",
          "{}",
          "{\"id\":7}",
          "{\"name\":\"x\",\"more\":[1.50]}",
          "[]",
          "[7]",
          "[\"a\",null]",
          "[{\"name\":\"x\"}]",
          "[[]]");

  private static final List<AutoCloseable> OPEN = new ArrayList<>();

  /** A record in a response: the members around it, and how it is read. */
  private record Place(
      String name, Class<?> type, String document, FakeProvider<?> fake, Supplier<Object> read) {}

  private static <T extends AutoCloseable> T keep(T open) {
    OPEN.add(open);
    return open;
  }

  @AfterAll
  static void closeAll() throws Exception {
    for (int i = OPEN.size() - 1; i >= 0; i--) {
      OPEN.get(i).close();
    }
    OPEN.clear();
  }

  @TestFactory
  Stream<DynamicTest> everyValueInEveryComponent() {
    List<Place> places = new ArrayList<>();
    openToClose(places);
    signTraker(places);
    propertybase(places);
    spectora(places);
    List<DynamicTest> tests = new ArrayList<>();
    for (Place place : places) {
      for (RecordComponent component : place.type().getRecordComponents()) {
        if (!Set.of("additionalFields", "id", "agent", "agentTeam").contains(component.getName())) {
          tests.add(
              DynamicTest.dynamicTest(
                  place.name() + "." + component.getName(),
                  () -> VALUES.forEach(value -> check(place, component, value))));
        }
      }
    }
    assertThat(tests.size() * VALUES.size()).isGreaterThan(2_000);
    return tests.stream();
  }

  private static void openToClose(List<Place> places) {
    FakeOpenToClose fake = keep(FakeOpenToClose.start().strict());
    OpenToCloseClient client = keep(fake.client());
    places.add(
        new Place(
            "openToClose",
            OpenToCloseAgent.class,
            "{\"id\":1,%s}",
            fake,
            () -> client.agents().get(1)));
  }

  private static void signTraker(List<Place> places) {
    FakeSignTraker fake = keep(FakeSignTraker.start().strict());
    SignTrakerClient client = keep(fake.client());
    Supplier<SignTrakerAgent> get = () -> client.agents().get(1);
    places.add(new Place("signTraker", SignTrakerAgent.class, "{\"Id\":1,%s}", fake, get::get));
    places.add(
        new Place(
            "signTraker.office",
            SignTrakerReference.class,
            "{\"Id\":1,\"Office\":{\"X\":1,%s}}",
            fake,
            () -> get.get().office()));
    places.add(
        new Place(
            "signTraker.address",
            SignTrakerAddress.class,
            "{\"Id\":1,\"Address\":{%s}}",
            fake,
            () -> get.get().address()));
    places.add(
        new Place(
            "signTraker.managerData",
            SignTrakerManagerData.class,
            "{\"Id\":1,\"ManagerData\":{%s}}",
            fake,
            () -> get.get().managerData()));
  }

  private static void propertybase(List<Place> places) {
    FakePropertybase fake = keep(FakePropertybase.start().strict());
    PropertybaseClient client = keep(fake.client());
    String agent = "{\"success\":true,\"data\":{\"id\":\"a\",%s}}";
    String lead = "{\"success\":true,\"data\":[{\"id\":\"l\",%s}]}";
    String stats = "{\"success\":true,\"data\":{%s}}";
    Supplier<PropertybaseAgent> get = () -> client.agents().get("a");
    Supplier<PropertybaseLead> leads = () -> client.agents().listLeads("a").items().get(0);
    Supplier<PropertybaseAgentStats> month =
        () -> client.agents().stats("a", PropertybasePeriod.MONTH);
    places.add(new Place("propertybase", PropertybaseAgent.class, agent, fake, get::get));
    nested(places, fake, agent, "profile", PropertybaseProfile.class, () -> get.get().profile());
    nested(
        places,
        fake,
        agent,
        "commission",
        PropertybaseCommission.class,
        () -> get.get().commission());
    nested(places, fake, agent, "stats", PropertybasePerformance.class, () -> get.get().stats());
    nested(places, fake, agent, "team", PropertybaseTeam.class, () -> get.get().team());
    nested(places, fake, agent, "leads", PropertybaseLead.class, () -> get.get().leads().get(0));
    places.add(new Place("propertybase.lead", PropertybaseLead.class, lead, fake, leads::get));
    nested(places, fake, lead, "budget", PropertybaseBudget.class, () -> leads.get().budget());
    places.add(
        new Place("propertybase.stats", PropertybaseAgentStats.class, stats, fake, month::get));
    nested(places, fake, stats, "leads", PropertybaseLeadCounts.class, () -> month.get().leads());
    nested(places, fake, stats, "revenue", PropertybaseRevenue.class, () -> month.get().revenue());
  }

  private static void nested(
      List<Place> places,
      FakeProvider<?> fake,
      String around,
      String member,
      Class<?> type,
      Supplier<Object> read) {
    String object = type == PropertybaseLead.class ? "[{\"id\":\"l\",%s}]" : "{\"x\":1,%s}";
    String document = around.formatted("\"" + member + "\":" + object);
    places.add(new Place("propertybase." + member, type, document, fake, read));
  }

  private static void spectora(List<Place> places) {
    FakeSpectora fake = keep(FakeSpectora.start().strict());
    SpectoraClient client = keep(fake.client());
    Supplier<SpectoraAgent> get = () -> client.agents().get("7");
    places.add(
        new Place(
            "spectora",
            SpectoraAgent.class,
            "{\"data\":{\"id\":\"7\",\"attributes\":{%s}}}",
            fake,
            get::get));
    String included =
        "{\"data\":{\"id\":\"7\",\"relationships\":{\"NAME\":{\"data\":{\"id\":\"5\"}}}},"
            + "\"included\":[{\"id\":\"5\",\"type\":\"NAME\",\"attributes\":{%s}}]}";
    places.add(
        new Place(
            "spectora.agent",
            SpectoraPerson.class,
            included.replace("NAME", "agent"),
            fake,
            () -> get.get().agent().orElseThrow()));
    places.add(
        new Place(
            "spectora.agentTeam",
            SpectoraAgentTeam.class,
            included.replace("NAME", "agent_team"),
            fake,
            () -> get.get().agentTeam().orElseThrow()));
  }

  private static void check(Place place, RecordComponent component, String json) {
    String member = wireName(place, component.getName());
    place
        .fake()
        .next(
            Fault.body(
                200, "application/json", place.document().formatted("\"" + member + "\":" + json)));
    Object record = place.read().get();
    try {
      Object value = component.getAccessor().invoke(record);
      Map<?, ?> additional =
          (Map<?, ?>) record.getClass().getMethod("additionalFields").invoke(record);
      JsonNode sent = MAPPER.readTree(json);
      if (additional.containsKey(member)) {
        assertThat(sameJson(additional.get(member), sent)).as("%s = %s", member, json).isTrue();
      } else {
        assertThat(holds(value, sent)).as("%s = %s is read as %s", member, json, value).isTrue();
      }
    } catch (ReflectiveOperationException | java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether nothing of a value is lost in a component. */
  private static boolean holds(Object value, JsonNode sent) {
    if (sent.isNull() || sent.isTextual() && sent.asText().isEmpty()) {
      return value == null
          || value.equals("")
          || value instanceof ExtensibleEnum constant && constant.value().isEmpty()
          || value instanceof Collection<?> items && items.isEmpty()
          || value instanceof Record;
    }
    if (value instanceof Collection<?> items) {
      return sent.isArray()
          ? items.size() == sent.size()
          : items.size() == 1 && holds(items.iterator().next(), sent);
    }
    if (value instanceof Record) {
      return true; // an object; its own members are looked at in its own place
    }
    if (value == null || sent.isContainerNode()) {
      return false;
    }
    String text = value instanceof ExtensibleEnum constant ? constant.value() : value.toString();
    String raw = sent.asText();
    boolean sameNumber =
        value instanceof Number
            && MAPPER.valueToTree(value).decimalValue().compareTo(new java.math.BigDecimal(raw))
                == 0;
    return text.equals(raw)
        || sameNumber
        || sent.isNumber() && (value instanceof String || value instanceof ExtensibleEnum)
        || value instanceof Boolean yes && raw.equals(yes ? "1" : "0")
        || raw.startsWith("2024-01-15") && text.startsWith("2024-01-15");
  }

  private static boolean sameJson(Object raw, JsonNode sent) {
    if (raw instanceof Map<?, ?> members) {
      return sent.isObject()
          && members.size() == sent.size()
          && members.entrySet().stream()
              .allMatch(m -> sameJson(m.getValue(), sent.get(String.valueOf(m.getKey()))));
    }
    if (raw instanceof List<?> items) {
      boolean same = sent.isArray() && items.size() == sent.size();
      for (int i = 0; same && i < items.size(); i++) {
        same = sameJson(items.get(i), sent.get(i));
      }
      return same;
    }
    if (raw instanceof java.math.BigDecimal number) {
      return sent.isNumber() && sent.decimalValue().equals(number);
    }
    if (raw instanceof String && sent.isNumber()) {
      return true; // the text of an id that is none
    }
    return raw == null ? sent.isNull() : raw.toString().equals(sent.asText());
  }

  private static String wireName(Place place, String component) {
    if (place.name().startsWith("signTraker")) {
      return component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
    }
    return Arrays.stream(component.split("(?=[A-Z])"))
        .map(part -> part.toLowerCase(Locale.ROOT))
        .reduce((a, b) -> a + "_" + b)
        .orElseThrow();
  }
}
