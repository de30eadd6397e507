package io.realtysdk.it.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.Page;
import io.realtysdk.core.PageCursor;
import io.realtysdk.core.Pages;
import io.realtysdk.core.SdkException;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.Fault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for the lists of every provider, over sockets: they are complete however the service
 * cuts its pages, and can be continued by a token.
 *
 * @param <T> the provider's agent
 */
abstract class CompleteListCases<T> {

  abstract FakeProvider<?> fake();

  abstract Page<T> list();

  abstract Pages<T> listAll();

  /** The list of another query. */
  abstract Pages<T> listOthers();

  /** The number in an agent's id. */
  abstract Function<T, Integer> number();

  private Pages<T> listAll(int ahead) {
    return ahead == 0 ? listAll() : listAll().prefetch(ahead);
  }

  private List<Integer> read(Iterable<T> agents) {
    List<Integer> numbers = new ArrayList<>();
    agents.forEach(agent -> numbers.add(number().apply(agent)));
    return numbers;
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void aListOf130AgentsIsCompleteBehindACapOf50(int ahead) {
    fake().seed(130).pageCap(50);
    assertThat(read(listAll(ahead))).isEqualTo(numbers(1, 130));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void aTokenOfAPageContinuesTheListBehindACap(int ahead) {
    fake().seed(130).pageCap(50);
    Page<T> first = list();
    String token = first.nextToken().orElseThrow();
    int next = first.items().size() + 1;
    assertThat(read(listAll(ahead).resumeAt(token))).isEqualTo(numbers(next, 130));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void aTokenOfAFailureContinuesTheListWhereItFailed(int ahead) {
    fake().seed(450);
    Iterator<T> agents = listAll(ahead).iterator();
    List<Integer> delivered = new ArrayList<>();
    delivered.add(number().apply(agents.next()));
    fake().next(Fault.status(501).forever());
    SdkException failure =
        catchThrowableOfType(
            SdkException.class,
            () -> agents.forEachRemaining(agent -> delivered.add(number().apply(agent))));
    fake().clearFaults();
    if (failure != null) {
      delivered.addAll(read(listAll(ahead).resumeAt(failure.resumeToken().orElseThrow())));
    }
    assertThat(delivered).isEqualTo(numbers(1, 450));
  }

  @Test
  void aTokenOfAnotherQueryIsRefusedBeforeAnythingIsSent() {
    fake().seed(450);
    String token = list().nextToken().orElseThrow();
    fake().clearRequests();
    assertThatThrownBy(() -> listOthers().resumeAt(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another query");
    assertThat(fake().requests()).isEmpty();
  }

  @Test
  void leavingAnIterationSendsNothingMore() {
    fake().seed(450).pageCap(50);
    int taken = 0;
    for (T agent : listAll()) {
      taken += number().apply(agent) > 0 ? 1 : 0;
      if (taken == 50) {
        break;
      }
    }
    assertThat(fake().requests()).hasSize(1);
    assertThat(listAll().stream().limit(50).count()).isEqualTo(50);
    assertThat(fake().requests()).hasSize(2);
  }

  @Test
  void closingACursorCancelsThePagesInFlight() {
    fake().seed(450).pageCap(50);
    try (PageCursor<T> cursor = listAll().prefetch(4).open()) {
      for (T agent : cursor) {
        if (number().apply(agent) == 60) {
          break;
        }
      }
    }
    // The invariants look for calls that are still running.
    assertThat(fake().requests().size()).isLessThanOrEqualTo(6);
  }
}
