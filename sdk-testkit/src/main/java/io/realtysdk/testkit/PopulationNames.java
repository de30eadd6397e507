package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.service.SamplePerson;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Unique names, e-mail addresses and phone numbers of up to a million people. */
final class PopulationNames {
  static final int MAX_PEOPLE = 1_000_000;

  private static final List<String> SYLLABLES =
      List.of(
          "ba", "be", "bo", "da", "de", "do", "fa", "fe", "ga", "go", "ha", "he", "jo", "ka", "ke",
          "ko", "la", "le", "lo", "ma", "me", "mo", "na", "ne", "no", "pa", "pe", "ra", "re", "ro",
          "sa", "se", "so", "ta", "te", "to", "va", "ve", "wa", "zo");

  private PopulationNames() {}

  static String firstName(int number) {
    return SamplePerson.FIRST_NAMES.get(number % SamplePerson.FIRST_NAMES.size());
  }

  static String lastName(int number) {
    int index = number / SamplePerson.FIRST_NAMES.size();
    int size = SYLLABLES.size();
    String name =
        SYLLABLES.get(index % size)
            + SYLLABLES.get(index / size % size)
            + SYLLABLES.get(index / size / size % size);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Returns a last name that no person has as their own. */
  static String otherName(int number) {
    return "Van " + lastName(number + 7 * SamplePerson.FIRST_NAMES.size());
  }

  static String email(int number) {
    String mailbox = firstName(number) + "." + lastName(number) + "." + number;
    String ascii = Normalizer.normalize(mailbox, Normalizer.Form.NFD).replaceAll("[^\\w.]", "");
    return ascii.toLowerCase(Locale.ROOT) + "@agency.example";
  }

  static String phone(int number) {
    return "+1555%07d".formatted(number);
  }
}
