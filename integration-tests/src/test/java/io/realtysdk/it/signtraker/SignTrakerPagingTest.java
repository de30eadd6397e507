package io.realtysdk.it.signtraker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.Page;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.ServerException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignTrakerPagingTest {
  @RegisterExtension
  static final FakeSignTraker fake = FakeSignTraker.extension().strict().seed(250);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final SignTrakerAgentsClient agents = fake.client().agents();

  @Test
  void aPageIsOneRequestAndTellsWhereTheNextStarts() {
    Page<SignTrakerAgent> page = agents.list();

    assertThat(page.items()).hasSize(100);
    assertThat(page.nextToken()).isPresent();
    assertThat(page.total()).isEmpty();
    assertThat(page.meta()).isEmpty();
    assertThat(fake.requests()).hasSize(1);
    assertThat(page.next().items()).extracting(SignTrakerAgent::id).startsWith(101L).endsWith(200L);
  }

  @Test
  void everyAgentIsReadOnceInOrderOfIds() {
    assertThat(ids(agents.listAll())).isEqualTo(LongStream.rangeClosed(1, 250).boxed().toList());
    assertThat(fake.requests())
        .allSatisfy(request -> assertThat(request.query("$orderby")).isEqualTo("Id"));
    assertThat(skips()).startsWith("-", "100", "200");
  }

  @Test
  void aQueryKeepsItsConditionOrderSizeAndStartOnEveryPage() {
    SignTrakerAgentQuery query =
        SignTrakerAgentQuery.builder()
            .filter(ODataFilter.le("Id", 30))
            .orderBy("Id desc")
            .select("Email")
            .top(10)
            .skip(5)
            .build();

    assertThat(ids(agents.listAll(query)))
        .isEqualTo(LongStream.rangeClosed(1, 25).map(i -> 26 - i).boxed().toList());
    assertThat(fake.requests())
        .allSatisfy(
            request ->
                assertThat(request.rawQuery())
                    .matches(
                        "%24filter=Id%20le%2030&%24top=10&%24skip=\\d+&%24orderby=Id%20desc"
                            + "&%24select=Id%2CEmail"));
    assertThat(skips()).startsWith("5", "15", "25");
  }

  @Test
  void pagesFetchedAheadComeInOrderAllTheSame() {
    SignTrakerAgentQuery query = SignTrakerAgentQuery.builder().top(20).skip(10).build();

    assertThat(ids(agents.listAll(query).prefetch(4)))
        .isEqualTo(LongStream.rangeClosed(11, 250).boxed().toList());
  }

  @Test
  void nobodyAtAllIsOneRequest() {
    fake.seed(0);

    assertThat(ids(agents.listAll())).isEmpty();
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aServiceThatIgnoresTheSkipIsNotReadForEver() {
    fake.next(Fault.body(200, "application/json", "[{\"Id\":1},{\"Id\":2}]").forever());
    SignTrakerAgentQuery query = SignTrakerAgentQuery.builder().top(2).build();

    assertThatThrownBy(() -> ids(agents.listAll(query))).isInstanceOf(PaginationException.class);
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void aPageThatFailsTellsWhereToGoOn() {
    List<Long> delivered = new ArrayList<>();
    SignTrakerAgentQuery query = SignTrakerAgentQuery.builder().top(2).build();
    fake.next(Fault.body(200, "application/json", "[{\"Id\":1},{\"Id\":2}]"), Fault.status(501));

    ServerException e =
        catchThrowableOfType(
            ServerException.class,
            () -> agents.listAll(query).forEach(agent -> delivered.add(agent.id())));
    assertThat(delivered).containsExactly(1L, 2L);
    String token = e.resumeToken().orElseThrow();
    assertThat(ids(agents.listAll(query).resumeAt(token))).startsWith(3L).hasSize(248);
  }

  @Test
  void aPageLargerThanAskedIsDeliveredWholeAndOnce() {
    fake.next(Fault.body(200, "application/json", "[{\"Id\":1},{\"Id\":2},{\"Id\":3}]"));

    Page<SignTrakerAgent> page = agents.list(SignTrakerAgentQuery.builder().top(2).build());

    assertThat(page.items()).hasSize(3);
    page.next();
    assertThat(skips()).containsExactly("-", "3");
  }

  private static List<Long> ids(Iterable<SignTrakerAgent> agents) {
    List<Long> ids = new ArrayList<>();
    agents.forEach(agent -> ids.add(agent.id()));
    return ids;
  }

  private static List<String> skips() {
    return fake.requests().stream()
        .map(request -> request.query("$skip") == null ? "-" : request.query("$skip"))
        .toList();
  }
}
