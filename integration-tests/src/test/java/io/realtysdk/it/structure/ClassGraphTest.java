package io.realtysdk.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassGraphTest {

  @Test
  void aGraphWithoutCyclesHasNone() {
    ClassGraph graph =
        ClassGraph.of(Map.of("A", Set.of("B", "C"), "B", Set.of("C"), "C", Set.of()));
    assertThat(graph.cycles()).isEmpty();
  }

  @Test
  void indirectCyclesAreFoundAndKeptApart() {
    ClassGraph graph =
        ClassGraph.of(
            Map.of(
                "A", Set.of("B"),
                "B", Set.of("C"),
                "C", Set.of("A", "D"),
                "D", Set.of("E"),
                "E", Set.of("D"),
                "F", Set.of("A")));
    assertThat(graph.cycles()).containsExactlyInAnyOrder(Set.of("A", "B", "C"), Set.of("D", "E"));
  }
}
