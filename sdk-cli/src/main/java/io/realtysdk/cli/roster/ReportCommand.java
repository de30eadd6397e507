package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.PrivateFiles;
import io.realtysdk.cli.report.HtmlReport;
import io.realtysdk.roster.Drift;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a plan and writes it as a page. */
@Command(name = "report", description = "Plans, and writes the plan as one HTML page that prints.")
final class ReportCommand extends TenantCommand {
  @Mixin Planning planning = new Planning();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      defaultValue = "roster-report.html",
      description = "The page, readable by you only. Default: roster-report.html.")
  String html = "roster-report.html";

  ReportCommand(Console console) {
    super(console);
  }

  @Override
  void checkSeveral() {
    super.checkSeveral();
    throw wrongUsage("report writes one file; name one --tenant");
  }

  @Override
  ExitCode run(TenantSession session, Output output) throws IOException {
    PrivateFiles.check(output.console().path(html));
    Planning.Result result = planning.make(session);
    Path file = write(result, session, output, html);
    if (output.isJson()) {
      Map<String, Object> document = Documents.of("report", session.name());
      document.put("plan", result.plan().id());
      document.put("refused", result.plan().isRefused());
      document.put("file", file.toString());
      output.document(document);
    } else {
      output.line(file.toString());
    }
    return planning.exitCode(result);
  }

  static Path write(Planning.Result result, TenantSession session, Output output, String name)
      throws IOException {
    Path file = output.console().path(name);
    // Before matching: each loads the wanted list anew, and only the last result can be read.
    Drift drift = result.roster().drift(result.snapshot(), result.wanted());
    HtmlReport report =
        new HtmlReport(
            new HtmlReport.Content(
                result.plan(),
                result.roster().match(result.snapshot(), result.wanted()),
                drift,
                result.wanted(),
                session.config().limits()),
            output.privacy());
    PrivateFiles.write(
        file,
        stream -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          report.write(writer);
          writer.flush();
        });
    output.note("report written to " + file);
    return file;
  }
}
