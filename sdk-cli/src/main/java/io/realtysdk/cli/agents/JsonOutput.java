package io.realtysdk.cli.agents;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.realtysdk.roster.AgentRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects, in one array or one per line. A field that is empty is null; one that the service
 * did not show is left out.
 */
final class JsonOutput implements AgentWriter {
  private final RecordColumns columns;
  private final PrintStream out;
  private final boolean lines;
  private final JsonGenerator json;
  private final List<String> names;

  /**
   * @param lines whether each object is a line of its own
   */
  JsonOutput(RecordColumns columns, PrintStream out, boolean lines) throws IOException {
    this.columns = columns;
    this.out = out;
    this.lines = lines;
    this.names = columns.names();
    this.json = new ObjectMapper().getFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    if (lines) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    } else {
      json.writeStartArray();
      json.writeRaw('\n');
    }
  }

  @Override
  public void write(AgentRecord agent) throws IOException {
    List<@Nullable String> values = columns.values(agent, null);
    json.writeStartObject();
    for (int i = 0; i < names.size(); i++) {
      if (columns.isKnown(agent, i)) {
        json.writeStringField(names.get(i), values.get(i));
      }
    }
    json.writeEndObject();
    if (!lines) {
      json.writeRaw('\n');
    }
  }

  @Override
  public void end() throws IOException {
    if (!lines) {
      json.writeEndArray();
    }
    json.close();
    out.println();
    out.flush();
  }
}
