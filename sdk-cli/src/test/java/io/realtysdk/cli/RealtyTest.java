package io.realtysdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.roster.RosterException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealtyTest {
  @TempDir Path folder;

  @Test
  void helpGoesToStdoutAndNamesTheExitCodes() {
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("--help")).isZero();

    assertThat(console.out()).contains("roster", "--debug").contains("64", "wrong usage");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void helpOfAGroupNamesItsCommands() {
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("roster", "--help")).isZero();

    assertThat(console.out()).contains("capabilities").contains("130", "interrupted");
  }

  @Test
  void wrongUsageIs64AndGoesToStderr() {
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("roster", "capabilities", "--nonsense")).isEqualTo(64);
    assertThat(console.err()).contains("--nonsense", "See: realty roster capabilities --help");
    assertThat(console.out()).isEmpty();

    assertThat(console.run()).isEqualTo(64);
    assertThat(console.run("roster")).isEqualTo(64);
    assertThat(console.run("nonsense")).isEqualTo(64);
  }

  @Test
  void versionIsPrinted() {
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("--version")).isZero();

    assertThat(console.out()).startsWith("realty ");
  }

  @Test
  void capabilitiesNeedNoConfiguration() {
    TestConsole console = new TestConsole(folder);

    assertThat(console.run("roster", "capabilities")).isZero();

    assertThat(console.out()).contains("| operation |", "**Spectora**");
  }

  @Test
  void coloursAreOnlyForATerminal() {
    assertThat(new TestConsole(folder).terminal(true).console().colours()).isTrue();
    assertThat(new TestConsole(folder).terminal(false).console().colours()).isFalse();
    assertThat(new TestConsole(folder).terminal(true).variable("NO_COLOR", "1").console().colours())
        .isFalse();
  }

  @Test
  void failuresHaveTheirExitCode() {
    assertThat(CommandFailure.exitCode(new CliException(ExitCode.STALE, "x")))
        .isEqualTo(ExitCode.STALE);
    assertThat(CommandFailure.exitCode(new InterruptedException())).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(
            CommandFailure.exitCode(
                new RosterException("while reading", new InterruptedException())))
        .isEqualTo(ExitCode.INTERRUPTED);
    assertThat(CommandFailure.exitCode(new IllegalStateException())).isEqualTo(ExitCode.ERROR);
  }

  @Test
  void anUnexpectedFailureNamesOnlyItsType() {
    assertThat(CommandFailure.text(new IllegalStateException("ann@harbor.example")))
        .isEqualTo("internal error: java.lang.IllegalStateException; run it again with --debug");
  }
}
