package io.realtysdk.testkit.internal.service;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A generated person: always the same for the same number. Names repeat and contain apostrophes,
 * hyphens and letters beyond ASCII; e-mail addresses are unique.
 */
public record SamplePerson(
    long number,
    long licenseNumber,
    String firstName,
    String lastName,
    String email,
    String cellPhone,
    String officePhone,
    String agency,
    Place place) {

  /** The address of a person's office. */
  public record Place(String street, String city, String state, String zip) {}

  /** The first names, in a fixed order. */
  public static final List<String> FIRST_NAMES =
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

  /** Returns the person with this number, counted from 1. */
  public static SamplePerson numbered(long number) {
    int index = Math.toIntExact(number - 1);
    // the lengths of the lists are coprime, so that first and last names combine freely
    String first = FIRST_NAMES.get(index % FIRST_NAMES.size());
    String last = LAST_NAMES.get(index % LAST_NAMES.size());
    int agency = index / 3 % AGENCIES.size();
    String mailbox = ascii(first) + "." + ascii(last) + "." + number;
    return new SamplePerson(
        number,
        number,
        first,
        last,
        mailbox + "@" + DOMAINS.get(agency),
        "+1555%07d".formatted(number),
        "+1556%07d".formatted(number),
        AGENCIES.get(agency),
        PLACES.get(agency));
  }

  /** Returns a copy with another record number, name, e-mail address and phone number. */
  public SamplePerson withIdentity(
      long newNumber, String newFirstName, String newLastName, String newEmail, String newPhone) {
    return new SamplePerson(
        newNumber,
        licenseNumber,
        newFirstName,
        newLastName,
        newEmail,
        newPhone,
        officePhone,
        agency,
        place);
  }

  /** Returns first and last name. */
  public String fullName() {
    return firstName + " " + lastName;
  }

  /** Returns the number of the agency, counted from 1. */
  public int agencyNumber() {
    return AGENCIES.indexOf(agency) + 1;
  }

  /** Returns the name of the agency with this number, or the fallback if there is none. */
  public static String agencyNumbered(String number, String fallback) {
    for (int i = 0; i < AGENCIES.size(); i++) {
      if (number.equals(Integer.toString(i + 1))) {
        return AGENCIES.get(i);
      }
    }
    return fallback;
  }

  private static String ascii(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    return plain.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }
}
