package io.realtysdk.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Four accounts in memory, a wanted list, and what a plan over them says. */
abstract class PlanFixture {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;
  RosterStore store;
  final TestDirectory transactions = new TestDirectory("acme", ServiceId.OPEN_TO_CLOSE);
  final TestDirectory crm = new TestDirectory("acme", ServiceId.PROPERTYBASE);
  final TestDirectory signs = new TestDirectory("acme", ServiceId.SIGNTRAKER);
  final TestDirectory inspections = new TestDirectory("acme", ServiceId.SPECTORA);
  final List<Person> people = new ArrayList<>();
  RosterPolicy policy = RosterPolicy.defaults();
  SafetyLimits limits = SafetyLimits.defaults();
  PlanOptions options = PlanOptions.defaults();
  AccountPolicy.Builder signPolicy =
      AccountPolicy.builder()
          .defaultField("PaymentMode", "Terms")
          .defaultField("Office", "7")
          .defaultField("UserName", "{email.local}");

  @BeforeEach
  void open() {
    store = RosterStore.sqlite(folder.resolve("roster.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  Roster roster(TestDirectory... accounts) {
    Roster.Builder builder =
        Roster.builder(store, "acme")
            .policy(policy)
            .limits(limits)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC));
    for (TestDirectory account : accounts) {
      AccountPolicy accountPolicy =
          account == signs ? signPolicy.build() : AccountPolicy.defaults();
      builder.account(account, accountPolicy);
    }
    return builder.build();
  }

  Plan plan(TestDirectory... accounts) {
    Roster roster = roster(accounts);
    return roster.plan(roster.snapshot(), PersonSource.of(people), options);
  }

  static List<Step> steps(Plan plan) {
    try (var steps = plan.steps()) {
      return steps.filter(step -> step.action() != Action.LINK).toList();
    }
  }

  static String text(Plan plan, Privacy privacy) throws IOException {
    StringBuilder text = new StringBuilder();
    plan.writeText(text, privacy);
    return text.toString();
  }

  Person.Builder person(int i) {
    return Person.builder("p-" + i)
        .set(Field.FIRST_NAME, "Ann")
        .set(Field.LAST_NAME, "Lee")
        .set(Field.EMAIL, "ann" + i + "@harbor.example")
        .set(Field.PHONE, "+1555000%04d".formatted(i));
  }

  static Object[] record(int i) {
    return new Object[] {
      Field.FIRST_NAME,
      "Ann",
      Field.LAST_NAME,
      "Lee",
      Field.EMAIL,
      "ann" + i + "@harbor.example",
      Field.PHONE,
      "+1555000%04d".formatted(i)
    };
  }

  static Object[] record(int i, Field field, String value) {
    Object[] record = record(i);
    for (int k = 0; k < record.length; k += 2) {
      if (record[k] == field) {
        record[k + 1] = value;
      }
    }
    return record;
  }
}
