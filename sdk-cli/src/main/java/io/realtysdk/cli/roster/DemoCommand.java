package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.PrivateFiles;
import io.realtysdk.testkit.FakeProviders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plans for an invented office whose accounts are embedded fakes. Needs no account and no key. */
@Command(
    name = "demo",
    description =
        "Plans for an invented office, over fakes of the four services that it starts itself, and"
            + " writes the report. Needs no account.")
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "Where the files go. Default: a new folder for temporary files.")
  @Nullable String folder;

  @Option(names = "--quiet", description = "Print no progress.")
  boolean quiet;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path files = folder();
    DemoOffice office = new DemoOffice();
    try (FakeProviders fakes = FakeProviders.start().load(office.population())) {
      write(files.resolve("people.csv"), office.people());
      write(files.resolve("realty.yaml"), DemoOffice.configuration(fakes));
      int code = plan(files, fakes);
      if (code != ExitCode.REFUSED.code() && code != ExitCode.DONE.code()) {
        return code;
      }
    }
    console.out().println();
    console.out().println("All people are invented. The files are in " + files);
    console.out().println("  people.csv    the wanted list");
    console
        .out()
        .println("  realty.yaml   the configuration; the fakes that it names have stopped");
    console.out().println("  plan.json     the plan, for: realty roster show");
    console.out().println("  report.html   the same for a browser");
    return ExitCode.DONE.code();
  }

  private int plan(Path files, FakeProviders fakes) {
    Map<String, String> keys = DemoOffice.keys(fakes);
    Console own =
        new Console(
            console.out(),
            console.err(),
            console.in(),
            name -> keys.getOrDefault(name, console.variable(name)),
            files,
            console.outIsTerminal(),
            console.errIsTerminal(),
            console.clock());
    CommandLine plan = new CommandLine(new PlanCommand(own));
    plan.setCaseInsensitiveEnumValuesAllowed(true);
    plan.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          throw failure;
        });
    List<String> args = new ArrayList<>();
    args.addAll(List.of("--privacy", "show", "--out", "plan.json", "--html", "report.html"));
    if (quiet) {
      args.add("--quiet");
    }
    return plan.execute(args.toArray(String[]::new));
  }

  private Path folder() throws IOException {
    return folder == null
        ? Files.createTempDirectory("realty-demo")
        : Files.createDirectories(console.path(folder));
  }

  private static void write(Path file, String text) throws IOException {
    PrivateFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
