package io.realtysdk.roster.internal.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.internal.key.EmailKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the file as a person. */
final class CsvLine {
  private final List<CsvColumn> columns;
  private final CsvRecord record;
  private final Problems problems;

  CsvLine(List<CsvColumn> columns, CsvRecord record, Problems problems) {
    this.columns = columns;
    this.record = record;
    this.problems = problems;
  }

  /** Takes a problem of the file. */
  interface Problems {
    void add(long line, int column, String what);
  }

  /** Returns the person, or null if the line is unusable. */
  @Nullable Person person() {
    if (record.getFieldCount() != columns.size()) {
      problem(0, "has " + record.getFieldCount() + " cells; the header has " + columns.size());
      return null;
    }
    Person.Builder person = builder();
    if (person == null) {
      return null;
    }
    for (int i = 0; i < columns.size(); i++) {
      String cell = record.getField(i).trim();
      if (!cell.isEmpty()) {
        add(person, columns.get(i), i + 1, cell);
      }
    }
    return person.build();
  }

  private Person.@Nullable Builder builder() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).kind() == CsvColumn.Kind.KEY) {
        String key = record.getField(i).trim();
        if (key.isEmpty()) {
          problem(i + 1, "the key is missing");
          return null;
        }
        if (!key.matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}")) {
          problem(i + 1, "a key has only letters, digits, dots, colons, hyphens and underscores");
          return null;
        }
        return Person.builder(key);
      }
    }
    return null;
  }

  private void add(Person.Builder person, CsvColumn column, int number, String cell) {
    switch (column.kind()) {
      case KEY -> {}
      case EMPLOYED -> {
        Boolean employed = yesOrNo(cell);
        if (employed == null) {
          problem(number, "employed must be yes or no");
        } else {
          person.employed(employed);
        }
      }
      case SERVICES -> services(person, number, cell);
      case FIELD, NATIVE -> value(person, column, number, cell);
    }
  }

  private void services(Person.Builder person, int number, String cell) {
    for (String name : cell.split("[\\s;]+", -1)) {
      ServiceId service = CsvColumn.service(name.toLowerCase(Locale.ROOT));
      if (service != null) {
        person.service(service);
      } else if (!name.isEmpty()) {
        problem(number, "unknown service; known are " + ServiceId.all());
      }
    }
  }

  private void value(Person.Builder person, CsvColumn column, int number, String cell) {
    Field field = column.field();
    ServiceId service = column.service();
    if (field == Field.EMAIL && EmailKey.of(cell) == null) {
      problem(number, "no e-mail address");
    } else if (field == Field.COMMISSION_RATE && !isNumber(cell)) {
      problem(number, "no number; a commission rate is a fraction such as 0.06");
    } else if (service == null && field != null) {
      person.set(field, cell);
    } else if (service != null && field != null) {
      person.set(service, field, cell);
    } else if (service != null && column.nativeName() != null) {
      person.nativeField(service, column.nativeName(), cell);
    }
  }

  private static @Nullable Boolean yesOrNo(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "1" -> true;
      case "no", "false", "0" -> false;
      default -> null;
    };
  }

  private static boolean isNumber(String cell) {
    try {
      return new BigDecimal(cell).signum() >= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void problem(int column, String what) {
    problems.add(record.getStartingLineNumber(), column, what);
  }
}
