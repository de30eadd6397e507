package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the SDK makes of untidy records: the true value, or a note that there is an unread one. */
class UntidyRecordsTest {
  private static final int AGENTS = 130;

  @Test
  void openToCloseIsReadCompletely() throws Exception {
    try (FakeOpenToClose fake = FakeOpenToClose.start().seed(AGENTS)) {
      assertReadRight(fake, () -> fake.client().agents().listAll().stream());
    }
  }

  @Test
  void propertybaseIsReadCompletely() throws Exception {
    try (FakePropertybase fake = FakePropertybase.start().seed(AGENTS).wholeAgentsInLists()) {
      assertReadRight(fake, () -> fake.client().agents().listAll().stream());
    }
  }

  @Test
  void signTrakerIsReadCompletely() throws Exception {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(AGENTS)) {
      assertReadRight(fake, () -> fake.client().agents().listAll().stream());
    }
  }

  @Test
  void spectoraIsReadCompletely() throws Exception {
    try (FakeSpectora fake = FakeSpectora.start().seed(AGENTS)) {
      assertReadRight(fake, () -> fake.client().agents().listAll().stream());
    }
  }

  private static void assertReadRight(FakeProvider<?> fake, Supplier<Stream<?>> listAll)
      throws Exception {
    List<?> tidy = listAll.get().toList();
    assertThat(tidy).hasSize(AGENTS);
    for (int seed = 0; seed < 4; seed++) {
      fake.untidy(seed).pageCap(50);

      List<?> untidy = listAll.get().toList();

      assertThat(untidy).hasSize(AGENTS);
      int unread = 0;
      for (int i = 0; i < AGENTS; i++) {
        unread += assertSame((Record) untidy.get(i), (Record) tidy.get(i));
      }
      assertThat(unread).isPositive();
    }
  }

  /** Returns how many components could not be read. */
  private static int assertSame(Record untidy, Record tidy) throws Exception {
    Map<String, Object> unread = additional(untidy);
    int count = 0;
    for (RecordComponent component : tidy.getClass().getRecordComponents()) {
      String name = component.getName();
      Object expected = component.getAccessor().invoke(tidy);
      Object actual = component.getAccessor().invoke(untidy);
      if (name.equals("additionalFields") || same(actual, expected)) {
        continue;
      }
      if (actual instanceof Record inner && expected instanceof Record innerExpected) {
        // An id that was sent in place of an object has nothing but the id.
        count += isIdAlone(inner, innerExpected) ? 1 : assertSame(inner, innerExpected);
      } else {
        assertThat(unread)
            .as("%s: %s instead of %s", name, actual, expected)
            .containsKey(key(name));
        count++;
      }
    }
    return count;
  }

  private static boolean isIdAlone(Record actual, Record expected) throws Exception {
    boolean sameId = false;
    for (RecordComponent component : expected.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(actual);
      if (component.getName().equals("id")) {
        sameId = value != null && same(value, component.getAccessor().invoke(expected));
      } else if (value != null && !(value instanceof Map<?, ?> map && map.isEmpty())) {
        return false;
      }
    }
    return sameId;
  }

  private static boolean same(Object actual, Object expected) {
    if (actual instanceof java.math.BigDecimal a && expected instanceof java.math.BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return actual == null ? expected == null : actual.equals(expected);
  }

  @SuppressWarnings("unchecked") // what the component is
  private static Map<String, Object> additional(Record record) throws Exception {
    Map<String, Object> byKey = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getName().equals("additionalFields")) {
        ((Map<String, Object>) component.getAccessor().invoke(record))
            .forEach((name, value) -> byKey.put(key(name), value));
      }
    }
    return byKey;
  }

  private static String key(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
