package io.realtysdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.cli.doctor.DoctorCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Help and docs/command-line.md keep up with the commands. The roster's are described elsewhere.
 */
class CommandLineDocsTest {
  @TempDir Path folder;

  private List<CommandLine> commands() {
    List<CommandLine> commands = new ArrayList<>();
    CommandLine realty = Realty.commandLine(new TestConsole(folder).console());
    for (CommandLine group : realty.getSubcommands().values()) {
      if (!group.getCommandName().equals("roster")) {
        commands.add(group);
        commands.addAll(group.getSubcommands().values());
      }
    }
    return commands;
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/command-line.md"));
  }

  @Test
  void eachHelpHasAnExampleThatNamesTheCommand() {
    assertThat(commands()).hasSize(8);
    for (CommandLine command : commands()) {
      String name = command.getCommandSpec().qualifiedName();
      assertThat(command.getUsageMessage()).contains("Examples:");
      assertThat(command.getCommandSpec().usageMessage().footer())
          .as(name)
          .anyMatch(line -> line.contains(name));
    }
  }

  @Test
  void eachExampleIsACommandLineThatIsAccepted() {
    for (CommandLine command : commands()) {
      for (String line : command.getCommandSpec().usageMessage().footer()) {
        String words =
            line.strip().replaceFirst("^source <\\((.*)\\)$", "$1").replaceFirst(" [<>] .*", "");
        String[] args = words.replaceFirst("^realty ", "").split(" ");
        CommandLine fresh = Realty.commandLine(new TestConsole(folder).console());
        assertThat(fresh.parseArgs(args).errors()).as(line).isEmpty();
      }
    }
  }

  @Test
  void eachOptionIsDescribed() throws IOException {
    String page = page();
    for (CommandLine command : commands()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertThat(page).as("%s", command.getCommandName()).contains(option.longestName());
      }
    }
  }

  @Test
  void eachExitCodeIsDescribed() throws IOException {
    String page = page();
    for (ExitCode code : ExitCode.values()) {
      assertThat(page).contains("\n| " + code.code() + " | " + code.meaning());
    }
  }

  @Test
  void eachCommandIsNamed() throws IOException {
    assertThat(commands()).anyMatch(c -> c.getCommand() instanceof DoctorCommand);
    assertThat(page())
        .contains("realty doctor", "realty agents list", "`get`, `find`", "realty fakes serve");
  }
}
