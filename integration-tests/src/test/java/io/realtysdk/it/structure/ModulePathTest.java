package io.realtysdk.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.FakeProviders;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Our other tests run on the class path, where module descriptors do not count. This one has a
 * program use the SDK as real modules, in a JVM of its own.
 */
class ModulePathTest {
  private static final List<String> LIBRARIES =
      List.of(
          "sdk-",
          "okhttp",
          "okio",
          "kotlin",
          "annotations",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "slf4j-api",
          "jspecify");

  @Test
  void theSdkWorksAsRealModules() throws Exception {
    try (FakeProviders fakes = FakeProviders.start().seed(3)) {
      String printed =
          run(
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

  private static String run(String... args) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-p", modulePath()));
    command.addAll(Arrays.asList(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  private static String modulePath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(ModulePathTest::isLibrary)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A jar by its name, a reactor module's classes by the name of its folder. */
  private static boolean isLibrary(String entry) {
    Path path = Path.of(entry);
    String name =
        path.endsWith(Path.of("target", "classes"))
            ? path.getParent().getParent().getFileName().toString()
            : path.getFileName().toString();
    return LIBRARIES.stream().anyMatch(name::startsWith) && !name.startsWith("sdk-testkit");
  }
}
