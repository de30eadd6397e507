package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code realty roster}: compares people with their records and plans. Sends GET requests only. */
@Command(
    name = "roster",
    description = "Compares the people of an office with their records, and plans. Reads only.")
public final class RosterCommand {
  private RosterCommand() {}

  /** Returns the group with its commands. */
  public static CommandLine create(Console console) {
    CommandLine group = new CommandLine(new RosterCommand());
    group.addSubcommand(new InitCommand(console));
    group.addSubcommand(new CheckCommand(console));
    group.addSubcommand(new SnapshotCommand(console));
    group.addSubcommand(new MatchCommand(console));
    group.addSubcommand(new ReviewCommand(console));
    group.addSubcommand(new DecideCommand(console));
    group.addSubcommand(new PlanCommand(console));
    group.addSubcommand(new ShowCommand(console));
    group.addSubcommand(new DriftCommand(console));
    group.addSubcommand(new ReportCommand(console));
    group.addSubcommand(new CapabilitiesCommand(console));
    group.addSubcommand(new ForgetCommand(console));
    group.addSubcommand(new DemoCommand(console));
    return group;
  }
}
