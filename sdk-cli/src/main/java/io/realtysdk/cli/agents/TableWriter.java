package io.realtysdk.cli.agents;

import io.realtysdk.roster.AgentRecord;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns for people. Their widths are those of the first agents; a longer value shifts its line.
 */
final class TableWriter implements AgentWriter {
  private static final int MEASURED = 100;
  private static final int WIDEST = 40;

  private final RecordColumns columns;
  private final PrintStream out;
  private final List<List<String>> waiting = new ArrayList<>();
  private int @Nullable [] widths;

  TableWriter(RecordColumns columns, PrintStream out) {
    this.columns = columns;
    this.out = out;
    waiting.add(columns.names());
  }

  @Override
  public void write(AgentRecord agent) {
    List<String> row = new ArrayList<>();
    for (String value : columns.values(agent, "?")) {
      row.add(value == null ? "" : printable(value));
    }
    if (widths != null) {
      print(row, widths);
      return;
    }
    waiting.add(row);
    if (waiting.size() > MEASURED) {
      printWaiting();
    }
  }

  @Override
  public void end() {
    if (widths == null) {
      printWaiting();
    }
    out.flush();
  }

  private void printWaiting() {
    int[] measured = new int[waiting.get(0).size()];
    for (List<String> row : waiting) {
      for (int i = 0; i < measured.length; i++) {
        measured[i] = Math.max(measured[i], Math.min(WIDEST, length(row.get(i))));
      }
    }
    widths = measured;
    waiting.forEach(row -> print(row, measured));
    waiting.clear();
  }

  private void print(List<String> row, int[] measured) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < measured.length; i++) {
      String cell = row.get(i);
      line.append(cell);
      if (i < measured.length - 1) {
        line.append(" ".repeat(Math.max(0, measured[i] - length(cell)) + 2));
      }
    }
    out.println(line.toString().stripTrailing());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns a value without characters that would break a line or steer a terminal. */
  private static String printable(String value) {
    return value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
  }
}
