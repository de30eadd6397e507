package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds out whose the records are. */
@Command(name = "match", description = "Finds out whose the records are, and prints the counts.")
final class MatchCommand extends TenantCommand {
  @Mixin ReadOptions read = new ReadOptions();
  @Mixin ReadOptions.Comparing comparing = new ReadOptions.Comparing();

  MatchCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(TenantSession session, Output output) throws IOException {
    Roster roster = session.roster(read.accounts, comparing.stored);
    PersonSource wanted = session.wanted(comparing.wanted);
    Snapshot snapshot = session.snapshot(roster, read, comparing);
    Matching matching = roster.match(snapshot, wanted);
    if (output.isJson()) {
      output.document(Documents.matching(snapshot, matching));
    } else {
      text(snapshot, matching, output);
    }
    return snapshot.isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private static void text(Snapshot snapshot, Matching matching, Output output) throws IOException {
    output.line(snapshot.tenant() + ": snapshot of " + snapshot.takenAt());
    for (AccountSnapshot account : snapshot.accounts()) {
      List<String> parts =
          matching.counts(account.account()).entrySet().stream()
              .sorted(java.util.Map.Entry.comparingByKey())
              .map(e -> Documents.word(e.getKey()) + " " + Progress.number(e.getValue()))
              .collect(Collectors.toList());
      output.line(
          String.format("  %-14s %s", account.account().service(), String.join(" · ", parts)));
    }
    output.line(
        "disputes "
            + matching.disputes().size()
            + " · proposals "
            + matching.proposals().size()
            + " · shared keys "
            + matching.sharedKeys().size()
            + "   (see: realty roster review)");
  }
}
