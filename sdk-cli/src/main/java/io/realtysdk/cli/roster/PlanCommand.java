package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.PrivateFiles;
import io.realtysdk.roster.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a plan and prints it. */
@Command(
    name = "plan",
    description = "Plans what would have to be done, and prints it. Sends GET requests only.")
final class PlanCommand extends TenantCommand {
  @Mixin Planning planning = new Planning();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the plan as JSON, in clear, readable by you only.")
  @Nullable String out;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the plan as one HTML page, with personal data as --privacy says.")
  @Nullable String html;

  PlanCommand(Console console) {
    super(console);
  }

  @Override
  void checkSeveral() {
    super.checkSeveral();
    if (out != null || html != null) {
      throw wrongUsage("--out and --html write one file; name one --tenant");
    }
  }

  @Override
  ExitCode run(TenantSession session, Output output) throws IOException {
    for (String file : Arrays.asList(out, html)) {
      if (file != null) {
        PrivateFiles.check(output.console().path(file));
      }
    }
    Planning.Result result = planning.make(session);
    Plan plan = result.plan();
    if (output.isJson()) {
      plan.writeJson(output.stream(), output.privacy());
    } else {
      plan.writeText(output.text(), output.privacy());
    }
    if (out != null) {
      Path file = output.console().path(out);
      PrivateFiles.write(file, plan::writeJson);
      output.note("plan written to " + file);
    }
    if (html != null) {
      ReportCommand.write(result, session, output, html);
    }
    return planning.exitCode(result);
  }
}
