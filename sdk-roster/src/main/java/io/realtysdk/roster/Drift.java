package io.realtysdk.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What differs between the wanted list and the accounts, and since when. No limits, no order. */
public interface Drift {

  /** Returns the tenant. */
  String tenant();

  /** Returns the differences, ordered by person, account and field. */
  List<Difference> differences();

  /** Writes the differences for people. */
  void writeText(Appendable to, Privacy privacy) throws IOException;

  /**
   * Writes the differences for programs. The schema is in the jar: {@code
   * /io/realtysdk/roster/schema/drift-1.json}.
   */
  void writeJson(OutputStream to, Privacy privacy) throws IOException;
}
