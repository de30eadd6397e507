package io.realtysdk.it.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.Pages;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.ServerException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An iteration that failed at a page goes on at that page, or behind it. */
class FailedPageTest {
  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aPageWithOneUnusableRecordCanBeLeftOut(int ahead) {
    SdkException failure =
        failureAtSecondPage(Script.json(200, "[{\"Id\":6},{\"Id\":0},{\"Id\":8}]"), ahead);

    assertThat(failure).isInstanceOf(ResponseFormatException.class);
    assertThat(ids(all(ahead).resumeAt(failure.resumeToken().orElseThrow())))
        .containsExactly(4L, 5L, 6L, 7L, 8L);
    assertThat(ids(all(ahead).resumeAt(failure.tokenAfterFailedPage().orElseThrow())))
        .containsExactly(7L, 8L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aPageThatDidNotArriveCannotBeLeftOut(int ahead) {
    SdkException failure = failureAtSecondPage(Script.json(500, "{}"), ahead);

    assertThat(failure).isInstanceOf(ServerException.class);
    assertThat(failure.resumeToken()).isPresent();
    assertThat(failure.tokenAfterFailedPage()).isEmpty();
  }

  /** Eight agents on pages of three; afterwards the service is well again. */
  private SdkException failureAtSecondPage(Script second, int ahead) {
    invariants.server().byDefault(request -> skip(request) == 3 ? second : page(request));
    List<Long> delivered = new ArrayList<>();
    SdkException failure =
        catchThrowableOfType(
            SdkException.class, () -> all(ahead).forEach(agent -> delivered.add(agent.id())));
    assertThat(delivered).containsExactly(1L, 2L, 3L);
    invariants.server().byDefault(FailedPageTest::page);
    return failure;
  }

  private static Script page(ReceivedRequest request) {
    long first = skip(request) + 1;
    String page =
        LongStream.rangeClosed(first, Math.min(8, first + 2))
            .mapToObj(id -> "{\"Id\":" + id + "}")
            .collect(Collectors.joining(",", "[", "]"));
    return Script.json(200, page);
  }

  private static long skip(ReceivedRequest request) {
    String[] parts = request.target().split("%24skip=", 2);
    return parts.length < 2 ? 0 : Long.parseLong(parts[1].split("&", 2)[0]);
  }

  private Pages<SignTrakerAgent> all(int ahead) {
    SignTrakerClient client =
        invariants.closing(
            invariants
                .configure(SignTrakerClient.builder(), invariants.settings())
                .baseUrl(invariants.server().url().toString())
                .build());
    Pages<SignTrakerAgent> pages =
        client.agents().listAll(SignTrakerAgentQuery.builder().top(3).build());
    return ahead == 0 ? pages : pages.prefetch(ahead);
  }

  private static List<Long> ids(Pages<SignTrakerAgent> pages) {
    return pages.stream().map(SignTrakerAgent::id).toList();
  }
}
