package io.realtysdk.testkit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The content of Spectora's records. Each kind has ids of its own range, to show mix-ups. */
final class SpectoraAgents {
  /** Worked out on request only. */
  static final String FIRST_INSPECTION = "date_of_first_inspection";

  static final String COMPANY = "88";

  private static final long FIRST_PERSON = 5000;
  private static final List<String> TEAMS = List.of("Harbor Team", "Top Team", "West Side");

  private SpectoraAgents() {}

  static List<Map<String, @Nullable Object>> teams() {
    return List.of(team(0), team(1), team(2));
  }

  private static Map<String, @Nullable Object> team(int index) {
    Map<String, @Nullable Object> team = new LinkedHashMap<>();
    team.put("id", Integer.toString(71 + index));
    team.put("company_id", COMPANY);
    team.put("name", TEAMS.get(index));
    return team;
  }

  /** The person, as all companies share it, with this number from 1. */
  static Map<String, @Nullable Object> person(long number, Person person) {
    return person(
        number, person.firstName(), person.lastName(), person.email(), person.cellPhone());
  }

  static Map<String, @Nullable Object> person(
      long number,
      @Nullable Object firstName,
      @Nullable Object lastName,
      @Nullable Object email,
      @Nullable Object phone) {
    String id = Long.toString(FIRST_PERSON + number);
    Map<String, @Nullable Object> human = new LinkedHashMap<>();
    human.put("id", id);
    human.put("uuid", UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
    human.put("first_name", firstName);
    human.put("last_name", lastName);
    human.put("email", email);
    human.put("phone", phone);
    return human;
  }

  /** An agent about whom nothing is known yet: every attribute, in the order of the wire. */
  static Map<String, @Nullable Object> blank() {
    Map<String, @Nullable Object> agent = new LinkedHashMap<>();
    agent.put("id", null);
    agent.put("company_id", COMPANY);
    for (String name :
        List.of(
            "first_name",
            "last_name",
            "email",
            "phone",
            "agency_id",
            "agency_name",
            "city",
            "state",
            "image",
            "agent_id",
            "agent_team_id")) {
      agent.put(name, null);
    }
    agent.put("tags", List.of());
    agent.put("agent_inspections", 0);
    agent.put("buying_agent_inspections", 0);
    agent.put("selling_agent_inspections", 0);
    agent.put(FIRST_INSPECTION, null);
    return agent;
  }

  /** The agent that this person is; every fifth is in no team, every seventh new. */
  static Map<String, @Nullable Object> seeded(Person person) {
    long number = person.number();
    int index = Math.toIntExact(number - 1);
    Map<String, @Nullable Object> agent = blank();
    agent.put("id", Long.toString(number));
    agent.put("first_name", person.firstName());
    agent.put("last_name", person.lastName());
    agent.put("email", person.email());
    agent.put("phone", person.cellPhone());
    agent.put("agency_id", Integer.toString(10 + person.agencyNumber()));
    agent.put("agency_name", person.agency());
    agent.put("city", person.place().city());
    agent.put("state", person.place().state());
    agent.put("image", index % 4 == 0 ? "https://images.example/" + number + ".jpg" : null);
    agent.put("agent_id", Long.toString(FIRST_PERSON + number));
    agent.put("agent_team_id", number % 5 == 0 ? null : Integer.toString(71 + index % 3));
    agent.put(
        "tags",
        index % 6 == 0 ? List.of("vip", "preferred") : index % 2 == 0 ? List.of("vip") : List.of());
    boolean isNew = number % 7 == 0;
    agent.put("agent_inspections", isNew ? 0 : 3 + index % 40);
    agent.put("buying_agent_inspections", isNew ? 0 : 2 + index % 40);
    agent.put("selling_agent_inspections", isNew ? 0 : 1);
    LocalDate first = LocalDate.of(2021, 3, 1).plusDays(index);
    agent.put(FIRST_INSPECTION, isNew ? null : first.toString());
    return agent;
  }

  static Map<String, Object> error(int status, String detail) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("status", Integer.toString(status));
    error.put("title", "Request refused");
    error.put("detail", detail);
    return error;
  }

  /** An error about one attribute. */
  static Map<String, Object> error(String attribute, String detail) {
    Map<String, Object> error = error(422, detail);
    error.put("source", Map.of("pointer", "/data/attributes/" + attribute));
    return error;
  }
}
