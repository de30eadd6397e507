package io.realtysdk.roster.internal.csv;

import io.realtysdk.roster.Field;
import io.realtysdk.roster.ServiceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of the file.
 *
 * @param service the service it is for, or null for all
 * @param field the field, or null for a column of another kind
 * @param nativeName the service's own name of a field that only it has, or null
 */
record CsvColumn(
    Kind kind, @Nullable ServiceId service, @Nullable Field field, @Nullable String nativeName) {

  enum Kind {
    KEY,
    EMPLOYED,
    SERVICES,
    FIELD,
    NATIVE
  }

  /** Takes a problem of the header. */
  interface Problems {
    void add(int column, String what);
  }

  static List<CsvColumn> header(List<String> cells, Problems problems) {
    List<CsvColumn> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (cells.stream().noneMatch(cell -> cell.trim().equalsIgnoreCase("key"))) {
      // It may be a line of people, so nothing of it is repeated.
      problems.add(0, "there is no column \"key\"; the first line must name the columns");
      return columns;
    }
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).trim();
      CsvColumn column = of(name);
      if (column == null) {
        problems.add(i + 1, "unknown column \"" + printable(name) + "\"");
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        problems.add(i + 1, "column \"" + printable(name) + "\" occurs twice");
      } else {
        columns.add(column);
      }
    }
    return columns;
  }

  private static @Nullable CsvColumn of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "key" -> new CsvColumn(Kind.KEY, null, null, null);
      case "employed" -> new CsvColumn(Kind.EMPLOYED, null, null, null);
      case "services" -> new CsvColumn(Kind.SERVICES, null, null, null);
      default -> field(name, lower);
    };
  }

  private static @Nullable CsvColumn field(String name, String lower) {
    int dot = lower.indexOf('.');
    if (dot < 0) {
      Field field = field(lower);
      return field == null ? null : new CsvColumn(Kind.FIELD, null, field, null);
    }
    ServiceId service = service(lower.substring(0, dot));
    if (service == null || dot == name.length() - 1) {
      return null;
    }
    Field field = field(lower.substring(dot + 1));
    return field != null
        ? new CsvColumn(Kind.FIELD, service, field, null)
        : new CsvColumn(Kind.NATIVE, service, null, name.substring(dot + 1));
  }

  static @Nullable ServiceId service(String name) {
    return ServiceId.all().stream().filter(s -> s.name().equals(name)).findAny().orElse(null);
  }

  private static @Nullable Field field(String name) {
    for (Field field : Field.values()) {
      if (field != Field.LIFECYCLE && field.name().equalsIgnoreCase(name)) {
        return field;
      }
    }
    return null;
  }

  /** Long or odd text is no name of a column, and is not repeated. */
  private static String printable(String name) {
    return name.matches("[A-Za-z0-9_. -]{0,30}") ? name : "…";
  }
}
