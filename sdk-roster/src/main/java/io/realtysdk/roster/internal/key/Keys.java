package io.realtysdk.roster.internal.key;

import io.realtysdk.roster.Field;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.Values;
import org.jspecify.annotations.Nullable;

/**
 * All keys of one record or person. Null where the field is empty, unknown, or not usable as a key.
 *
 * @param foldedEmail only for addresses at Gmail
 * @param licenceNumber the licence without its state
 */
public record Keys(
    @Nullable String email,
    @Nullable String foldedEmail,
    @Nullable String phone,
    @Nullable String licence,
    @Nullable String licenceNumber,
    @Nullable String name) {

  /** Returns the keys of a record's or a person's values. */
  public static Keys of(Values values, MatchRules rules) {
    String email = EmailKey.of(values.value(Field.EMAIL));
    String licence = values.value(Field.LICENCE);
    String state = values.value(Field.LICENCE_STATE);
    return new Keys(
        email,
        EmailKey.folded(email),
        PhoneKey.of(values.value(Field.PHONE), rules.region()),
        LicenceKey.of(licence, state == null ? rules.licenceState() : state),
        LicenceKey.number(licence),
        name(values));
  }

  private static @Nullable String name(Values values) {
    String first = values.value(Field.FIRST_NAME);
    String last = values.value(Field.LAST_NAME);
    return first != null && last != null
        ? NameKey.of(first, last)
        : NameKey.of(values.value(Field.FULL_NAME), first, last);
  }
}
