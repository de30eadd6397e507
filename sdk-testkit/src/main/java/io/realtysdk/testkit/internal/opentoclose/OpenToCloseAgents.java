package io.realtysdk.testkit.internal.opentoclose;

import static io.realtysdk.testkit.internal.json.ObjectSchema.bool;
import static io.realtysdk.testkit.internal.json.ObjectSchema.decimal;
import static io.realtysdk.testkit.internal.json.ObjectSchema.integer;
import static io.realtysdk.testkit.internal.json.ObjectSchema.text;
import static io.realtysdk.testkit.internal.json.ObjectSchema.textList;

import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.json.ObjectSchema.Format;
import io.realtysdk.testkit.internal.service.SamplePerson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agent records of Open To Close: every publicly known field, and generated values. */
final class OpenToCloseAgents {
  static final ObjectSchema AGENT =
      new ObjectSchema(
          integer("id").as(Format.IDENTIFIER),
          text("name").as(Format.KEY),
          text("first_name").as(Format.KEY),
          text("last_name").as(Format.KEY),
          text("email").as(Format.KEY),
          text("phone"),
          text("license_number"),
          integer("team_id").as(Format.REFERENCE),
          text("status"),
          text("hire_date").as(Format.DATE),
          decimal("commission_rate"),
          textList("specialties"),
          text("bio"),
          text("role"),
          integer("mentor_id").as(Format.REFERENCE),
          bool("active").withDefault(true),
          text("brokerage"));

  /** A new agent must have one of these; none of them may be blank. */
  private static final List<String> CONTACTS =
      List.of("email", "phone", "name", "first_name", "last_name");

  private static final List<List<String>> SPECIALTIES =
      List.of(List.of("Residential", "Luxury Homes"), List.of("Commercial"), List.of());

  private OpenToCloseAgents() {}

  /** Returns the agent record of a person: every fifth is inactive, every tenth on leave. */
  static Map<String, @Nullable Object> seeded(SamplePerson person) {
    long number = person.number();
    int index = Math.toIntExact(number - 1);
    Map<String, @Nullable Object> agent = new LinkedHashMap<>();
    agent.put("id", number);
    agent.put("name", person.fullName());
    agent.put("first_name", person.firstName());
    agent.put("last_name", person.lastName());
    agent.put("email", person.email());
    agent.put("phone", person.cellPhone());
    agent.put("license_number", "RE%06d".formatted(person.licenseNumber()));
    agent.put("team_id", 1 + index % 7);
    agent.put("status", number % 10 == 0 ? "On Leave" : number % 5 == 0 ? "Inactive" : "Active");
    agent.put("hire_date", LocalDate.of(2015, 1, 15).plusDays(13L * index).toString());
    agent.put("commission_rate", new BigDecimal("0.050").add(BigDecimal.valueOf(index % 9, 3)));
    agent.put("specialties", SPECIALTIES.get(index % SPECIALTIES.size()));
    agent.put("bio", index % 3 == 0 ? "Knows every street of " + person.place().city() : null);
    agent.put("role", index % 10 == 0 ? "Senior Agent" : "Agent");
    agent.put("mentor_id", index % 10 == 0 ? null : number - index % 10);
    agent.put("active", number % 5 != 0);
    agent.put("brokerage", person.agency());
    return AGENT.withDefaults(agent);
  }

  /** Returns every violation in a complete record: messages by field. */
  static Map<String, List<String>> violations(Map<String, @Nullable Object> agent, boolean strict) {
    Map<String, List<String>> violations = new LinkedHashMap<>();
    AGENT.validate(
        agent, "", strict, (field, violation) -> violations.put(field, List.of(violation)));
    for (String name : CONTACTS) {
      if (agent.get(name) instanceof String text && text.isBlank()) {
        violations.put(name, List.of("The value must not be blank."));
      }
    }
    if (agent.get("email") instanceof String email && !email.contains("@")) {
      violations.put("email", List.of("The value is not an e-mail address."));
    }
    if (agent.get("hire_date") instanceof String date && !isDate(date)) {
      violations.put("hire_date", List.of("The value is not an ISO date."));
    }
    if (CONTACTS.stream().allMatch(name -> agent.get(name) == null)) {
      violations.put("email", List.of("One of " + String.join(", ", CONTACTS) + " is required."));
    }
    return violations;
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
