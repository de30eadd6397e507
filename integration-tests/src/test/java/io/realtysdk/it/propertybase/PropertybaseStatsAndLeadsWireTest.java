package io.realtysdk.it.propertybase;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseLeadQuery;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.RecordedRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented parameter of statistics and leads, as it is sent. */
class PropertybaseStatsAndLeadsWireTest {
  @RegisterExtension
  static final FakePropertybase fake = FakePropertybase.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final PropertybaseAgentsClient agents = fake.client().agents();

  private static RecordedRequest only() {
    assertThat(fake.requests()).hasSize(1);
    return fake.requests().get(0);
  }

  static Stream<PropertybasePeriod> periods() {
    return Stream.of(
        PropertybasePeriod.WEEK,
        PropertybasePeriod.MONTH,
        PropertybasePeriod.QUARTER,
        PropertybasePeriod.YEAR);
  }

  @ParameterizedTest
  @MethodSource("periods")
  void statsForAPeriod(PropertybasePeriod period) {
    assertThat(agents.stats("agent_1", period).period()).isEqualTo(period);

    assertThat(only().method() + " " + only().path()).isEqualTo("GET /v1/agents/agent_1/stats");
    assertThat(only().rawQuery()).isEqualTo("period=" + period);
  }

  @Test
  void statsForARangeOfDates() {
    agents.stats("agent_1", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));

    assertThat(only().rawQuery()).isEqualTo("start_date=2024-01-01&end_date=2024-01-31");
  }

  private static PropertybaseLeadQuery.Builder leadQuery() {
    return PropertybaseLeadQuery.builder();
  }

  static Stream<Arguments> leadQueries() {
    return Stream.of(
        Arguments.of("", leadQuery()),
        Arguments.of("status=active", leadQuery().status("active")),
        Arguments.of("stage=qualified", leadQuery().stage("qualified")),
        Arguments.of("source=website", leadQuery().source("website")),
        Arguments.of("min_score=60", leadQuery().minScore(60)),
        Arguments.of("min_score=1000", leadQuery().minScore(new BigDecimal("1E+3"))),
        Arguments.of("property_id=unit_789xyz", leadQuery().propertyId("unit_789xyz")),
        Arguments.of("tags=hot%2Cinvestor", leadQuery().tags("hot", "investor")),
        Arguments.of(
            "created_after=2024-01-05", leadQuery().createdAfter(LocalDate.of(2024, 1, 5))),
        Arguments.of(
            "created_before=2024-01-05", leadQuery().createdBefore(LocalDate.of(2024, 1, 5))),
        Arguments.of("search=%2B1", leadQuery().search("+1")),
        Arguments.of("page=2&per_page=50", leadQuery().page(2).perPage(50)));
  }

  @ParameterizedTest
  @MethodSource("leadQueries")
  void leadsSendWhatTheQuerySays(String rawQuery, PropertybaseLeadQuery.Builder query) {
    agents.listLeads("agent_1", query.build());

    assertThat(only().method() + " " + only().path()).isEqualTo("GET /v1/agents/agent_1/leads");
    assertThat(only().rawQuery()).isEqualTo(rawQuery);
  }

  @Test
  void allLeadsAreAskedForAHundredAtATime() {
    assertThat(agents.listAllLeads("agent_1")).hasSize(120);

    assertThat(fake.requests())
        .extracting(RecordedRequest::rawQuery)
        .containsExactly("per_page=100", "page=2&per_page=100");
  }
}
