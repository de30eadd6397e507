package io.realtysdk.testkit;

/**
 * A record of a person in one service, and the values it holds.
 *
 * @param service the service that has the record
 * @param id the identifier as text, such as {@code "12"} or {@code "agent_12"}
 * @param person the number of the person that it belongs to
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the phone number in E.164 format
 */
public record PopulationRecord(
    Service service,
    String id,
    int person,
    String firstName,
    String lastName,
    String email,
    String phone) {

  /** Returns service, id and person only. */
  @Override
  public String toString() {
    return "PopulationRecord[" + service + " " + id + " of person " + person + "]";
  }
}
