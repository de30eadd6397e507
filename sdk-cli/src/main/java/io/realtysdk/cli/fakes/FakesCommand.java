package io.realtysdk.cli.fakes;

import io.realtysdk.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code realty fakes}. */
@Command(
    name = "fakes",
    description = "Serves fakes of the four services, to try things without an account.",
    footerHeading = "%nExamples:%n",
    footer = "  realty fakes serve --agents 250")
public final class FakesCommand {
  private FakesCommand() {}

  /** Returns the group with its commands. */
  public static CommandLine create(Console console) {
    CommandLine group = new CommandLine(new FakesCommand());
    group.addSubcommand(new ServeCommand(console));
    return group;
  }
}
