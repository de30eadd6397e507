package io.realtysdk.cli.roster;

import java.io.IOException;

/** Colours the lines of a plan by the mark they begin with; the marks stay. */
final class ColouredText implements Appendable {
  private static final String RESET = "\u001b[0m";

  private final Appendable out;
  private final StringBuilder line = new StringBuilder();

  ColouredText(Appendable out) {
    this.out = out;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      append(text.charAt(i));
    }
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    if (c != '\n') {
      line.append(c);
      return this;
    }
    String colour = colour(line.toString());
    out.append(colour).append(line).append(colour.isEmpty() ? "" : RESET).append('\n');
    line.setLength(0);
    return this;
  }

  private static String colour(String text) {
    if (text.startsWith("REFUSED")) {
      return "\u001b[1;31m";
    }
    String mark = text.stripLeading();
    if (mark.startsWith("+ ")) {
      return "\u001b[32m";
    }
    if (mark.startsWith("- ")) {
      return "\u001b[31m";
    }
    return mark.startsWith("! ") || mark.startsWith("disputed ") ? "\u001b[33m" : "";
  }
}
