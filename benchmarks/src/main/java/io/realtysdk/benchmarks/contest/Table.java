package io.realtysdk.benchmarks.contest;

import io.realtysdk.benchmarks.contestants.Contestants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of several operations by contestant, printed in Markdown. */
final class Table {
  private final Map<String, Map<String, double[]>> rows = new LinkedHashMap<>();

  void add(String title, Map<String, double[]> figures) {
    rows.put(title, figures);
  }

  /**
   * Prints ratios to the floor, with what they are ratios of in the second column.
   *
   * @param ratio the place of the ratio among the figures of a contestant
   * @param absolute the place of the floor's own figure
   * @param unit to divide that by
   */
  void printRatios(String heading, int ratio, int absolute, double unit, String format) {
    List<String> names = names();
    names.remove(Contestants.FLOOR.name());
    print(
        "| "
            + heading
            + " | by hand |"
            + titles(names)
            + "\n|"
            + " --- |".repeat(2 + names.size()));
    rows.forEach(
        (title, figures) -> {
          double floor = figures.get(Contestants.FLOOR.name())[absolute] / unit;
          StringBuilder line = new StringBuilder("| " + title + " | ");
          line.append(String.format(Locale.ROOT, format, floor)).append(" |");
          for (String name : names) {
            line.append(cell(figures.get(name), ratio, "%.2f"));
          }
          print(line.toString());
        });
    print("");
  }

  /** Prints one figure of everyone, and in brackets its ratio to the floor's. */
  void printFigures(String heading, String format) {
    List<String> names = names();
    print("| " + heading + " |" + titles(names) + "\n|" + " --- |".repeat(1 + names.size()));
    rows.forEach(
        (title, figures) -> {
          double floor = figures.get(Contestants.FLOOR.name())[0];
          StringBuilder line = new StringBuilder("| " + title + " |");
          for (String name : names) {
            double[] own = figures.get(name);
            String ratio =
                own == null ? "" : String.format(Locale.ROOT, "(%.2f) |", own[0] / floor);
            line.append(cell(own, 0, format).replace(" |", " ")).append(own == null ? "|" : ratio);
          }
          print(line.toString());
        });
    print("");
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    rows.values().forEach(figures -> figures.keySet().forEach(name -> addOnce(names, name)));
    return names;
  }

  private static void addOnce(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  private static String titles(List<String> names) {
    StringBuilder titles = new StringBuilder();
    for (String name : names) {
      String title = name.equals(Fork.AGAIN) ? "by hand again" : Contestants.valueOf(name).title();
      titles.append(' ').append(title).append(" |");
    }
    return titles.toString();
  }

  private static String cell(double[] figures, int place, String format) {
    return figures == null ? " |" : " " + String.format(Locale.ROOT, format, figures[place]) + " |";
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
