package io.realtysdk.roster;

import java.util.List;

/**
 * The wanted list is unusable. {@link #problems()} names every place; neither it nor the message
 * holds a value of the list.
 */
public final class PersonSourceException extends RosterException {
  private static final long serialVersionUID = 1L;

  /** The most problems that are kept; the message says how many there are in all. */
  public static final int MOST = 1_000;

  private final transient List<Problem> problems;

  /** For sources of your own. */
  public PersonSourceException(String what, List<Problem> problems) {
    super(message(what, problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(String what, List<Problem> problems) {
    StringBuilder text = new StringBuilder(what);
    problems.stream().limit(10).forEach(problem -> text.append("; ").append(problem));
    if (problems.size() > 10) {
      text.append("; and ").append(problems.size() - 10).append(" more");
    }
    return text.toString();
  }

  /** Returns the problems, in the order of the source; at most {@link #MOST}. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One unusable place.
   *
   * @param line the line, from 1; 0 where the source has no lines
   * @param column the cell within the line, from 1; 0 for the whole line
   * @param what what is wrong and how to put it right, without the value
   */
  public record Problem(long line, int column, String what) {
    /** Returns the place and what is wrong. */
    @Override
    public String toString() {
      if (line == 0) {
        return what;
      }
      return "line " + line + (column == 0 ? "" : ", column " + column) + ": " + what;
    }
  }
}
