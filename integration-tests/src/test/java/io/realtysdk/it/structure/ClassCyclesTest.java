package io.realtysdk.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No class depends on itself by way of others. */
class ClassCyclesTest {

  @Test
  void noClassesOfThePublishedModulesFormACycle() {
    assertThat(ClassGraph.of(SdkClasses.PUBLISHED).cycles()).isEmpty();
  }
}
