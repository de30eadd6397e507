package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {
  @TempDir Path folder;

  @Test
  void theLockOfAKilledProcessIsFree() throws Exception {
    Path file = folder.resolve("roster.db");
    Process other =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                HoldStore.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).startsWith("open");
      assertThatThrownBy(() -> RosterStore.sqlite(file))
          .isInstanceOf(StoreLockedException.class)
          .hasMessageContaining("roster.db");
    } finally {
      other.destroyForcibly().waitFor();
    }

    try (RosterStore store = RosterStore.sqlite(file)) {
      assertThat(store).isNotNull();
    }
  }
}
