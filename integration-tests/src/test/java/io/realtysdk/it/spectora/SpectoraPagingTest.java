package io.realtysdk.it.spectora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.Page;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.ServerException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraAgentsClient;
import io.realtysdk.spectora.SpectoraSort;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectoraPagingTest {
  @RegisterExtension static final FakeSpectora fake = FakeSpectora.extension().strict().seed(450);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final SpectoraAgentsClient agents = fake.client().agents();

  private static Fault page(int from, int to, String more) {
    List<String> resources =
        IntStream.rangeClosed(from, to)
            .mapToObj(id -> "{\"type\":\"connection\",\"id\":\"" + id + "\"}")
            .toList();
    return Fault.body(
        200, "application/json", "{\"data\":[" + String.join(",", resources) + "]" + more + "}");
  }

  private static SpectoraAgentQuery twoAtATime() {
    return SpectoraAgentQuery.builder().pageSize(2).build();
  }

  @Test
  void allAgentsTakeThreeRequests() {
    assertThat(agents.listAll().stream().map(SpectoraAgent::id))
        .hasSize(450)
        .doesNotHaveDuplicates();
    assertThat(fake.requests())
        .extracting(RecordedRequest::rawQuery)
        .containsExactly(
            "page%5Bsize%5D=200",
            "page%5Bnumber%5D=2&page%5Bsize%5D=200", "page%5Bnumber%5D=3&page%5Bsize%5D=200");
  }

  @Test
  void pagesFetchedAheadComeInOrderAndNoneBeyondTheEnd() {
    List<String> ids = agents.listAll().prefetch(4).stream().map(SpectoraAgent::id).toList();

    assertThat(ids)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 450).mapToObj(Integer::toString).toList());
    assertThat(fake.requests()).hasSize(3);
  }

  @Test
  void filtersAndOrderStayWithEveryPage() {
    SpectoraAgentQuery query =
        SpectoraAgentQuery.builder()
            .agencyId("12")
            .sort(SpectoraSort.LAST_NAME)
            .pageSize(50)
            .pageNumber(2)
            .build();

    List<Page<SpectoraAgent>> pages = new ArrayList<>();
    agents.listAll(query).byPage().forEach(pages::add);

    assertThat(fake.requests()).extracting(r -> r.query("page[number]")).containsExactly("2", "3");
    assertThat(fake.requests())
        .allSatisfy(r -> assertThat(r.query("filter[agency_id]")).isEqualTo("12"))
        .allSatisfy(r -> assertThat(r.query("sort")).isEqualTo("last_name"));
  }

  @Test
  void aPageKnowsTheTotalAndWhatTheServiceSaid() {
    Page<SpectoraAgent> page = agents.list();

    assertThat(page.total()).hasValue(450);
    assertThat(page.meta()).containsKey("pagination");
    assertThat(page.nextToken()).isPresent();
    assertThat(page.next().next().hasNext()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2 |                                                           | true",
        "1 |                                                           | true",
        "0 |                                                           | false",
        "2 | ,\"links\":{\"next\":null}                                | false",
        "1 | ,\"links\":{\"next\":\"?page[number]=2\"}                 | true",
        "1 | ,\"links\":{\"next\":{\"href\":\"?page%5Bnumber%5D=2\"}}  | true",
        "2 | ,\"links\":{\"self\":\"/x\"}                              | true",
        "2 | ,\"meta\":{\"pagination\":{\"total_pages\":1}}            | false",
        "1 | ,\"meta\":{\"pagination\":{\"total_pages\":2}}            | true",
        "2 | ,\"meta\":{\"pagination\":{\"total\":2}}                  | false",
        "2 | ,\"meta\":{\"pagination\":{\"total_count\":\"3\"}}        | true",
        "2 | ,\"meta\":{\"pagination\":{\"next_page\":null}}           | false",
        "1 | ,\"meta\":{\"pagination\":{\"next_page\":2}}              | true",
        "2 | ,\"meta\":{\"pagination\":{\"total_pages\":\"many\"}}     | true",
        "2 | ,\"meta\":{\"pagination\":7}                              | true",
      })
  void anySignOfMoreCountsAndWithoutOneOnlyAnEmptyPageIsTheLast(
      int items, String more, boolean expected) {
    fake.next(page(1, items, more == null ? "" : more));

    assertThat(agents.list(twoAtATime()).hasNext()).isEqualTo(expected);
  }

  @Test
  void noNextLinkIsEverFollowedBecauseThePageNumberSuffices() {
    try (FaultServer elsewhere = FaultServer.start()) {
      for (String link :
          List.of(
              elsewhere.url() + "/v2/connections?page[number]=2",
              "//127.0.0.1:" + elsewhere.url().getPort() + "/v2/connections?page[number]=2",
              "http://key@127.0.0.1:" + fake.port() + "/v2/connections?page[number]=2",
              "https://127.0.0.1:" + fake.port() + "/v2/connections?page[number]=2",
              "/v2/contacts?page[number]=2",
              "?page[number]=1",
              "?page[number]=0",
              "?cursor=abc",
              "::nonsense::")) {
        assertReadByNumber(link);
      }
      assertThat(elsewhere.connections()).isZero();
    }
  }

  private void assertReadByNumber(String link) {
    fake.clearRequests()
        .next(
            page(1, 2, ",\"links\":{\"next\":\"" + link + "\"}"),
            page(3, 4, ",\"links\":{\"next\":null}"));

    assertThat(agents.listAll(twoAtATime()).stream().map(SpectoraAgent::id))
        .as(link)
        .containsExactly("1", "2", "3", "4");
    assertThat(fake.requests())
        .extracting(r -> r.path() + " " + r.query("page[number]"))
        .containsExactly("/v2/connections null", "/v2/connections 2");
  }

  @Test
  void aServiceThatIgnoresThePageNumberIsDetected() {
    fake.next(page(1, 2, "").forever());

    assertThatThrownBy(() -> agents.listAll(twoAtATime()).forEach(agent -> {}))
        .isInstanceOf(PaginationException.class);
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void anEmptyPageInTheMiddleIsPassedOver() {
    String more = ",\"meta\":{\"pagination\":{\"total_pages\":3}}";
    fake.next(page(1, 2, more), page(1, 0, more), page(3, 4, more));

    assertThat(agents.listAll(twoAtATime()).stream().map(SpectoraAgent::id))
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void aFailedPageReportsWhereToResume() {
    List<String> delivered = new ArrayList<>();
    fake.next(page(1, 200, ""), Fault.status(501));

    ServerException e =
        catchThrowableOfType(
            ServerException.class,
            () -> agents.listAll().forEach(agent -> delivered.add(agent.id())));
    assertThat(delivered).hasSize(200);
    assertThat(agents.listAll().resumeAt(e.resumeToken().orElseThrow())).hasSize(250);
  }
}
