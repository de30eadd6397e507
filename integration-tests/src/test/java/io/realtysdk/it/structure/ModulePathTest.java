package io.realtysdk.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.FakeProviders;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Our other tests run on the class path, where module descriptors do not count. This one has a
 * program use the SDK as real modules, in a JVM of its own.
 */
class ModulePathTest {
  @Test
  void theSdkWorksAsRealModules() throws Exception {
    try (FakeProviders fakes = FakeProviders.start().seed(3)) {
      String printed =
          ModularProgram.run(
              List.of(),
              "--add-modules",
              "io.realtysdk.opentoclose,io.realtysdk.propertybase,"
                  + "io.realtysdk.signtraker,io.realtysdk.spectora",
              "-cp",
              Path.of("target", "test-classes").toString(),
              ModuleProbe.class.getName(),
              fakes.openToClose().baseUrl(),
              fakes.openToClose().apiKey(),
              fakes.propertybase().baseUrl(),
              fakes.propertybase().apiKey(),
              fakes.signTraker().baseUrl(),
              fakes.signTraker().apiKey(),
              fakes.spectora().baseUrl(),
              fakes.spectora().apiKey());

      assertThat(printed)
          .contains("io.realtysdk.opentoclose read 3 agents, updated 2")
          .contains("io.realtysdk.propertybase read 3 agents, updated agent_2")
          .contains("io.realtysdk.signtraker read 3 agents, updated 2")
          .contains("io.realtysdk.spectora read 3 agents, updated 2");
    }
  }
}
