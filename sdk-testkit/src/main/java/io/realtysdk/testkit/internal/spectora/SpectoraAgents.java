package io.realtysdk.testkit.internal.spectora;

import io.realtysdk.testkit.internal.service.SamplePerson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of Spectora. Each type has a distinct range of ids, to reveal mix-ups. */
final class SpectoraAgents {
  /** Returned on request only. */
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

  /** Returns the global person with this number, counted from 1. */
  static Map<String, @Nullable Object> person(long number, SamplePerson person) {
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
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("id", id);
    record.put("uuid", UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
    record.put("first_name", firstName);
    record.put("last_name", lastName);
    record.put("email", email);
    record.put("phone", phone);
    return record;
  }

  /** Returns an agent with every attribute, in the order of the service, and no values. */
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

  /** Returns the agent record of a person: every fifth has no team, every seventh is new. */
  static Map<String, @Nullable Object> seeded(SamplePerson person) {
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
}
