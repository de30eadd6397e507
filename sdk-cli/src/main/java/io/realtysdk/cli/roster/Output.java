package io.realtysdk.cli.roster;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.realtysdk.cli.Console;
import io.realtysdk.roster.Privacy;
import java.io.IOException;
import java.io.OutputStream;

/** Where a command's result goes. */
final class Output {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final Console console;
  private final CommonOptions common;

  Output(Console console, CommonOptions common) {
    this.console = console;
    this.common = common;
  }

  boolean isJson() {
    return common.json;
  }

  Privacy privacy() {
    return common.privacy(console);
  }

  Console console() {
    return console;
  }

  /** Returns where text for people goes. */
  Appendable text() {
    return console.colours() && !common.noColor ? new ColouredText(console.out()) : console.out();
  }

  /** Returns where a document goes that writes itself. */
  OutputStream stream() {
    return console.out();
  }

  void line(String text) throws IOException {
    text().append(text).append('\n');
  }

  /** Writes a document of maps and lists. */
  void document(Object document) throws IOException {
    JSON.writeValue(console.out(), document);
    console.out().println();
  }

  /** Writes to stderr what is no result, unless the user wants quiet. */
  void note(String text) {
    if (!common.quiet) {
      console.err().println(text);
    }
  }
}
