package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.roster.Plan;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a plan from a file, however old it is. Needs no configuration and no store. */
@Command(name = "show", description = "Prints a plan that plan --out wrote.")
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The plan.")
  String file = "";

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Output output = new Output(common.console(console), common);
    Plan plan = Plan.readJson(console.path(file));
    if (output.isJson()) {
      plan.writeJson(output.stream(), output.privacy());
    } else {
      plan.writeText(output.text(), output.privacy());
    }
    return ExitCode.DONE.code();
  }
}
