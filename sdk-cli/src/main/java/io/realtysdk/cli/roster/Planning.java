package io.realtysdk.cli.roster;

import io.realtysdk.cli.ExitCode;
import io.realtysdk.roster.LimitClass;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.PlanOptions;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.Snapshot;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that make a plan. */
final class Planning {
  @Mixin ReadOptions read = new ReadOptions();
  @Mixin ReadOptions.Comparing comparing = new ReadOptions.Comparing();

  @Option(
      names = "--allow-offboards",
      paramLabel = "N",
      description = "Accept exactly N offboards in an account, over the limit.")
  @Nullable Integer offboards;

  @Option(names = "--allow-deletes", paramLabel = "N", description = "The same for deletes.")
  @Nullable Integer deletes;

  @Option(names = "--allow-invites", paramLabel = "N", description = "The same for invites.")
  @Nullable Integer invites;

  @Option(names = "--allow-creates", paramLabel = "N", description = "The same for creates.")
  @Nullable Integer creates;

  @Option(names = "--allow-updates", paramLabel = "N", description = "The same for updates.")
  @Nullable Integer updates;

  @Option(
      names = "--allow-people",
      paramLabel = "N",
      description = "Accept a wanted list of exactly N people, although it is empty or shrank.")
  @Nullable Long people;

  @Option(
      names = "--detailed-exitcode",
      description = "End with 2 if the plan has steps or manual tasks.")
  boolean detailed;

  /** A plan and what it was made from. */
  record Result(Roster roster, Snapshot snapshot, PersonSource wanted, Plan plan) {}

  Result make(TenantSession session) {
    Roster roster = session.roster(read.accounts, comparing.stored);
    PersonSource wanted = session.wanted(comparing.wanted);
    Snapshot snapshot = session.snapshot(roster, read, comparing);
    return new Result(roster, snapshot, wanted, roster.plan(snapshot, wanted, options()));
  }

  private PlanOptions options() {
    PlanOptions options = PlanOptions.defaults().maxAge(comparing.maxAge);
    options = allow(options, LimitClass.OFFBOARD, offboards);
    options = allow(options, LimitClass.DELETE, deletes);
    options = allow(options, LimitClass.INVITE, invites);
    options = allow(options, LimitClass.CREATE, creates);
    options = allow(options, LimitClass.UPDATE, updates);
    return people == null ? options : options.allowPeople(people);
  }

  private static PlanOptions allow(PlanOptions options, LimitClass kind, @Nullable Integer number) {
    return number == null ? options : options.allow(kind, number);
  }

  ExitCode exitCode(Result result) {
    if (!result.snapshot().isComplete()) {
      return ExitCode.INCOMPLETE;
    }
    if (result.plan().isRefused()) {
      return ExitCode.REFUSED;
    }
    return detailed && hasChanges(result.plan()) ? ExitCode.CHANGES : ExitCode.DONE;
  }

  private static boolean hasChanges(Plan plan) {
    try (Stream<?> steps = plan.steps()) {
      return !plan.manual().isEmpty() || steps.findAny().isPresent();
    }
  }
}
