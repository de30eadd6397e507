package io.realtysdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
  @TempDir Path folder;

  @Test
  void printsAScriptThatKnowsCommandsOptionsAndServices() {
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("completion")).isZero();

    assertThat(console.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("complete -F _complete_realty", "_picocli_realty_agents_list")
        .contains("--detailed-exitcode", "\"open-to-close\" \"propertybase\"", "\"ndjson\"");
  }
}
