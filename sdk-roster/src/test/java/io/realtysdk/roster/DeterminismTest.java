package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs give the same bytes. How many shuffles is set by -Droster.shuffles. */
class DeterminismTest {
  private static final int SHUFFLES = Integer.getInteger("roster.shuffles", 10);
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;

  private String plan(Population population, String file) throws IOException {
    try (RosterStore store = RosterStore.sqlite(folder.resolve(file))) {
      Roster roster = population.roster(store).clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();
      Plan plan = roster.plan(roster.snapshot(), PersonSource.of(population.people()));
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      plan.writeJson(json);
      StringBuilder text = new StringBuilder();
      plan.writeText(text, Privacy.SHOW);
      return json.toString(StandardCharsets.UTF_8) + text;
    }
  }

  @Test
  void everyOrderOfReadingAndEveryLocaleAndZoneGivesTheSamePlan() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Set<String> plans = new HashSet<>();
    try {
      for (int i = 0; i < SHUFFLES; i++) {
        Population population = new Population("acme", 150, 0.05, 11);
        if (i > 0) {
          population.shuffle(i);
        }
        Locale.setDefault(i % 2 == 0 ? Locale.US : Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone(i % 3 == 0 ? "UTC" : "Pacific/Auckland"));
        plans.add(plan(population, i + ".db"));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(plans).hasSize(1);
    assertThat(plans.iterator().next()).contains("disputed 1:").contains("CREATE");
  }

  @Test
  void anotherValueGivesAnotherPlan() throws Exception {
    Population one = new Population("acme", 20, 0.05, 11);
    Population other = new Population("acme", 20, 0.05, 11);
    other.people().set(0, Person.builder("p-x").set(Field.FULL_NAME, "Ann Lee").build());

    assertThat(plan(one, "a.db")).isNotEqualTo(plan(other, "b.db"));
  }
}
