package io.realtysdk.it.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.propertybase.PropertybaseLead;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.spectora.SpectoraPersonId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Records through the mapper of an application, of Jackson 2 and of Jackson 3. */
class RecordJsonTest {
  private static final ObjectMapper JACKSON_2 =
      new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module());
  private static final JsonMapper JACKSON_3 = new JsonMapper();

  static List<Class<?>> records() {
    return PublicRecords.all();
  }

  static List<Class<?>> enums() {
    return PublicRecords.enums();
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordIsTheSameAfterJackson2(Class<?> type) throws Exception {
    for (Object record : List.of(PublicRecords.full(type), PublicRecords.empty(type))) {
      assertThat(JACKSON_2.readValue(JACKSON_2.writeValueAsString(record), type)).isEqualTo(record);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordIsTheSameAfterJackson3(Class<?> type) throws Exception {
    for (Object record : List.of(PublicRecords.full(type), PublicRecords.empty(type))) {
      String json = JACKSON_3.writeValueAsString(record);
      assertThat((Object) JACKSON_3.readValue(json, type)).isEqualTo(record);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordIsTheSameWhereAbsentMembersAreLeftOut(Class<?> type) throws Exception {
    ObjectMapper sparse =
        JACKSON_2.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
    Object empty = PublicRecords.empty(type);
    assertThat(sparse.readValue(sparse.writeValueAsString(empty), type)).isEqualTo(empty);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void anExtensibleEnumIsItsText(Class<?> type) throws Exception {
    List<Object> values = PublicRecords.constants(type);
    assertThat(values).isNotEmpty();
    for (Object value : values) {
      String json = "\"" + ((ExtensibleEnum) value).value() + "\"";
      assertThat(JACKSON_2.writeValueAsString(value)).isEqualTo(json);
      assertThat(JACKSON_2.readValue(json, type)).isEqualTo(value);
      assertThat(JACKSON_3.writeValueAsString(value)).isEqualTo(json);
      assertThat((Object) JACKSON_3.readValue(json, type)).isEqualTo(value);
    }
  }

  /** Without the modules for dates and optionals, which not every record needs. */
  @Test
  void aPlainMapperWritesTheComponentsByTheirNames() throws Exception {
    ObjectMapper plain = new ObjectMapper();
    Object agent = PublicRecords.full(SignTrakerAgent.class);
    String text = plain.writeValueAsString(agent);
    Map<String, Object> json = plain.readValue(text, new TypeReference<>() {});

    assertThat(json)
        .containsEntry("id", 9_007_199_254_740_993L)
        .containsEntry("isInactive", true)
        .containsEntry("paymentMode", "new paymentMode")
        .containsEntry("email", "71");
    assertThat(json.get("additionalFields")).asString().contains("facebook_url=https://f");
    assertThat(json).hasSize(SignTrakerAgent.class.getRecordComponents().length);
    assertThat(plain.readValue(text, SignTrakerAgent.class)).isEqualTo(agent);
  }

  @Test
  void datesAreIsoTextInJackson3AndWhereJackson2IsToldSo() throws Exception {
    PropertybaseLead lead = (PropertybaseLead) PublicRecords.full(PropertybaseLead.class);
    String expected = "\"createdAt\":\"2024-01-15T10:30:00.123Z\"";

    assertThat(JACKSON_3.writeValueAsString(lead)).contains(expected);
    ObjectMapper asText =
        JACKSON_2
            .copy()
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    assertThat(asText.writeValueAsString(lead)).contains(expected);
  }

  @Test
  void anIdOfAPersonIsItsText() throws Exception {
    assertThat(JACKSON_2.writeValueAsString(SpectoraPersonId.of("5001"))).isEqualTo("\"5001\"");
    assertThat(JACKSON_3.writeValueAsString(SpectoraPersonId.of("5001"))).isEqualTo("\"5001\"");
  }

  /** The JSON of a record has what toString hides. */
  @Test
  void toStringHidesWhatJsonShows() throws Exception {
    SignTrakerAgent agent =
        JACKSON_2.readValue("{\"id\":7,\"email\":\"ann@agency.example\"}", SignTrakerAgent.class);

    assertThat(agent.toString()).doesNotContain("ann");
    assertThat(JACKSON_2.writeValueAsString(agent)).contains("ann@agency.example");
    assertThat(agent.additionalFields()).isEmpty();
  }
}
