package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.Snapshot;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads all accounts of a tenant into the store. */
@Command(
    name = "snapshot",
    description = "Reads the accounts into the store. Sends GET requests only.")
final class SnapshotCommand extends TenantCommand {
  @Mixin ReadOptions read = new ReadOptions();

  SnapshotCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(TenantSession session, Output output) throws IOException {
    Snapshot snapshot = session.roster(read.accounts, false).snapshot(read.snapshotOptions());
    if (output.isJson()) {
      output.document(Documents.snapshot(snapshot));
    } else {
      text(snapshot, output);
    }
    return snapshot.isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private static void text(Snapshot snapshot, Output output) throws IOException {
    output.line(
        snapshot.tenant()
            + ": "
            + Progress.number(snapshot.records())
            + " records read at "
            + snapshot.takenAt()
            + (snapshot.isComplete() ? ", all accounts complete" : ", not complete"));
    for (AccountSnapshot account : snapshot.accounts()) {
      output.line(
          String.format(
              Locale.ROOT,
              "  %-14s %,d records in %d page%s, %d requests; search by e-mail %s%s",
              account.account().service(),
              account.records(),
              account.pages(),
              account.pages() == 1 ? "" : "s",
              account.requests(),
              Documents.word(account.lookup().verdict()),
              account.isComplete() ? "" : "; incomplete: " + account.incomplete()));
    }
  }
}
