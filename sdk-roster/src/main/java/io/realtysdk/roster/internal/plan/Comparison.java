package io.realtysdk.roster.internal.plan;

import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Change;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Values;
import io.realtysdk.roster.internal.key.EmailKey;
import io.realtysdk.roster.internal.key.LicenceKey;
import io.realtysdk.roster.internal.key.NameKey;
import io.realtysdk.roster.internal.key.PhoneKey;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what a service should hold with what it holds, field by field. */
final class Comparison {
  private final Capabilities capabilities;
  private final String region;
  private final Values wanted;
  private final Values held;
  private final List<Change> changes = new ArrayList<>();
  private int unknown;

  Comparison(Capabilities capabilities, String region, Values wanted, AgentRecord record) {
    this.capabilities = capabilities;
    this.region = region;
    this.wanted = wanted;
    this.held = record.values();
    compareNames();
    for (Field field : Field.values()) {
      if (!field.isName() && field != Field.LIFECYCLE && capabilities.field(field).read()) {
        compare(field, wanted.get(field));
      }
    }
  }

  /** Returns what differs, in the order of {@link Field}. */
  List<Change> changes() {
    return changes;
  }

  /** Returns how many wanted values could not be compared, because the record hides the field. */
  int unknown() {
    return unknown;
  }

  private void compare(Field field, FieldState after) {
    FieldState before = held.get(field);
    if (after.isUnknown()) {
      return;
    }
    if (before.isUnknown()) {
      unknown++;
    } else if (!same(field, before, after)) {
      changes.add(new Change(field, capabilities.field(field).nativeName(), before, after));
    }
  }

  /** A service may have one name field or two, and so may the list. */
  private void compareNames() {
    boolean one = capabilities.field(Field.FULL_NAME).read();
    boolean two = capabilities.field(Field.LAST_NAME).read();
    boolean usesTwo =
        two
            && (!one
                || held.value(Field.FIRST_NAME) != null
                || held.value(Field.LAST_NAME) != null);
    boolean usesOne = one && (!usesTwo || held.value(Field.FULL_NAME) != null);
    FieldState full = fullName(wanted);
    if (usesOne) {
      compare(Field.FULL_NAME, full);
    }
    if (usesTwo && wanted.get(Field.LAST_NAME).isUnknown()) {
      compareWhole(full);
    } else if (usesTwo) {
      compare(Field.FIRST_NAME, wanted.get(Field.FIRST_NAME));
      compare(Field.LAST_NAME, wanted.get(Field.LAST_NAME));
    }
  }

  /** The list has one name and the service two: only a person can say how to split it. */
  private void compareWhole(FieldState full) {
    FieldState before = fullName(held);
    if (full.value() == null || before.isUnknown()) {
      return;
    }
    if (!Objects.equals(NameKey.of(full.value()), NameKey.of(before.value()))) {
      changes.add(new Change(Field.FULL_NAME, "", before, full));
    }
  }

  /** Returns the full name, put together from its parts where there is none. */
  static FieldState fullName(Values values) {
    FieldState full = values.get(Field.FULL_NAME);
    if (full.value() != null) {
      return full;
    }
    String first = values.value(Field.FIRST_NAME);
    String last = values.value(Field.LAST_NAME);
    if (first == null && last == null) {
      boolean known = !values.get(Field.LAST_NAME).isUnknown() || !full.isUnknown();
      return known ? FieldState.empty() : FieldState.unknown();
    }
    return FieldState.of(((first == null ? "" : first) + " " + (last == null ? "" : last)).trim());
  }

  private boolean same(Field field, FieldState one, FieldState two) {
    String a = one.value();
    String b = two.value();
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return switch (field) {
      case EMAIL -> sameKey(EmailKey.of(a), EmailKey.of(b), a, b);
      case PHONE, OFFICE_PHONE -> sameKey(PhoneKey.of(a, region), PhoneKey.of(b, region), a, b);
      case LICENCE -> sameKey(LicenceKey.number(a), LicenceKey.number(b), a, b);
      case COMMISSION_RATE -> sameNumber(a, b);
      default -> plain(a).equals(plain(b));
    };
  }

  private static boolean sameKey(@Nullable String one, @Nullable String two, String a, String b) {
    return (one != null && two != null) ? one.equals(two) : plain(a).equals(plain(b));
  }

  private static boolean sameNumber(String a, String b) {
    try {
      return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
    } catch (NumberFormatException e) {
      return plain(a).equals(plain(b));
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).trim().replaceAll("\\s+", " ");
  }
}
