package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.wire.sample.PublicSurface;
import io.realtysdk.it.wire.server.WireServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Reads documents in the provider's own names, and looks at every component that comes of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReadTest {
  /** Stands for an object, whose components are looked at by themselves. */
  static final String OBJECT = "an object";

  final WireServer server = new WireServer();

  /**
   * A record that was read.
   *
   * @param type of the record
   * @param read reads it
   * @param expected the text of each component, by name
   */
  record Reading(Class<?> type, Supplier<?> read, Map<String, String> expected) {}

  /** The provider's client, beside which its other public types are. */
  abstract Class<?> client();

  abstract List<Reading> readings();

  @AfterAll
  void closeServer() {
    server.close();
  }

  /** One component in each line, with its text behind a colon. */
  static Reading reading(Class<?> type, Supplier<?> read, String components) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : components.lines().toList()) {
      int colon = line.indexOf(": ");
      expected.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return new Reading(type, read, expected);
  }

  @TestFactory
  Stream<DynamicTest> everyComponentIsReadFromItsDocumentedName() {
    return readings().stream()
        .map(
            reading ->
                DynamicTest.dynamicTest(reading.type().getSimpleName(), () -> check(reading)));
  }

  private static void check(Reading reading) {
    Object value = reading.read().get();
    Map<String, String> actual = new LinkedHashMap<>();
    for (RecordComponent component : reading.type().getRecordComponents()) {
      String name = component.getName();
      actual.put(name, text(valueOf(component, value), reading.expected().get(name)));
    }
    assertThat(actual).containsExactlyInAnyOrderEntriesOf(reading.expected());
  }

  private static Object valueOf(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(component.toString(), e);
    }
  }

  private static String text(Object value, String expected) {
    String text = String.valueOf(value);
    boolean nothing = Set.of("null", "[]", "Optional.empty").contains(text);
    return OBJECT.equals(expected) && !nothing ? OBJECT : text;
  }

  @Test
  void everyComponentOfEveryPublicRecordIsReadSomewhere() {
    Set<String> read = new TreeSet<>();
    for (Reading reading : readings()) {
      String type = reading.type().getSimpleName();
      reading.expected().keySet().forEach(component -> read.add(type + "." + component));
    }
    Set<String> records = PublicSurface.recordsOf(client());

    assertThat(records).as("what is read").isNotEmpty();
    assertThat(WireTest.without(records, read)).as("what readings() has to look at").isEmpty();
  }
}
