package io.realtysdk.cli.agents;

import io.realtysdk.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code realty agents}: reads the agents of one account. Sends GET requests only. */
@Command(
    name = "agents",
    description = "Lists the agents of an account, reads one, or finds one by e-mail address.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  realty agents list --provider spectora",
      "  realty agents get --provider signtraker 7"
    })
public final class AgentsCommand {
  private AgentsCommand() {}

  /** Returns the group with its commands. */
  public static CommandLine create(Console console) {
    CommandLine group = new CommandLine(new AgentsCommand());
    group.addSubcommand(new ListCommand(console));
    group.addSubcommand(new GetCommand(console));
    group.addSubcommand(new FindCommand(console));
    return group;
  }
}
