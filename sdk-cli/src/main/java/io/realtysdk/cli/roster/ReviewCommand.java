package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.Snapshot;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what a person must decide, with everything that speaks for it. */
@Command(
    name = "review",
    description = "Prints the disputes and proposals, with the commands that decide them.")
final class ReviewCommand extends TenantCommand {
  @Mixin ReadOptions read = new ReadOptions();
  @Mixin ReadOptions.Comparing comparing = new ReadOptions.Comparing();

  ReviewCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(TenantSession session, Output output) throws IOException {
    Roster roster = session.roster(read.accounts, comparing.stored);
    PersonSource wanted = session.wanted(comparing.wanted);
    Snapshot snapshot = session.snapshot(roster, read, comparing);
    Matching matching = roster.match(snapshot, wanted);
    Review review = new Review(session.name(), snapshot, matching, wanted, output.privacy());
    if (output.isJson()) {
      output.document(review.document());
    } else {
      review.text(output);
    }
    return snapshot.isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }
}
