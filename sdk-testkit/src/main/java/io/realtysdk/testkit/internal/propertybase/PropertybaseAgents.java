package io.realtysdk.testkit.internal.propertybase;

import io.realtysdk.testkit.internal.json.Json;
import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.service.SamplePerson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agent records of Propertybase.ai: generated values, and the schemas of writes. */
final class PropertybaseAgents {
  private static final Map<String, String> TEAMS =
      Map.of("team_sales_a", "Sales A", "team_sales_b", "Sales B", "team_rentals", "Rentals");
  private static final List<String> TEAM_IDS =
      List.of("team_sales_a", "team_sales_b", "team_rentals");
  private static final List<String> TIERS = List.of("standard", "senior", "partner");
  private static final List<BigDecimal> RATES =
      List.of(new BigDecimal("0.025"), new BigDecimal("0.03"), new BigDecimal("0.0350"));

  private PropertybaseAgents() {}

  /** Returns the agent record of a person: every fifth inactive, every eleventh invited. */
  static Map<String, @Nullable Object> seeded(String id, SamplePerson person) {
    long number = person.number();
    int index = Math.toIntExact(number - 1);
    boolean invited = number % 11 == 0;
    Map<String, @Nullable Object> profile = new LinkedHashMap<>();
    profile.put("phone", person.cellPhone());
    profile.put("photo", "https://cdn.agency.example/photos/" + number + ".jpg");
    profile.put("bio", index % 3 == 0 ? "Knows " + person.place().city() + " by heart" : null);
    profile.put("languages", index % 2 == 0 ? List.of("en", "es") : List.of("en"));
    profile.put("license_number", "RE-%05d".formatted(person.licenseNumber()));
    Map<String, @Nullable Object> commission = new LinkedHashMap<>();
    commission.put("tier", TIERS.get(index % TIERS.size()));
    commission.put("rate", RATES.get(index % RATES.size()));
    Map<String, @Nullable Object> agent = new LinkedHashMap<>();
    agent.put("id", id);
    agent.put("email", person.email());
    agent.put("name", person.fullName());
    agent.put("role", role(number));
    agent.put("status", invited ? "invited" : number % 5 == 0 ? "inactive" : "active");
    agent.put("profile", profile);
    agent.put("team_id", TEAM_IDS.get(index % TEAM_IDS.size()));
    agent.put("commission", commission);
    agent.put("created_at", "2023-%02d-01T00:00:00Z".formatted(1 + index % 12));
    agent.put("last_active", invited ? null : "2024-01-25T14:%02d:00Z".formatted(index % 60));
    return agent;
  }

  private static String role(long number) {
    if (number == 1) {
      return "owner";
    }
    return number % 10 == 2 ? "admin" : number % 13 == 0 ? "viewer" : "agent";
  }

  /** Returns the record of an agent who has been invited. */
  static Map<String, @Nullable Object> invited(
      String id, Map<String, @Nullable Object> given, String now) {
    Map<String, @Nullable Object> agent = new LinkedHashMap<>();
    agent.put("id", id);
    agent.put("email", given.get("email"));
    agent.put("name", given.get("name"));
    agent.put("role", given.get("role") == null ? "agent" : given.get("role"));
    agent.put("status", "invited");
    agent.put("team_id", given.get("team_id"));
    agent.put("commission", given.get("commission"));
    agent.put("created_at", now);
    agent.put("invitation_sent_at", now);
    given.forEach(agent::putIfAbsent);
    return agent;
  }

  /** Returns the record with these changes; nested objects are merged or replaced. */
  static Map<String, @Nullable Object> changed(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> given, boolean merged) {
    Map<String, @Nullable Object> agent = new LinkedHashMap<>(before);
    given.forEach(
        (name, value) -> {
          Map<String, @Nullable Object> inner = Json.asObject(value);
          Map<String, @Nullable Object> old = Json.asObject(before.get(name));
          agent.put(
              name, merged && inner != null && old != null ? changed(old, inner, true) : value);
        });
    return agent;
  }

  /** Returns the team with this id; the name of an unknown team is its id. */
  static @Nullable Map<String, @Nullable Object> team(@Nullable Object id) {
    if (!(id instanceof String key)) {
      return null;
    }
    Map<String, @Nullable Object> team = new LinkedHashMap<>();
    team.put("id", key);
    team.put("name", TEAMS.getOrDefault(key, key));
    return team;
  }

  static Map<String, String> violationsOfNew(Map<String, @Nullable Object> given, boolean strict) {
    return violations(PropertybaseSchema.NEW_AGENT, given, strict);
  }

  static Map<String, String> violationsOfChange(
      Map<String, @Nullable Object> given, boolean strict) {
    Map<String, String> violations = violations(PropertybaseSchema.AGENT_CHANGE, given, strict);
    for (String name : List.of("email", "name", "role")) {
      if (given.containsKey(name) && (given.get(name) == null || "".equals(given.get(name)))) {
        violations.put(name, "Must not be empty");
      }
    }
    if (given.isEmpty()) {
      violations.put("", "The request changes nothing");
    }
    return violations;
  }

  static Map<String, String> violationsOfDeactivation(
      Map<String, @Nullable Object> given, boolean strict) {
    return violations(PropertybaseSchema.DEACTIVATION, given, strict);
  }

  private static Map<String, String> violations(
      ObjectSchema schema, Map<String, @Nullable Object> given, boolean strict) {
    Map<String, String> violations = new LinkedHashMap<>();
    schema.validate(given, "", strict, violations::put);
    for (String name : given.keySet()) {
      if (PropertybaseSchema.READ_ONLY.contains(name)) {
        violations.put(name, "The field cannot be set.");
      }
    }
    if (given.get("email") instanceof String email
        && !email.isBlank()
        && !email.matches("[^\\s@]+@[^\\s@]+")) {
      violations.put("email", "Invalid email format");
    }
    return violations;
  }
}
