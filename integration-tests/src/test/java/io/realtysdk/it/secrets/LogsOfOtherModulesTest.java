package io.realtysdk.it.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.realtysdk.it.support.invariants.PersonalData;
import io.realtysdk.it.support.invariants.SecretSearch;
import io.realtysdk.testkit.FakeProviders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The tests of the modules that use the SDK write down what the SDK logged at TRACE, each into a
 * file of its module. They are built before this one; without them there is nothing to look at.
 */
class LogsOfOtherModulesTest {

  @Test
  void noKeyAndNothingPersonalIsInThem() throws IOException {
    List<Path> logs = logs(Path.of(".."));
    assumeThat(logs).isNotEmpty();
    SecretSearch keys = new SecretSearch();
    try (FakeProviders fakes = FakeProviders.start()) {
      keys.add(fakes.openToClose().apiKey());
      keys.add(fakes.propertybase().apiKey());
      keys.add(fakes.signTraker().apiKey());
      keys.add(fakes.spectora().apiKey());
    }
    List<String> found = new ArrayList<>();
    for (Path log : logs) {
      for (String line : Files.readString(log, StandardCharsets.UTF_8).split("\n")) {
        if (keys.in(line) != null || PersonalData.in(line) != null) {
          found.add(log + ": " + line);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> logs(Path root) throws IOException {
    List<Path> logs = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(root, "sdk-*")) {
      for (Path module : modules) {
        Path log = module.resolve("target/sdk-log.txt");
        if (Files.exists(log)) {
          logs.add(log);
        }
      }
    }
    return logs;
  }
}
