package io.realtysdk.it.propertybase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Page;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ServerException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseAgentStatus;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseLead;
import io.realtysdk.propertybase.PropertybaseLeadQuery;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertybasePagingTest {
  @RegisterExtension
  static final FakePropertybase fake = FakePropertybase.extension().strict().seed(250);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final PropertybaseAgentsClient agents = fake.client().agents();

  private static List<String> ids(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> "agent_" + i).toList();
  }

  private static List<String> queries() {
    return fake.requests().stream().map(RecordedRequest::rawQuery).toList();
  }

  /** A page with these agents, as a service that says this about its paging. */
  private static Fault page(int from, int to, String around) {
    String data =
        ids(from, to).stream()
            .map(id -> "{\"id\":\"" + id + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    return Fault.body(200, "application/json", "{\"success\":true,\"data\":" + data + around + "}");
  }

  private List<String> readAll(int perPage) {
    PropertybaseAgentQuery query = PropertybaseAgentQuery.builder().perPage(perPage).build();
    return agents.listAll(query).stream().map(PropertybaseAgent::id).toList();
  }

  @Test
  void onePageIsOneRequest() {
    Page<PropertybaseAgent> page = agents.list();

    assertThat(page.items()).extracting(PropertybaseAgent::id).isEqualTo(ids(1, 20));
    assertThat(page.total()).hasValue(250);
    assertThat(page.meta()).containsEntry("total_pages", new java.math.BigDecimal(13));
    assertThat(page.hasNext()).isTrue();
    assertThat(page.nextToken()).isPresent();
    assertThat(queries()).containsExactly("");
  }

  @Test
  void theNextPageKeepsTheQuery() {
    Page<PropertybaseAgent> page =
        agents.list(
            PropertybaseAgentQuery.builder()
                .status(PropertybaseAgentStatus.ACTIVE)
                .page(2)
                .perPage(5)
                .build());

    page.next();

    assertThat(queries())
        .containsExactly("status=active&page=2&per_page=5", "status=active&page=3&per_page=5");
  }

  @Test
  void theNextPageOfAPlainListLeavesItsSizeToTheService() {
    Page<PropertybaseAgent> next = agents.list().next();

    assertThat(next.items()).extracting(PropertybaseAgent::id).isEqualTo(ids(21, 40));
    assertThat(queries()).containsExactly("", "page=2");
  }

  @Test
  void allAreReadOnceInOrderAHundredAtATime() {
    assertThat(agents.listAll()).extracting(PropertybaseAgent::id).isEqualTo(ids(1, 250));

    assertThat(queries())
        .containsExactly("per_page=100", "page=2&per_page=100", "page=3&per_page=100");
  }

  @Test
  void nothingIsSentBeforeItIsRead() {
    Iterator<PropertybaseAgent> iterator = agents.listAll().iterator();
    assertThat(fake.requests()).isEmpty();

    iterator.next();

    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void readingMayStartFurtherOn() {
    PropertybaseAgentQuery query = PropertybaseAgentQuery.builder().page(3).perPage(100).build();

    assertThat(agents.listAll(query)).extracting(PropertybaseAgent::id).isEqualTo(ids(201, 250));
    assertThat(queries()).containsExactly("page=3&per_page=100");
  }

  @Test
  void pagesFetchedAheadComeInOrderAndNotBeyondTheEnd() {
    PropertybaseAgentQuery query = PropertybaseAgentQuery.builder().perPage(30).build();

    assertThat(agents.listAll(query).prefetch(4))
        .extracting(PropertybaseAgent::id)
        .isEqualTo(ids(1, 250));
    assertThat(fake.requests()).hasSize(9);
  }

  @Test
  void pagesInsteadOfItems() {
    List<Integer> sizes = new ArrayList<>();
    agents.listAll().byPage().forEach(page -> sizes.add(page.items().size()));

    assertThat(sizes).containsExactly(100, 100, 50);
  }

  @Test
  void optionsHoldForEveryPage() {
    RequestOptions options = RequestOptions.builder().header("X-Trace", "abc").build();

    assertThat(agents.listAll().with(options)).hasSize(250);

    assertThat(fake.requests()).allSatisfy(r -> assertThat(r.header("X-Trace")).isEqualTo("abc"));
  }

  @Test
  void leadsAreReadWithTheirFilter() {
    PropertybaseLeadQuery query = PropertybaseLeadQuery.builder().stage("won").perPage(10).build();

    List<PropertybaseLead> won =
        agents.listAllLeads("agent_1", query).prefetch(2).stream().toList();

    assertThat(won).hasSize(17).extracting(PropertybaseLead::stage).containsOnly("won");
    assertThat(queries()).containsExactly("stage=won&per_page=10", "stage=won&page=2&per_page=10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // nothing said: only a short page, or an empty one, is the last
        "''",
        ",\"meta\":null,\"links\":null",
        ",\"meta\":{\"page\":1}",
        // totals that are too small
        ",\"meta\":{\"total\":0}",
        ",\"meta\":{\"total\":1}",
        ",\"meta\":{\"total\":-5}",
        ",\"meta\":{\"total_pages\":0}",
        // totals that cannot be read
        ",\"meta\":{\"total\":\"many\",\"per_page\":{}},\"links\":{\"next\":7}",
      })
  void wrongOrMissingTotalsLoseNothing(String around) {
    fake.next(page(1, 2, around), page(3, 4, around), page(5, 5, around), page(1, 0, around));

    assertThat(readAll(2)).isEqualTo(ids(1, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"meta\":{\"total\":9223372036854775807}",
        ",\"meta\":{\"total_pages\":9223372036854775807}",
        ",\"meta\":{\"total\":1,\"total_pages\":99}",
      })
  void totalsThatPromiseMoreThanComesAreAnErrorBehindTheLastAgent(String around) {
    fake.next(
        page(1, 2, around), page(3, 4, around), page(5, 5, around), page(1, 0, around).forever());
    List<String> seen = new ArrayList<>();

    assertThatThrownBy(
            () ->
                agents
                    .listAll(PropertybaseAgentQuery.builder().perPage(2).build())
                    .forEach(agent -> seen.add(agent.id())))
        .isInstanceOf(PaginationException.class);
    assertThat(seen).isEqualTo(ids(1, 5));
    assertThat(fake.requests()).hasSize(5);
  }

  @Test
  void totalsThatAreRightSaveARequest() {
    fake.next(
        page(1, 2, ",\"meta\":{\"page\":1,\"per_page\":2,\"total\":4}"),
        page(3, 4, ",\"meta\":{\"page\":2,\"per_page\":2,\"total\":4}"));

    assertThat(readAll(2)).isEqualTo(ids(1, 4));
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void aNumberOfPagesThatIsRightSavesARequest() {
    String around = ",\"meta\":{\"total_pages\":2}";
    fake.next(page(1, 2, around), page(3, 4, around));

    assertThat(readAll(2)).isEqualTo(ids(1, 4));
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void aServiceThatGivesLessThanAskedForIsReadToItsEnd() {
    String around = ",\"meta\":{\"per_page\":2}";
    fake.next(page(1, 2, around), page(3, 4, around), page(5, 5, around), page(1, 0, around));

    assertThat(readAll(100)).isEqualTo(ids(1, 5));
  }

  @Test
  void aServiceThatGivesLessWithoutSayingSoIsReadByItsTotal() {
    String around = ",\"meta\":{\"per_page\":100,\"total\":5}";
    fake.next(page(1, 2, around), page(3, 4, around), page(5, 5, around));

    assertThat(readAll(100)).isEqualTo(ids(1, 5));
    assertThat(fake.requests()).hasSize(3);
  }

  @Test
  void anEmptyPageWithANextLinkIsNotTheLast() {
    String more = ",\"links\":{\"next\":\"/v1/agents?page=9\"}";
    fake.next(page(1, 2, more), page(1, 0, more), page(3, 3, ",\"links\":{\"next\":null}"));

    assertThat(readAll(2)).isEqualTo(ids(1, 3));
    assertThat(queries()).containsExactly("per_page=2", "page=2&per_page=2", "page=3&per_page=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/v1/agents?page=2",
        "//evil.example/v1/agents?page=2",
        "\\\\\\\\evil.example\\\\v1",
        "https://api@evil.example/",
        "http://127.0.0.1:1/v1/agents?page=2",
        "/v1/agents?page=1",
        "not a link",
      })
  void noLinkIsEverFollowed(String link) {
    fake.next(page(1, 2, ",\"links\":{\"next\":\"" + link + "\"}"), page(3, 3, ""), page(1, 0, ""));

    assertThat(readAll(2)).isEqualTo(ids(1, 3));
    assertThat(fake.requests()).extracting(RecordedRequest::path).containsOnly("/v1/agents");
    assertThat(queries()).containsExactly("per_page=2", "page=2&per_page=2", "page=3&per_page=2");
  }

  @Test
  void aServiceThatIgnoresThePageIsDetected() {
    fake.next(page(1, 2, ",\"meta\":{\"total\":10}").forever());

    assertThatThrownBy(() -> readAll(2)).isInstanceOf(PaginationException.class);
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void anEndlessListEndsAtTheLimit() {
    try (PropertybaseClient client =
        PropertybaseClient.builder()
            .apiKey(fake.apiKey())
            .baseUrl(fake.baseUrl())
            .httpSettings(HttpSettings.builder().maxPages(5).build())
            .build()) {
      fake.next(page(1, 0, ",\"links\":{\"next\":\"/v1/agents?page=2\"}").forever());

      assertThatThrownBy(() -> client.agents().listAll().forEach(agent -> {}))
          .isInstanceOf(PaginationException.class);
    }
    assertThat(fake.requests()).hasSize(5);
  }

  @Test
  void aFailedPageReportsWhereToResume() {
    List<String> seen = new ArrayList<>();
    Iterator<PropertybaseAgent> iterator = agents.listAll().iterator();
    for (int i = 0; i < 200; i++) {
      seen.add(iterator.next().id());
    }
    fake.next(Fault.status(501));

    ServerException e = catchThrowableOfType(ServerException.class, iterator::next);

    assertThat(seen).isEqualTo(ids(1, 200));
    assertThat(iterator.hasNext()).isFalse();
    assertThat(agents.listAll().resumeAt(e.resumeToken().orElseThrow()))
        .extracting(PropertybaseAgent::id)
        .isEqualTo(ids(201, 250));
  }
}
