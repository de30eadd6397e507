package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.roster.Drift;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.Snapshot;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what differs and since when. */
@Command(
    name = "drift",
    description = "Prints what differs and since when; ends with 2 if anything does.")
final class DriftCommand extends TenantCommand {
  @Mixin ReadOptions read = new ReadOptions();
  @Mixin ReadOptions.Comparing comparing = new ReadOptions.Comparing();

  DriftCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(TenantSession session, Output output) throws IOException {
    Roster roster = session.roster(read.accounts, comparing.stored);
    PersonSource wanted = session.wanted(comparing.wanted);
    Snapshot snapshot = session.snapshot(roster, read, comparing);
    Drift drift = roster.drift(snapshot, wanted);
    if (output.isJson()) {
      drift.writeJson(output.stream(), output.privacy());
    } else {
      drift.writeText(output.text(), output.privacy());
    }
    if (!snapshot.isComplete()) {
      return ExitCode.INCOMPLETE;
    }
    return drift.differences().isEmpty() ? ExitCode.DONE : ExitCode.CHANGES;
  }
}
