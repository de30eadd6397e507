package io.realtysdk.it.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Pages;
import io.realtysdk.core.PaginationException;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.ServerException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.Await;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Iterations over servers that page correctly, wrongly, without end, or not at all. */
class PagingTest {

  private static final int TOP = 5;
  private static final Pattern SKIP = Pattern.compile("%24skip=(\\d+)");
  private static final Pattern LIMIT = Pattern.compile("%24top=(\\d+)");

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5, 6, 43, 45})
  void everyAgentIsReturnedOnceAndInOrderWithAnyPrefetch(int agents) {
    serve(agents);
    for (int ahead : new int[] {0, 1, 3, 64}) {
      List<Long> ids = new ArrayList<>();
      ahead(all(client()), ahead).forEach(agent -> ids.add(agent.id()));
      assertThat(ids).as("ahead %d", ahead).isEqualTo(numbers(1, agents));
    }
  }

  @Test
  void nothingIsSentUntilAnIterationBeginsAndEachBeginsAnew() {
    serve(3);
    Pages<SignTrakerAgent> pages = all(client());
    assertThat(invariants.server().requests()).isEmpty();
    assertThat(pages.stream().count()).isEqualTo(3);
    assertThat(pages.stream().count()).isEqualTo(3);
    assertThat(invariants.server().requests()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aServerThatIgnoresThePagingParametersIsDetected(int ahead) {
    invariants.server().byDefault(Script.json(200, agents(1, TOP)));
    List<Long> ids = new ArrayList<>();
    PaginationException failure = failing(ahead(all(client()), ahead), ids);
    assertThat(ids).isEqualTo(numbers(1, TOP));
    assertThat(skipOf(failure)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aServerThatSendsMoreThanRequestedLosesAndRepeatsNothing(int ahead) {
    int own = TOP + 2;
    invariants
        .server()
        .byDefault(
            request -> {
              long from = number(SKIP, request, 0);
              return Script.json(200, agents(from + 1, Math.min(24, from + own)));
            });
    List<Long> ids = new ArrayList<>();
    ahead(all(client()), ahead).forEach(agent -> ids.add(agent.id()));
    assertThat(ids).isEqualTo(numbers(1, 24));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void anEndlessListStopsAtTheLimitOfPages(int ahead) {
    serve(Integer.MAX_VALUE);
    List<Long> ids = new ArrayList<>();
    PaginationException failure =
        failing(ahead(all(client(invariants.settings().maxPages(7))), ahead), ids);
    assertThat(ids).isEqualTo(numbers(1, 7 * TOP));
    assertThat(failure).hasMessageContaining("maxPages");
    assertThat(invariants.server().requests()).hasSize(7);
    assertThat(skipOf(failure)).isEqualTo(35);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void anEndlessListStopsAtTheLimitOfItems(int ahead) {
    serve(Integer.MAX_VALUE);
    List<Long> ids = new ArrayList<>();
    PaginationException failure =
        failing(ahead(all(client(invariants.settings().maxItems(12))), ahead), ids);
    assertThat(ids).isEqualTo(numbers(1, 2 * TOP));
    assertThat(failure).hasMessageContaining("maxItems");
    assertThat(skipOf(failure)).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void thePagesBeforeAFailureAreReturnedOnceWithAPositionToResume(int ahead) {
    Function<ReceivedRequest, Script> good = paged(43);
    invariants
        .server()
        .byDefault(
            request -> number(SKIP, request, 0) == 30 ? Script.status(500) : good.apply(request));
    SignTrakerClient client = client();
    List<Long> ids = new ArrayList<>();
    Iterator<SignTrakerAgent> agents = ahead(all(client), ahead).iterator();
    ServerException failure =
        catchThrowableOfType(
            ServerException.class, () -> agents.forEachRemaining(agent -> ids.add(agent.id())));
    assertThat(ids).isEqualTo(numbers(1, 30));
    assertThat(failure.attempts()).hasSize(3);
    assertThat(agents.hasNext()).isFalse();
    invariants.server().byDefault(good);
    ahead(all(client), ahead)
        .resumeAt(failure.resumeToken().orElseThrow())
        .forEach(agent -> ids.add(agent.id()));
    assertThat(ids).isEqualTo(numbers(1, 43));
  }

  @Test
  void aFailureOfTheFirstPageResumesAtTheStart() {
    invariants.server().byDefault(Script.status(500));
    ServerException failure =
        catchThrowableOfType(ServerException.class, () -> all(client()).iterator().hasNext());
    assertThat(skipOf(failure)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 64})
  void anAbandonedIterationLeavesNothingBehind(int ahead) {
    serve(Integer.MAX_VALUE);
    SignTrakerClient client = client();
    for (int i = 0; i < 20; i++) {
      Iterator<SignTrakerAgent> agents = ahead(all(client), ahead).iterator();
      for (int item = 0; item < TOP + 1; item++) {
        agents.next();
      }
    }
    // The invariants look for running calls, connections in use and threads.
  }

  @Test
  void closingAStreamCancelsItsPrefetch() {
    Function<ReceivedRequest, Script> good = paged(Integer.MAX_VALUE);
    invariants
        .server()
        .byDefault(
            request ->
                number(SKIP, request, 0) < 2 * TOP
                    ? good.apply(request)
                    : Script.stallUntilClientLeaves());
    try (Stream<SignTrakerAgent> agents = all(client()).prefetch(8).stream()) {
      assertThat(agents.limit(TOP + 1).map(SignTrakerAgent::id)).isEqualTo(numbers(1, TOP + 1));
    }
    assertThat(Await.until(Duration.ofSeconds(3), () -> invariants.server().openConnections() <= 1))
        .isTrue();
  }

  @Test
  void optionsApplyToEveryPage() {
    serve(12);
    RequestOptions option = RequestOptions.builder().header("X-Mine", "yes").build();
    assertThat(all(client()).prefetch(2).with(option).stream().count()).isEqualTo(12);
    assertThat(invariants.server().requests())
        .isNotEmpty()
        .allMatch(request -> request.header("X-Mine").isPresent());
  }

  private SignTrakerClient client() {
    return client(invariants.settings());
  }

  private SignTrakerClient client(HttpSettings.Builder settings) {
    return invariants.closing(invariants.configure(SignTrakerClient.builder(), settings).build());
  }

  private static Pages<SignTrakerAgent> all(SignTrakerClient client) {
    return client.agents().listAll(SignTrakerAgentQuery.builder().top(TOP).build());
  }

  private static Pages<SignTrakerAgent> ahead(Pages<SignTrakerAgent> pages, int ahead) {
    return ahead == 0 ? pages : pages.prefetch(ahead);
  }

  private static PaginationException failing(Pages<SignTrakerAgent> pages, List<Long> ids) {
    SdkException failure =
        catchThrowableOfType(SdkException.class, () -> pages.forEach(agent -> ids.add(agent.id())));
    assertThat(failure).isInstanceOf(PaginationException.class);
    return (PaginationException) failure;
  }

  /** Where the list goes on with an exception's token. */
  private long skipOf(SdkException failure) {
    serve(0);
    String token = failure.resumeToken().orElseThrow();
    assertThat(all(client()).resumeAt(token)).isEmpty();
    List<ReceivedRequest> requests = invariants.server().requests();
    return number(SKIP, requests.get(requests.size() - 1), -1);
  }

  private void serve(int agents) {
    invariants.server().byDefault(paged(agents));
  }

  private static Function<ReceivedRequest, Script> paged(int agents) {
    return request -> {
      long from = number(SKIP, request, 0);
      long to = Math.min(agents, from + number(LIMIT, request, 100));
      return Script.json(200, agents(from + 1, to));
    };
  }

  private static long number(Pattern pattern, ReceivedRequest request, long otherwise) {
    Matcher found = pattern.matcher(request.target());
    return found.find() ? Long.parseLong(found.group(1)) : otherwise;
  }

  private static String agents(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(id -> "{\"Id\":" + id + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static List<Long> numbers(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
