package io.realtysdk.it.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.Pages;
import io.realtysdk.core.PaginationException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.PropertybaseOperations;
import io.realtysdk.it.support.operations.SpectoraOperations;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Empty pages in the middle of a list whose total says that more follow. */
class EmptyPageTest {

  private static final int PAGES = 4;
  private static final int SIZE = 2;
  private static final Pattern PAGE =
      Pattern.compile("[?&]page(?:%5Bnumber%5D|\\[number\\])?=(\\d+)");

  /**
   * A service that counts pages and reports a total.
   *
   * @param name in the name of the test
   * @param pages lists two agents a page
   * @param id of an agent
   * @param document a page of the agents with these numbers
   */
  private record Listing(
      String name,
      Function<ClientInvariants, Pages<?>> pages,
      Function<Object, String> id,
      Function<IntStream, String> document) {

    @Override
    public String toString() {
      return name;
    }
  }

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static Stream<Arguments> listings() {
    return Stream.of(propertybase(), spectora())
        .flatMap(listing -> Stream.of(0, 2).map(prefetch -> Arguments.of(listing, prefetch)));
  }

  @ParameterizedTest(name = "{0}, prefetch {1}")
  @MethodSource("listings")
  void oneEmptyPageIsSkipped(Listing listing, int prefetch) {
    serve(listing, Set.of(2));

    assertThat(ids(listing, prefetch, new ArrayList<>()))
        .containsExactly("1", "2", "5", "6", "7", "8");
  }

  @ParameterizedTest(name = "{0}, prefetch {1}")
  @MethodSource("listings")
  void twoEmptyPagesInARowAreAnErrorBehindTheItemsBefore(Listing listing, int prefetch) {
    serve(listing, Set.of(2, 3));
    List<String> before = new ArrayList<>();

    PaginationException failure =
        catchThrowableOfType(PaginationException.class, () -> ids(listing, prefetch, before));

    assertThat(failure).isNotNull();
    assertThat(before).containsExactly("1", "2");
  }

  private static List<String> ids(Listing listing, Pages<?> pages, List<String> into) {
    pages.forEach(agent -> into.add(listing.id().apply(agent)));
    return into;
  }

  private List<String> ids(Listing listing, int prefetch, List<String> into) {
    Pages<?> pages = listing.pages().apply(invariants);
    return ids(listing, prefetch == 0 ? pages : pages.prefetch(prefetch), into);
  }

  private void serve(Listing listing, Set<Integer> empty) {
    invariants
        .server()
        .byDefault(
            request -> {
              int page = pageOf(request);
              IntStream numbers =
                  empty.contains(page) || page > PAGES
                      ? IntStream.empty()
                      : IntStream.rangeClosed(page * SIZE - 1, page * SIZE);
              return Script.json(200, listing.document().apply(numbers));
            });
  }

  private static int pageOf(ReceivedRequest request) {
    Matcher found = PAGE.matcher(request.target());
    return found.find() ? Integer.parseInt(found.group(1)) : 1;
  }

  private static Listing propertybase() {
    return new Listing(
        "Propertybase",
        invariants ->
            PropertybaseOperations.SERVICE
                .open(invariants)
                .agents()
                .listAll(PropertybaseAgentQuery.builder().perPage(SIZE).build()),
        agent -> ((PropertybaseAgent) agent).id(),
        numbers ->
            "{\"success\":true,\"data\":[%s],\"meta\":{\"total\":%d}}"
                .formatted(joined(numbers, "{\"id\":\"%d\"}"::formatted), (PAGES - 1) * SIZE));
  }

  private static Listing spectora() {
    return new Listing(
        "Spectora",
        invariants ->
            SpectoraOperations.SERVICE
                .open(invariants)
                .agents()
                .listAll(SpectoraAgentQuery.builder().pageSize(SIZE).build()),
        agent -> ((SpectoraAgent) agent).id(),
        numbers ->
            "{\"data\":[%s],\"meta\":{\"total_count\":%d,\"pagination\":{\"total_pages\":%d}}}"
                .formatted(
                    joined(numbers, "{\"type\":\"connection\",\"id\":\"%d\"}"::formatted),
                    PAGES * SIZE,
                    PAGES));
  }

  private static String joined(IntStream numbers, IntFunction<String> format) {
    return numbers.mapToObj(format).collect(Collectors.joining(","));
  }
}
