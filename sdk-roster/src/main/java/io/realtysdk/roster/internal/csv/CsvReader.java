package io.realtysdk.roster.internal.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.PersonSourceException;
import io.realtysdk.roster.PersonSourceException.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads people from a CSV file and collects everything that is wrong with it. */
public final class CsvReader {
  private final Path file;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /** Creates a reader for one pass over a file. */
  public CsvReader(Path file) {
    this.file = file;
  }

  /** Passes the people to the consumer; throws at the end if anything was wrong. */
  public void read(Consumer<? super Person> consumer) {
    try (Reader text = open()) {
      de.siegmar.fastcsv.reader.CsvReader<CsvRecord> csv =
          de.siegmar.fastcsv.reader.CsvReader.builder()
              .skipEmptyLines(true)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(text);
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        problem(1, 0, "the file is empty; the first line must name the columns");
      } else {
        readAll(records, consumer);
      }
    } catch (CharacterCodingException e) {
      problem(0, 0, "the file is not UTF-8");
    } catch (CsvParseException | UncheckedIOException e) {
      boolean coding = e.getCause() instanceof CharacterCodingException;
      problem(0, 0, coding ? "the file is not UTF-8" : "the file is no CSV: unclosed quotes?");
    } catch (IOException e) {
      problem(0, 0, "the file cannot be read: " + e.getClass().getSimpleName());
    }
    if (!problems.isEmpty()) {
      throw new PersonSourceException(file.getFileName() + " is unusable", problems);
    }
  }

  private void readAll(Iterator<CsvRecord> records, Consumer<? super Person> consumer) {
    CsvRecord header = records.next();
    List<CsvColumn> columns = CsvColumn.header(header.getFields(), this::problemInHeader);
    if (!problems.isEmpty()) {
      return;
    }
    while (records.hasNext()) {
      CsvRecord record = records.next();
      int before = problems.size();
      Person person = new CsvLine(columns, record, this::problem).person();
      if (person != null && problems.size() == before) {
        if (keys.add(person.key())) {
          consumer.accept(person);
        } else {
          problem(record.getStartingLineNumber(), 0, "key " + person.key() + " occurs twice");
        }
      }
    }
  }

  private void problemInHeader(int column, String what) {
    problem(1, column, what);
  }

  private void problem(long line, int column, String what) {
    if (problems.size() < PersonSourceException.MOST) {
      problems.add(new Problem(line, column, what));
    }
  }

  private Reader open() throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != 0xFEFF) {
      reader.reset();
    }
    return reader;
  }
}
