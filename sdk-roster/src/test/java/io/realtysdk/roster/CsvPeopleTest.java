package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.realtysdk.roster.PersonSourceException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvPeopleTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("people.csv"), text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Person> read(String text) throws IOException {
    List<Person> people = new ArrayList<>();
    CsvPeople.file(file(text)).forEach(people::add);
    return people;
  }

  private List<Problem> problems(String text) throws IOException {
    PersonSource source = CsvPeople.file(file(text));
    PersonSourceException e =
        catchThrowableOfType(PersonSourceException.class, () -> source.forEach(person -> {}));
    assertThat(e).hasMessageContaining("people.csv").hasMessageNotContaining("secret");
    return e.problems();
  }

  @Test
  void everyColumnIsRead() throws Exception {
    List<Person> people =
        read(
            "\uFEFFKey,first_name,last_name,full_name,email,phone,office_phone,licence,"
                + "licence_state,team,office,role,commission_rate,employed,services,"
                + "propertybase.team,signtraker.UserName\r\n"
                + "p-1,Ann,\"Lee, Jr.\",Ann Lee,ann@x.example,+15550000001,+15560000001,RE-1,"
                + "OR,4,7,agent,0.06,no,signtraker spectora,team_9,ann.lee\r\n");

    Person person = people.get(0);
    assertThat(person.key()).isEqualTo("p-1");
    Values wanted = person.wanted();
    assertThat(wanted.value(Field.FIRST_NAME)).isEqualTo("Ann");
    assertThat(wanted.value(Field.LAST_NAME)).isEqualTo("Lee, Jr.");
    assertThat(wanted.value(Field.FULL_NAME)).isEqualTo("Ann Lee");
    assertThat(wanted.value(Field.EMAIL)).isEqualTo("ann@x.example");
    assertThat(wanted.value(Field.PHONE)).isEqualTo("+15550000001");
    assertThat(wanted.value(Field.OFFICE_PHONE)).isEqualTo("+15560000001");
    assertThat(wanted.value(Field.LICENCE)).isEqualTo("RE-1");
    assertThat(wanted.value(Field.LICENCE_STATE)).isEqualTo("OR");
    assertThat(wanted.value(Field.TEAM)).isEqualTo("4");
    assertThat(wanted.value(Field.OFFICE)).isEqualTo("7");
    assertThat(wanted.value(Field.ROLE)).isEqualTo("agent");
    assertThat(wanted.value(Field.COMMISSION_RATE)).isEqualTo("0.06");
    assertThat(person.employed()).isFalse();
    assertThat(person.services()).containsExactly(ServiceId.SIGNTRAKER, ServiceId.SPECTORA);
    assertThat(person.wantedIn(ServiceId.PROPERTYBASE).value(Field.TEAM)).isEqualTo("team_9");
    assertThat(person.wantedIn(ServiceId.SIGNTRAKER).nativeFields())
        .containsEntry("UserName", "ann.lee");
  }

  @Test
  void anEmptyCellSaysNothing() throws Exception {
    Person person = read("key,email,phone\np-1,,\n").get(0);

    assertThat(person.wanted().known()).isEmpty();
    assertThat(person.employed()).isTrue();
  }

  @Test
  void everyBadLineIsNamedWithItsColumn() throws Exception {
    List<Problem> problems =
        problems(
            "key,email,employed,commission_rate,services\n"
                + "p-1,secret-no-address,yes,,\n"
                + "p-2,secret@x.example,maybe,,\n"
                + "\n"
                + "p-3,secret@x.example,yes,much,\n"
                + "p-4,secret@x.example,yes,,signtracker\n"
                + ",secret@x.example,yes,,\n"
                + "p-5,secret@x.example,yes\n"
                + "p 6,secret@x.example,yes,,\n"
                + "p-7,secret@x.example,yes,,\n"
                + "p-7,secret@x.example,yes,,\n");

    assertThat(problems)
        .extracting(problem -> problem.line() + ":" + problem.column())
        .containsExactly("2:2", "3:3", "5:4", "6:5", "7:1", "8:0", "9:1", "11:0");
  }

  @Test
  void unknownAndDoubledColumnsAreNamed() throws Exception {
    assertThat(problems("key,email,e-mail,email,signtracker.office\np-1,,,,\n"))
        .extracting(Problem::column, Problem::line)
        .containsExactly(tuple(3, 1L), tuple(4, 1L), tuple(5, 1L));
  }

  @Test
  void aHeaderWithoutKeyIsRefusedAndNotRepeated() throws Exception {
    assertThat(problems("secret person,secret@x.example\n"))
        .extracting(Problem::line, Problem::column)
        .containsExactly(tuple(1L, 0));
  }

  @Test
  void otherFilesAreRefused() throws Exception {
    assertThat(problems("")).hasSize(1);
    assertThat(problems("key,email\np-1,\"secret@x.example\n")).hasSize(1);
    Path latin = folder.resolve("people.csv");
    Files.write(latin, "key,first_name\np-1,Zo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1));
    PersonSource source = CsvPeople.file(latin);
    assertThat(
            catchThrowableOfType(PersonSourceException.class, () -> source.forEach(person -> {})))
        .hasMessageContaining("UTF-8");
    PersonSource missing = CsvPeople.file(folder.resolve("none.csv"));
    assertThat(
            catchThrowableOfType(PersonSourceException.class, () -> missing.forEach(person -> {})))
        .hasMessageContaining("none.csv");
  }
}
