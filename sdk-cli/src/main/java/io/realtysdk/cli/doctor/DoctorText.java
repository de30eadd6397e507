package io.realtysdk.cli.doctor;

import io.realtysdk.cli.Console;
import io.realtysdk.core.SchemaDeviation;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings as a table for people. */
final class DoctorText {
  private static final int VERDICT = 8;
  private static final int CHECK = 14;
  private static final int GAPS = 8;
  private static final int SMALLEST_WIDTH = 80;
  private static final int LARGEST_WIDTH = 200;
  private static final int USUAL_WIDTH = 140;

  private final PrintStream out;
  private final int width;

  DoctorText(Console console) {
    this.out = console.out();
    this.width = width(console.variable("COLUMNS"));
  }

  private static int width(@Nullable String columns) {
    if (columns == null || !columns.matches("[0-9]{1,4}")) {
      return USUAL_WIDTH;
    }
    return Math.max(SMALLEST_WIDTH, Math.min(LARGEST_WIDTH, Integer.parseInt(columns)));
  }

  void write(List<AccountReport> reports) {
    for (AccountReport report : reports) {
      out.println(report.account());
      out.println();
      out.print(table(report));
      deviations(report.deviations());
      out.println();
      out.println("To paste:");
      report.builder().forEach(line -> out.println("    " + line));
      out.println();
      out.println(summary(report));
      out.println();
    }
  }

  private WrappedTable table(AccountReport report) {
    int wide = (width - VERDICT - CHECK - GAPS) / 3;
    WrappedTable table = new WrappedTable(VERDICT, CHECK, wide, wide, wide);
    table.add("", "check", "assumed", "seen", "to set");
    for (Finding finding : report.findings()) {
      table.add(
          finding.verdict().text(),
          finding.check(),
          finding.assumption(),
          finding.seen(),
          finding.setting());
    }
    return table;
  }

  private void deviations(List<SchemaDeviation> deviations) {
    if (deviations.isEmpty()) {
      return;
    }
    out.println();
    out.println("Values of another type than documented:");
    for (SchemaDeviation deviation : deviations) {
      out.println(
          "  "
              + deviation.operation()
              + "  "
              + (deviation.path().isEmpty() ? "(the whole body)" : deviation.path())
              + "  documented: "
              + deviation.documented()
              + ", found: "
              + deviation.found());
    }
  }

  private static String summary(AccountReport report) {
    StringBuilder text = new StringBuilder();
    text.append(report.findings().size()).append(" checks");
    String separator = ": ";
    for (Verdict verdict : Verdict.values()) {
      long count = report.count(verdict);
      if (count > 0) {
        text.append(separator).append(count).append(' ').append(verdict.text());
        separator = ", ";
      }
    }
    return text.append('.').toString();
  }
}
