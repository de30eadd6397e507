package io.realtysdk.cli.roster;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.Decision;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stores a person's decision whose a record is. */
@Command(
    name = "decide",
    description = "Stores a decision whose a record is, or prints all. Sends nothing.")
final class DecideCommand extends TenantCommand {
  /** What to do. */
  static final class What {
    @Option(
        names = "--accept",
        paramLabel = "SERVICE/ID",
        description = "The record is the person's, whatever its fields say.")
    @Nullable String accept;

    @Option(
        names = "--refuse",
        paramLabel = "SERVICE/ID",
        description = "The record is not the person's.")
    @Nullable String refuse;

    @Option(names = "--list", description = "Print the decisions, the oldest first.")
    boolean list;
  }

  @ArgGroup(multiplicity = "1")
  What what = new What();

  @Option(
      names = "--person",
      paramLabel = "KEY",
      description = "The person's key on the wanted list.")
  @Nullable String person;

  @Option(names = "--by", paramLabel = "NAME", description = "Who decides. Default: USER.")
  @Nullable String by;

  @Option(names = "--wanted", paramLabel = "FILE", description = "As in plan.")
  @Nullable String wanted;

  DecideCommand(Console console) {
    super(console);
  }

  @Override
  void check() {
    if (!what.list && person == null) {
      throw wrongUsage("--person is missing: whose record it is, or is not");
    }
  }

  @Override
  void checkSeveral() {
    throw wrongUsage("a decision is about one tenant; name one --tenant");
  }

  @Override
  ExitCode run(TenantSession session, Output output) throws IOException {
    Roster roster = session.storeOnly();
    if (!what.list) {
      decide(session, roster, output);
    }
    List<Decision> decisions = roster.decisions();
    List<Decision> shown =
        what.list ? decisions : decisions.subList(decisions.size() - 1, decisions.size());
    if (output.isJson()) {
      output.document(Documents.decisions(session.name(), shown));
    } else {
      for (Decision decision : shown) {
        output.line(text(decision));
      }
    }
    return ExitCode.DONE;
  }

  private void decide(TenantSession session, Roster roster, Output output) {
    String key = String.valueOf(person);
    String accepted = what.accept;
    RecordRef record = record(session, accepted == null ? String.valueOf(what.refuse) : accepted);
    String name = by == null ? output.console().variable("USER") : by;
    if (name == null) {
      throw new CliException("nobody to note the decision under; say who decides with --by");
    }
    // What was decided before may be taken back, also when the record or the person is gone.
    boolean known =
        roster.decisions().stream()
            .anyMatch(d -> d.record().equals(record) && d.person().equals(key));
    if (accepted != null || !known) {
      checkThere(session, roster, record, key);
    }
    if (accepted == null) {
      roster.refuse(record, key, name);
    } else {
      roster.accept(record, key, name);
    }
  }

  private RecordRef record(TenantSession session, String given) {
    int slash = given.indexOf('/');
    if (slash < 1 || slash == given.length() - 1) {
      throw wrongUsage("a record is SERVICE/ID, such as spectora/42");
    }
    return new RecordRef(
        new AccountId(session.name(), new ReadOptions.Service().convert(given.substring(0, slash))),
        given.substring(slash + 1));
  }

  /** A decision about a misspelled record or person would never be noticed. */
  private void checkThere(TenantSession session, Roster roster, RecordRef record, String key) {
    Snapshot snapshot =
        roster
            .latestSnapshot()
            .orElseThrow(
                () ->
                    new CliException(
                        ExitCode.STALE, "the store has no snapshot; run realty roster snapshot"));
    AtomicBoolean known = new AtomicBoolean();
    session.wanted(wanted).forEach(p -> known.compareAndSet(false, p.key().equals(key)));
    if (!known.get()) {
      throw new CliException("the wanted list has no person " + key);
    }
    AtomicBoolean there = new AtomicBoolean();
    Matching matching = roster.match(snapshot, session.wanted(wanted));
    matching.forEach(m -> there.compareAndSet(false, m.record().ref().equals(record)));
    if (!there.get()) {
      throw new CliException(
          "the snapshot of "
              + snapshot.takenAt()
              + " has no record "
              + record.account().service()
              + "/"
              + record.nativeId());
    }
  }

  private static String text(Decision decision) {
    return decision.at()
        + "  "
        + Documents.word(decision.verdict())
        + "  "
        + decision.record().account().service()
        + "/"
        + decision.record().nativeId()
        + "  "
        + decision.person()
        + "  by "
        + decision.by();
  }
}
