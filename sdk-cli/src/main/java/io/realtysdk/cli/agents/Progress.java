package io.realtysdk.cli.agents;

import io.realtysdk.cli.Console;
import java.util.Locale;
import java.util.OptionalLong;

/** A line on stderr that counts agents, if a person reads it. */
final class Progress {
  private final Console console;
  private boolean shown;

  Progress(Console console) {
    this.console = console;
  }

  void show(long agents, OptionalLong total) {
    if (!console.errIsTerminal()) {
      return;
    }
    shown = true;
    String of = total.isPresent() ? String.format(Locale.ROOT, " of %,d", total.getAsLong()) : "";
    console.err().print(String.format(Locale.ROOT, "\r%,d%s agents", agents, of));
    console.err().flush();
  }

  /** Ends the line. */
  void end() {
    if (shown) {
      console.err().println();
    }
  }
}
