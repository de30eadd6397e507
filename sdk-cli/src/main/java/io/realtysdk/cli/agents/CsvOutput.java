package io.realtysdk.cli.agents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.realtysdk.roster.AgentRecord;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** CSV with a header line. A field that is empty or was not shown is an empty cell. */
final class CsvOutput implements AgentWriter {
  private final RecordColumns columns;
  private final Writer text;
  private final CsvWriter csv;

  CsvOutput(RecordColumns columns, PrintStream out) {
    this.columns = columns;
    this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(columns.names());
  }

  @Override
  public void write(AgentRecord agent) {
    csv.writeRecord(
        columns.values(agent, null).stream().map(value -> value == null ? "" : value).toList());
  }

  @Override
  public void end() throws IOException {
    csv.flush();
    text.flush();
  }
}
