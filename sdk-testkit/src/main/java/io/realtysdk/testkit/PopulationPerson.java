package io.realtysdk.testkit;

import java.util.List;
import java.util.Set;

/**
 * A person of a {@link Population}: the truth that its records are compared with.
 *
 * @param number from 1
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the phone number in E.164 format
 * @param damages what is wrong with the person's records; empty if nothing is
 * @param records the records of this person in all services, ordered by service
 */
public record PopulationPerson(
    int number,
    String firstName,
    String lastName,
    String email,
    String phone,
    Set<Damage> damages,
    List<PopulationRecord> records) {

  /** Copies the collections. */
  public PopulationPerson {
    damages = Set.copyOf(damages);
    records = List.copyOf(records);
  }

  /** Returns the records in one service: none, one, or two. */
  public List<PopulationRecord> records(Service service) {
    return records.stream().filter(found -> found.service() == service).toList();
  }

  /** Returns the number and the damages only. */
  @Override
  public String toString() {
    return "PopulationPerson[" + number + " " + damages + "]";
  }
}
