package io.realtysdk.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.benchmarks.contestants.Contestant;
import io.realtysdk.benchmarks.contestants.Contestants;
import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.benchmarks.contestants.Operation;
import io.realtysdk.benchmarks.server.Bodies;
import io.realtysdk.benchmarks.server.FixedServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckTest {
  private static FixedServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new FixedServer(Bodies.of(2));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyClientDecodesTheSameValues(Operation operation) throws Exception {
    Endpoint endpoint = Endpoint.plain(server.url());
    Checksum.Result decoded = Check.sameValues(operation, endpoint, Contestants.of(operation));
    assertThat(decoded.values()).isGreaterThan(10);
  }

  /** A request of which a part is taken for the next one shows in the call after it only. */
  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"CREATE", "UPDATE"})
  void everyClientWritesAgainOnTheSameConnection(Operation write) throws Exception {
    for (Contestants one : Contestants.of(write)) {
      try (Contestant contestant = one.at(Endpoint.plain(server.url()))) {
        for (int call = 0; call < 200; call++) {
          assertThat(write.run(contestant)).as(one.title()).isNotNull();
        }
      }
    }
  }

  @Test
  void allPagesAreRead() throws Exception {
    for (Contestants one : List.of(Contestants.FLOOR, Contestants.SDK, Contestants.PREFETCH)) {
      try (Contestant contestant = one.at(Endpoint.plain(server.url()))) {
        assertThat(Operation.PAGES.run(contestant)).as(one.title()).isEqualTo(new int[] {200});
      }
    }
  }

  @Test
  void aClientThatDecodesAnotherValueFails() throws Exception {
    FixedServer.Answers agents = Bodies.of(1);
    int[] requests = new int[1];
    try (FixedServer changing =
        new FixedServer(
            (request, length) -> {
              byte[] response = agents.to(request, length).clone();
              // The last digit of the phone number of the second who asks.
              int at = new String(response, StandardCharsets.ISO_8859_1).indexOf("\"license");
              response[at - 3] += requests[0]++ == 1 ? 1 : 0;
              return response;
            })) {
      List<Contestants> two = List.of(Contestants.FLOOR, Contestants.SDK);
      assertThatThrownBy(() -> Check.sameValues(Operation.GET, Endpoint.plain(changing.url()), two))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("GET: SDK decoded ");
    }
  }
}
