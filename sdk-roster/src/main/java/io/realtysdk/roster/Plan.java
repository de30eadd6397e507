package io.realtysdk.roster;

import io.realtysdk.roster.internal.plan.PlanFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would have to be done to bring the accounts in line with the wanted list. Immutable, and
 * named by a digest over everything that it was made from and that it says: the same inputs give
 * the same plan, byte for byte.
 *
 * <p>A plan holds personal data; {@code toString} does not show it. The steps are read from the
 * store or the file each time they are asked for.
 */
public interface Plan {

  /** Returns the digest: 64 hexadecimal digits, of which people are shown the first 12. */
  String id();

  /** Returns what the plan was made from. */
  PlanHeader header();

  /** Returns the counts, one entry per account. */
  List<AccountSummary> summaries();

  /** Returns the costs, one entry per account. */
  List<AccountCost> costs();

  /**
   * Returns the steps in the order in which they would be done in each account. Close the stream.
   */
  Stream<Step> steps();

  /** Passes every step to the consumer, in order. */
  default void forEachStep(Consumer<? super Step> consumer) {
    try (Stream<Step> steps = steps()) {
      steps.forEach(consumer);
    }
  }

  /** Returns what must be done by hand. */
  List<ManualTask> manual();

  /** Returns what the program does not decide. */
  List<Dispute> disputes();

  /** Returns what a person may want to link. */
  List<Proposal> proposals();

  /** Returns why the plan is refused; empty if it is not. */
  List<Breach> breaches();

  /** Returns whether the plan is refused. Nothing of a refused plan may be applied. */
  default boolean isRefused() {
    return !breaches().isEmpty();
  }

  /** Returns the name of a person the plan mentions, or null if it has none. */
  @Nullable String personName(String key);

  /** Writes the plan for people. The text is not meant to be parsed, and changes at any time. */
  void writeText(Appendable to, Privacy privacy) throws IOException;

  /**
   * Writes the plan for programs, in clear. The schema is in the jar: {@code
   * /io/realtysdk/roster/schema/plan-1.json}.
   */
  default void writeJson(OutputStream to) throws IOException {
    writeJson(to, Privacy.SHOW);
  }

  /**
   * Writes the plan for programs. A masked plan has a member {@code masked}, and {@link #readJson}
   * refuses it.
   */
  void writeJson(OutputStream to, Privacy privacy) throws IOException;

  /**
   * Reads a plan from a file that {@link #writeJson} made. The file must stay while the plan is
   * used.
   *
   * @throws RosterException if the file is not a plan of format 1, or was changed since
   */
  static Plan readJson(Path file) {
    return PlanFile.read(file);
  }
}
