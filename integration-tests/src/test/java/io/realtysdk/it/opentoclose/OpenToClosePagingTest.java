package io.realtysdk.it.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.ServerException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenToClosePagingTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(250);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final OpenToCloseAgentsClient agents = fake.client().agents();

  @Test
  void aPageIsOneRequestAndTellsWhereTheNextStarts() {
    Page<OpenToCloseAgent> page = agents.list();

    assertThat(page.items()).hasSize(100);
    assertThat(page.nextToken()).isPresent();
    assertThat(page.total()).isEmpty();
    assertThat(page.meta()).isEmpty();
    assertThat(fake.requests()).hasSize(1);

    Page<OpenToCloseAgent> last = page.next().next();
    assertThat(last.items()).extracting(OpenToCloseAgent::id).startsWith(201L).endsWith(250L);
    Page<OpenToCloseAgent> end = last.next();
    assertThat(end.hasNext()).isFalse();
    assertThat(end.nextToken()).isEmpty();
    assertThatThrownBy(end::next).isInstanceOf(NoSuchElementException.class);
    assertThat(offsets()).containsExactly("-", "100", "200", "250");
  }

  @Test
  void everyAgentIsReadOnceInOrderAndEachIterationStartsAnew() {
    Pages<OpenToCloseAgent> all = agents.listAll();
    assertThat(fake.requests()).isEmpty();

    assertThat(ids(all)).isEqualTo(LongStream.rangeClosed(1, 250).boxed().toList());
    assertThat(offsets()).containsExactly("-", "100", "200", "250");
    assertThat(all.stream().count()).isEqualTo(250);
    assertThat(fake.requests()).hasSize(8);
  }

  @Test
  void aQueryKeepsItsFiltersOrderSizeAndStartOnEveryPage() {
    OpenToCloseAgentQuery query =
        OpenToCloseAgentQuery.builder()
            .status("Active")
            .teamId(5)
            .sort("-id")
            .parameter("last_name", "Smith")
            .limit(1)
            .offset(1)
            .build();

    List<Long> found = ids(agents.listAll(query));

    assertThat(found).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(fake.requests()).hasSize(found.size() + 1);
    assertThat(fake.requests())
        .allSatisfy(
            r ->
                assertThat(r.rawQuery())
                    .matches(
                        "limit=1&offset=\\d+&status=Active&team_id=5&sort=-id&last_name=Smith"
                            + "&api_token=.*"));
    assertThat(offsets())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, found.size() + 1).mapToObj(Long::toString).toList());
  }

  @Test
  void afterAFullLastPageAnEmptyOneTellsTheEnd() {
    fake.seed(200);

    assertThat(ids(agents.listAll())).hasSize(200);
    assertThat(offsets()).containsExactly("-", "100", "200");
  }

  @Test
  void anEmptyListIsOneRequest() {
    fake.seed(0);

    assertThat(ids(agents.listAll())).isEmpty();
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void pagesFetchedAheadComeInOrderAllTheSame() {
    OpenToCloseAgentQuery query = OpenToCloseAgentQuery.builder().limit(20).offset(10).build();

    assertThat(ids(agents.listAll(query).prefetch(4)))
        .isEqualTo(LongStream.rangeClosed(11, 250).boxed().toList());
  }

  @Test
  void pagesCanBeReadOneByOne() {
    List<Integer> sizes = new ArrayList<>();
    agents.listAll().byPage().forEach(page -> sizes.add(page.items().size()));

    assertThat(sizes).containsExactly(100, 100, 50, 0);
  }

  @Test
  void aServiceThatIgnoresTheOffsetIsDetected() {
    fake.next(Fault.body(200, "application/json", "[{\"id\":1},{\"id\":2}]").forever());
    OpenToCloseAgentQuery query = OpenToCloseAgentQuery.builder().limit(2).build();

    assertThatThrownBy(() -> ids(agents.listAll(query)))
        .isInstanceOf(PaginationException.class)
        .hasMessageContaining("ignores the paging parameters");
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void aFailedPageReportsWhereToResumeAfterTheOthersWereReturnedOnce() {
    List<Long> delivered = new ArrayList<>();
    List<Page<OpenToCloseAgent>> first = List.of(agents.list());
    fake.clearRequests();
    fake.next(
        Fault.body(200, "application/json", page(first)), Fault.status(501), Fault.status(501));

    ServerException e =
        catchThrowableOfType(
            ServerException.class,
            () -> agents.listAll().forEach(agent -> delivered.add(agent.id())));

    assertThat(delivered).isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
    fake.clearFaults();
    String token = e.resumeToken().orElseThrow();
    assertThat(ids(agents.listAll().resumeAt(token))).startsWith(101L).endsWith(250L).hasSize(150);
  }

  @Test
  void aPageLargerThanAskedIsDeliveredWholeAndOnce() {
    fake.next(Fault.body(200, "application/json", "[{\"id\":1},{\"id\":2},{\"id\":3}]"));
    OpenToCloseAgentQuery query = OpenToCloseAgentQuery.builder().limit(2).build();

    Page<OpenToCloseAgent> page = agents.list(query);

    assertThat(page.items()).hasSize(3);
    page.next();
    assertThat(offsets()).containsExactly("-", "3");
  }

  private static String page(List<Page<OpenToCloseAgent>> pages) {
    List<String> agents = new ArrayList<>();
    pages.forEach(page -> page.forEach(agent -> agents.add("{\"id\":" + agent.id() + "}")));
    return "[" + String.join(",", agents) + "]";
  }

  private static List<Long> ids(Iterable<OpenToCloseAgent> agents) {
    List<Long> ids = new ArrayList<>();
    agents.forEach(agent -> ids.add(agent.id()));
    return ids;
  }

  private static List<String> offsets() {
    return fake.requests().stream()
        .map(request -> request.query("offset") == null ? "-" : request.query("offset"))
        .toList();
  }
}
