package io.realtysdk.roster;

import io.realtysdk.roster.internal.csv.CsvReader;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The wanted people from a CSV file in UTF-8.
 *
 * <p>The first line names the columns: {@code key} must be there; {@code first_name, last_name,
 * full_name, email, phone, office_phone, licence, licence_state, team, office, role,
 * commission_rate, employed} and {@code services} may be. {@code services} lists services with
 * spaces between; a column such as {@code propertybase.team} or {@code signtraker.UserName} is for
 * one service. An empty cell says nothing about a field. Employed is {@code yes} or {@code no}.
 */
public final class CsvPeople {
  private CsvPeople() {}

  /** Returns a source that reads a file at each use; it is not read yet. */
  public static PersonSource file(Path file) {
    Objects.requireNonNull(file, "file");
    return consumer -> new CsvReader(file).read(consumer);
  }
}
