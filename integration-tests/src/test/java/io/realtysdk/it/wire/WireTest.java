package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.wire.sample.PublicSurface;
import io.realtysdk.it.wire.sample.Sample;
import io.realtysdk.it.wire.server.WireRequest;
import io.realtysdk.it.wire.server.WireServer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Sends every sample of a provider and looks at the whole request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WireTest {
  final WireServer server = new WireServer();

  /** What a request without a method of its own is read into. */
  record Office(String name) {}

  /** The provider's client, beside which its other public types are. */
  abstract Class<?> client();

  /** What there have to be samples of. */
  Set<String> surface() {
    return PublicSurface.of(client());
  }

  abstract List<Sample> samples();

  @BeforeEach
  void forgetRequests() {
    server.forget();
  }

  @AfterAll
  void close() throws Exception {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> everyNameIsSentAsDocumented() {
    return samples().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.covers(), () -> check(sample)));
  }

  @Test
  void everySetterOperationAndValueHasASample() {
    Set<String> covered = new TreeSet<>();
    samples().forEach(sample -> covered.add(sample.covers()));
    Set<String> surface = surface();

    assertThat(surface).as("what can be sent").isNotEmpty();
    assertThat(without(surface, covered)).as("what samples() has to show the bytes of").isEmpty();
    assertThat(without(covered, surface)).as("samples of what is not there").isEmpty();
  }

  static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private void check(Sample sample) {
    server.forget();

    sample.send().run();

    assertThat(server.requests()).extracting(WireRequest::text).containsExactly(sample.request());
  }
}
