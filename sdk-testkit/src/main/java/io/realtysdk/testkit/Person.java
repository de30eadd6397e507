package io.realtysdk.testkit;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The person behind a seeded record: made up, yet always the same for the same number. Names repeat
 * (there are Smiths, O'Briens, and letters beyond ASCII), e-mail addresses do not.
 */
record Person(
    long number,
    String firstName,
    String lastName,
    String email,
    String cellPhone,
    String officePhone,
    String agency,
    Place place) {

  /** Where a person works. */
  record Place(String street, String city, String state, String zip) {}

  private static final List<String> FIRST_NAMES =
      List.of(
          "Ann", "Michael", "Zoë", "David", "Sarah", "José", "Emily", "James", "Priya", "Robert",
          "Linda", "Wei", "Karen", "Omar", "Grace", "Lucas", "Hannah", "Björn", "Maria");

  private static final List<String> LAST_NAMES =
      List.of(
          "Lee",
          "Smith",
          "O'Brien",
          "Martinez",
          "Johnson",
          "Nguyen",
          "Núñez",
          "Davis",
          "Patel",
          "Smith-Jones",
          "Kowalski",
          "Brown",
          "D'Angelo",
          "Müller",
          "Garcia",
          "Wilson",
          "Smith");

  private static final List<String> AGENCIES =
      List.of("Harbor Realty", "Lee & Co", "Northside Homes", "Keystone Properties");

  private static final List<String> DOMAINS =
      List.of("harbor.example", "leeco.example", "northside.example", "keystone.example");

  private static final List<Place> PLACES =
      List.of(
          new Place("12 Harbor Street", "Portland", "OR", "97201"),
          new Place("400 Main Street", "Austin", "TX", "78701"),
          new Place("7 Lake Shore Drive", "Chicago", "IL", "60601"),
          new Place("81 Elm Avenue", "Boise", "ID", "83702"));

  /** The person with this number, from 1. */
  static Person numbered(long number) {
    int index = Math.toIntExact(number - 1);
    // lists of coprime lengths, so that the names do not march in step
    String first = FIRST_NAMES.get(index % FIRST_NAMES.size());
    String last = LAST_NAMES.get(index % LAST_NAMES.size());
    int agency = index / 3 % AGENCIES.size();
    String mailbox = ascii(first) + "." + ascii(last) + "." + number;
    return new Person(
        number,
        first,
        last,
        mailbox + "@" + DOMAINS.get(agency),
        "+1555%07d".formatted(number),
        "+1556%07d".formatted(number),
        AGENCIES.get(agency),
        PLACES.get(agency));
  }

  String fullName() {
    return firstName + " " + lastName;
  }

  /** The agency's number, from 1. */
  int agencyNumber() {
    return AGENCIES.indexOf(agency) + 1;
  }

  /** The name of the agency with this number, or the other name if there is none. */
  static String agencyNumbered(String number, String otherwise) {
    for (int i = 0; i < AGENCIES.size(); i++) {
      if (number.equals(Integer.toString(i + 1))) {
        return AGENCIES.get(i);
      }
    }
    return otherwise;
  }

  private static String ascii(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    return plain.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }
}
