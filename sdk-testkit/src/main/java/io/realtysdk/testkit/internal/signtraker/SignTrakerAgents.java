package io.realtysdk.testkit.internal.signtraker;

import io.realtysdk.testkit.internal.json.Json;
import io.realtysdk.testkit.internal.service.RecordStore;
import io.realtysdk.testkit.internal.service.SamplePerson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The agent records of SignTraker: generated values, and rules beyond the schema. */
final class SignTrakerAgents {
  private static final List<String> PAYMENT_MODES =
      List.of("MonthlyCC", "Terms", "Prepay", "ACH", "Transfer");
  private static final List<String> POST_TYPES = List.of("Colonial", "Metal Frame", "Directional");
  private static final List<String> DISCOUNTS = List.of("Standard", "Bronze", "Silver", "Gold");

  private SignTrakerAgents() {}

  /** Returns the agent record of a person: every fifth inactive, every tenth manages nine. */
  static Map<String, @Nullable Object> seeded(SamplePerson person) {
    long number = person.number();
    int index = Math.toIntExact(number - 1);
    boolean manager = index % 10 == 0;
    Map<String, @Nullable Object> agent = new LinkedHashMap<>();
    agent.put("Id", number);
    agent.put("UserName", person.email().substring(0, person.email().indexOf('@')));
    agent.put("Email", person.email());
    agent.put("EmailConfirmed", true);
    agent.put("FirstName", person.firstName());
    agent.put("LastName", person.lastName());
    agent.put("IsInactive", number % 5 == 0);
    agent.put("CcEmail", index % 4 == 0 ? "desk@office.example;files@office.example" : null);
    agent.put("InvitationSent", true);
    agent.put("Office", reference(person.agencyNumber(), person.agency()));
    agent.put("Manager", manager ? null : managerOf(number));
    agent.put("Address", address(person.place()));
    agent.put("OfficePhone", person.officePhone());
    agent.put("CellularPhone", person.cellPhone());
    agent.put("PaymentMode", PAYMENT_MODES.get(index % PAYMENT_MODES.size()));
    agent.put("BasicInstallPrice", new BigDecimal("45.50").add(BigDecimal.valueOf(index % 7)));
    agent.put("BrokerId", "BR-%05d".formatted(person.licenseNumber()));
    agent.put("DefaultPostType", postType(1 + index % POST_TYPES.size()));
    agent.put("Notes", index % 3 == 0 ? "Prefers calls before noon" : null);
    agent.put("ReceiveMarketingEmails", index % 2 == 0);
    agent.put("TermsAccepted", true);
    agent.put("EnableSubscription", index % 6 == 0);
    agent.put("SubscriptionPrice", index % 6 == 0 ? new BigDecimal("19.99") : null);
    agent.put("IsManager", manager);
    agent.put("ManagerData", manager ? managerData(index / 10) : null);
    return SignTrakerSchema.AGENT.withDefaults(agent);
  }

  /** Adds violations of rules beyond the schema. */
  static void validate(Map<String, @Nullable Object> agent, Map<String, List<String>> violations) {
    if (agent.get("Email") instanceof String email && !email.isBlank() && !email.contains("@")) {
      violations.put("agent.Email", List.of("The Email field is not a valid e-mail address."));
    }
    Map<String, @Nullable Object> address = Json.asObject(agent.get("Address"));
    if (address != null && address.get("State") instanceof String state && state.length() != 2) {
      violations.put("agent.Address.State", List.of("The State field must have 2 characters."));
    }
  }

  /** Returns the record with the names that belong to the ids of its references. */
  static Map<String, @Nullable Object> withNames(
      Map<String, @Nullable Object> agent, RecordStore agents) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>(agent);
    rename(named, "Office", id -> SamplePerson.agencyNumbered(id, "Office " + id));
    rename(named, "Manager", id -> fullName(agents.find(id)));
    rename(named, "DefaultPostType", SignTrakerAgents::postTypeName);
    return named;
  }

  @FunctionalInterface
  private interface Names {
    @Nullable String of(String id);
  }

  private static void rename(Map<String, @Nullable Object> agent, String member, Names names) {
    Map<String, @Nullable Object> reference = Json.asObject(agent.get(member));
    if (reference != null) {
      Map<String, @Nullable Object> named = new LinkedHashMap<>(reference);
      named.put("Name", names.of(Objects.toString(reference.get("Id"))));
      agent.put(member, named);
    }
  }

  private static @Nullable String fullName(@Nullable Map<String, @Nullable Object> agent) {
    return agent == null ? null : agent.get("FirstName") + " " + agent.get("LastName");
  }

  private static @Nullable String postTypeName(String id) {
    for (int i = 0; i < POST_TYPES.size(); i++) {
      if (id.equals(Integer.toString(i + 1))) {
        return POST_TYPES.get(i);
      }
    }
    return null;
  }

  private static Map<String, @Nullable Object> managerOf(long number) {
    long manager = number - (number - 1) % 10;
    return reference(manager, SamplePerson.numbered(manager).fullName());
  }

  private static Map<String, @Nullable Object> postType(int id) {
    return reference(id, POST_TYPES.get(id - 1));
  }

  private static Map<String, @Nullable Object> reference(long id, String name) {
    Map<String, @Nullable Object> reference = new LinkedHashMap<>();
    reference.put("Id", id);
    reference.put("Name", name);
    return reference;
  }

  private static Map<String, @Nullable Object> address(SamplePerson.Place place) {
    Map<String, @Nullable Object> address = new LinkedHashMap<>();
    address.put("Street", place.street());
    address.put("City", place.city());
    address.put("State", place.state());
    address.put("Zip", place.zip());
    address.put("CountryCode", "US");
    return address;
  }

  private static Map<String, @Nullable Object> managerData(int index) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("DiscountLevel", DISCOUNTS.get(index % DISCOUNTS.size()));
    data.put("EnableRebills", true);
    data.put("InitialRentalDuration", 180);
    data.put("RebillInterval", 30);
    data.put("RebillWarningLeadTime", 7);
    data.put("IsPayer", true);
    data.put("CcStaff", true);
    return data;
  }
}
