package io.realtysdk.cli.doctor;

import java.util.ArrayList;
import java.util.List;

/** A table whose cells are wrapped at words. */
final class WrappedTable {
  private static final String GAP = "  ";

  private final int[] widths;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param widths of the columns, in characters
   */
  WrappedTable(int... widths) {
    this.widths = widths.clone();
  }

  /** Adds a row with one cell per column. */
  void add(String... cells) {
    List<List<String>> columns = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = wrap(cells[i], widths[i]);
      columns.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = row < columns.get(i).size() ? columns.get(i).get(row) : "";
        line.append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length()))).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
  }

  /** Breaks between words; a word that is longer than a line stays whole. */
  static List<String> wrap(String cell, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : cell.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns the rows, each with the end of its line. */
  @Override
  public String toString() {
    return text.toString();
  }
}
