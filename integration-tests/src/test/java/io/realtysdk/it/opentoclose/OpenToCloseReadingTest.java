package io.realtysdk.it.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.realtysdk.core.Outcome;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentStatus;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenToCloseReadingTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  /** The fields of all of the provider document's samples together, in its own values. */
  private static final String WHOLE =
      """
      {"id":1,"name":"Michael Davis","first_name":"Michael","last_name":"Davis",
       "email":"michael.davis@realty.example","phone":"+1555987654","license_number":"RE987654",
       "team_id":3,"status":"Active","hire_date":"2024-01-15","commission_rate":0.06,
       "specialties":["Residential","Luxury Homes"],
       "bio":"Experienced agent specializing in luxury residential properties",
       "role":"Senior Agent","mentor_id":15,"active":false,"brokerage":"Lee & Co",
       "last_updated":"2024-01-15T10:30:00.123456","deactivation_reason":null,
       "rates":[0.1000000000000000055511151231257827,12345678901234567890]}""";

  @ParameterizedTest
  @ValueSource(strings = {"%s", "{\"data\":%s}", "{\"meta\":{\"a\":[1]},\"data\":%s,\"x\":1}"})
  void everyValueOfASampleIsReadBareOrEnveloped(String form) {
    OpenToCloseAgent agent = get(form.formatted(WHOLE));

    assertThat(agent.id()).isEqualTo(1);
    assertThat(agent.name()).isEqualTo("Michael Davis");
    assertThat(agent.firstName()).isEqualTo("Michael");
    assertThat(agent.lastName()).isEqualTo("Davis");
    assertThat(agent.email()).isEqualTo("michael.davis@realty.example");
    assertThat(agent.phone()).isEqualTo("+1555987654");
    assertThat(agent.licenseNumber()).isEqualTo("RE987654");
    assertThat(agent.teamId()).isEqualTo(3);
    assertThat(agent.status()).isEqualTo(OpenToCloseAgentStatus.ACTIVE);
    assertThat(agent.hireDate()).isEqualTo(LocalDate.of(2024, 1, 15));
    assertThat(agent.commissionRate()).isEqualTo(new BigDecimal("0.06"));
    assertThat(agent.specialties()).containsExactly("Residential", "Luxury Homes");
    assertThat(agent.bio()).startsWith("Experienced agent");
    assertThat(agent.role()).isEqualTo("Senior Agent");
    assertThat(agent.mentorId()).isEqualTo(15);
    assertThat(agent.active()).isFalse();
    assertThat(agent.brokerage()).isEqualTo("Lee & Co");
    assertThat(agent.additionalFields())
        .containsExactly(
            entry("last_updated", "2024-01-15T10:30:00.123456"),
            entry("deactivation_reason", null),
            entry(
                "rates",
                List.of(
                    new BigDecimal("0.1000000000000000055511151231257827"),
                    new BigDecimal("12345678901234567890"))));
  }

  @Test
  void whatIsAbsentOrNullIsNullAndListsAreEmpty() {
    OpenToCloseAgent absent = get("{\"id\":1}");
    OpenToCloseAgent nulls =
        get(
            "{\"id\":1,\"name\":null,\"team_id\":null,\"status\":null,\"hire_date\":null,"
                + "\"commission_rate\":null,\"specialties\":null,\"active\":null}");

    assertThat(absent)
        .isEqualTo(
            new OpenToCloseAgent(
                1, null, null, null, null, null, null, null, null, null, null, List.of(), null,
                null, null, null, null, Map.of()));
    assertThat(nulls).isEqualTo(absent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Retired", "active", "", "Congé"})
  void anUnknownStatusIsKept(String status) {
    OpenToCloseAgent agent = get("{\"id\":1,\"status\":\"" + status + "\"}");

    assertThat(agent.status()).isEqualTo(OpenToCloseAgentStatus.of(status)).hasToString(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"15.01.2024", "0000-00-00", "2024-02-30", "soon", "2024-1-5"})
  void anOddDateIsKeptAsText(String date) {
    OpenToCloseAgent agent = get("{\"id\":1,\"hire_date\":\"" + date + "\",\"name\":\"Ann\"}");

    assertThat(agent.hireDate()).isNull();
    assertThat(agent.additionalFields()).containsExactly(entry("hire_date", date));
    assertThat(agent.name()).isEqualTo("Ann");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | 7",
        "name | {}",
        "first_name | true",
        "last_name | [\"Lee\"]",
        "email | 0",
        "phone | 15559876543",
        "license_number | 987654",
        "team_id | \"5\"",
        "team_id | 5.0",
        "team_id | {\"id\":5}",
        "team_id | 9223372036854775808",
        "status | 1",
        "status | {\"name\":\"Active\"}",
        "hire_date | 20240115",
        "hire_date | false",
        "commission_rate | \"0.06\"",
        "commission_rate | true",
        "commission_rate | [0.06]",
        "specialties | \"Residential\"",
        "specialties | {}",
        "specialties | [1]",
        "specialties | [\"a\",null]",
        "bio | []",
        "role | 2",
        "mentor_id | \"\"",
        "mentor_id | 1.5",
        "active | 1",
        "active | \"true\"",
        "brokerage | {\"id\":1}",
      })
  void strictDecodingRefusesAValueOfTheWrongType(String field, String value) {
    String agent = "{\"id\":1,\"" + field + "\":" + value + "}";

    OpenToCloseAgentsClient strict =
        invariants
            .closing(
                OpenToCloseClient.builder()
                    .apiKey(fake.apiKey())
                    .baseUrl(fake.baseUrl())
                    .environment(Map.of())
                    .strictDecoding()
                    .build())
            .agents();

    fake.next(json("{\"data\":" + agent + "}"));
    assertThatThrownBy(() -> strict.get(1))
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("at data." + field);
    fake.next(json("[" + agent + "]"));
    assertThatThrownBy(strict::list)
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("at []." + field);
    assertThat(get(agent).id()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "\"01\"",
        "0",
        "-1",
        "1.7",
        "true",
        "[]",
        "{}",
        "9223372036854775808"
      })
  void anInvalidIdIsNeverConverted(String id) {
    assertUnusable("{\"id\":" + id + ",\"name\":\"Ann\"}");
    assertUnusable("{\"name\":\"Ann\",\"id\":" + id + "}");
    assertUnusable("{\"data\":{\"name\":\"Ann\",\"id\":" + id + "}}");
    fake.next(json("[{\"id\":1},{\"id\":" + id + "}]"));
    assertThatThrownBy(agents::list).isInstanceOf(ResponseFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{}",
        "null",
        "[]",
        "7",
        "\"text\"",
        "{\"name\":\"Ann\"}",
        "{\"data\":null}",
        "{\"data\":{}}",
        "{\"data\":[]}",
        "{\"data\":[{\"id\":1}]}",
        "{\"id\":1} {}",
        "{\"id\":1,\"id\":2}",
        "{\"id\":1",
        "{'id':1}",
      })
  void aBodyThatIsNoAgentIsAnErrorAndACreateMayHaveBeenApplied(String body) {
    assertUnusable(body);

    fake.clearRequests().next(json(body));
    assertThatThrownBy(() -> agents.create(OpenToCloseNewAgent.builder().name("Ann").build()))
        .isInstanceOf(ResponseFormatException.class)
        .extracting(e -> ((SdkException) e).outcome())
        .isEqualTo(Outcome.APPLIED);
    assertThat(fake.requests()).hasSize(1);

    fake.next(json(body));
    assertThatThrownBy(() -> agents.update(1, OpenToCloseAgentPatch.builder().name("Ann").build()))
        .isInstanceOf(ResponseFormatException.class);
  }

  private OpenToCloseAgent get(String body) {
    fake.next(json(body));
    return agents.get(1);
  }

  private void assertUnusable(String body) {
    fake.next(json(body));
    assertThatThrownBy(() -> agents.get(1))
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageStartingWith("opentoclose.agents.get: HTTP 200, but");
  }

  private static Fault json(String body) {
    return Fault.body(200, "application/json", body);
  }
}
