package io.realtysdk.cli.agents;

import io.realtysdk.cli.Console;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Privacy;
import java.io.IOException;
import picocli.CommandLine.Option;

/** The options that say how agents are written. */
final class AgentOutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: table.")
  OutputFormat format = OutputFormat.table;

  @Option(names = "--show", description = "Show personal data. It is masked otherwise.")
  boolean show;

  AgentWriter writer(Console console, Capabilities service, boolean whole) throws IOException {
    RecordColumns columns = new RecordColumns(service, whole, show ? Privacy.SHOW : Privacy.MASK);
    return switch (format) {
      case table -> new TableWriter(columns, console.out());
      case csv -> new CsvOutput(columns, console.out());
      case json -> new JsonOutput(columns, console.out(), false);
      case ndjson -> new JsonOutput(columns, console.out(), true);
    };
  }
}
