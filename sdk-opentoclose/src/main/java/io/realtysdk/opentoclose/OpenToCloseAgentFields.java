package io.realtysdk.opentoclose;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.operation.PatchBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an agent that may be sent, on create and on update alike. Setting null sends null;
 * blank text is refused where the service is known to refuse it: in names, phone, licence number
 * and status.
 *
 * @param <B> the builder
 */
abstract class OpenToCloseAgentFields<B extends OpenToCloseAgentFields<B>> {
  static final Set<String> TYPED =
      Set.of(
          "name",
          "first_name",
          "last_name",
          "email",
          "phone",
          "license_number",
          "team_id",
          "status",
          "hire_date",
          "commission_rate",
          "specialties",
          "bio",
          "role",
          "mentor_id",
          "active",
          "brokerage");

  private final PatchBuilder fields = new PatchBuilder(TYPED, Set.of());

  abstract B self();

  Patch collected() {
    return fields.build();
  }

  /** Sets the full name. */
  public B name(@Nullable String name) {
    return text("name", "name", name);
  }

  /** Sets the first name; not in the provider document, but other public clients use it. */
  public B firstName(@Nullable String name) {
    return text("first_name", "firstName", name);
  }

  /** Sets the last name; not in the provider document, but other public clients use it. */
  public B lastName(@Nullable String name) {
    return text("last_name", "lastName", name);
  }

  /** Sets the e-mail address. */
  public B email(@Nullable String address) {
    return set("email", address == null ? null : Checks.email("email", address));
  }

  /** Sets the phone number. */
  public B phone(@Nullable String number) {
    return text("phone", "phone", number);
  }

  /** Sets the number of the real-estate licence. */
  public B licenseNumber(@Nullable String number) {
    return text("license_number", "licenseNumber", number);
  }

  /** Sets the team, by id. */
  public B teamId(long id) {
    return set("team_id", Checks.id("teamId", id));
  }

  /** Sets the team, by id, or null for none. */
  public B teamId(@Nullable Long id) {
    return set("team_id", id == null ? null : Checks.id("teamId", id));
  }

  /**
   * Sets the status, as the service spells it, such as {@code "On Leave"}; {@link
   * OpenToCloseAgentStatus} has the ones in the provider document.
   */
  public B status(@Nullable String status) {
    return text("status", "status", status);
  }

  /** Sets the first day of work. */
  public B hireDate(@Nullable LocalDate date) {
    return set("hire_date", date);
  }

  /** Sets the commission as a fraction: 0.06 is 6 %. */
  public B commissionRate(@Nullable BigDecimal rate) {
    return set("commission_rate", rate);
  }

  /** Sets what the agent is good at; replaces the whole list. */
  public B specialties(@Nullable List<String> names) {
    return set("specialties", names == null ? null : List.copyOf(names));
  }

  /** Free text about the agent. */
  public B bio(@Nullable String text) {
    return set("bio", text);
  }

  /** Sets the role, such as {@code "Senior Agent"}. */
  public B role(@Nullable String role) {
    return set("role", role);
  }

  /** Sets the agent who is this one's mentor, by id. */
  public B mentorId(long id) {
    return set("mentor_id", Checks.id("mentorId", id));
  }

  /** Sets the agent who is this one's mentor, by id, or null for none. */
  public B mentorId(@Nullable Long id) {
    return set("mentor_id", id == null ? null : Checks.id("mentorId", id));
  }

  /** Sets whether the agent is active; how this and the status go together is not documented. */
  public B active(@Nullable Boolean yes) {
    return set("active", yes);
  }

  /** Sets the brokerage; not in the provider document, but the public Python SDK names it. */
  public B brokerage(@Nullable String name) {
    return set("brokerage", name);
  }

  /**
   * Any field that has no method of its own, by its name on the wire: text, a number, a boolean, a
   * date, an open value, or lists and maps of these. The provider document's samples make up keys
   * such as {@code last_updated} this way.
   */
  public B field(String name, @Nullable Object value) {
    fields.setUntyped(name, value);
    return self();
  }

  private B text(String name, String argument, @Nullable String text) {
    return set(name, text == null ? null : Checks.text(argument, text));
  }

  private B set(String name, @Nullable Object value) {
    fields.set(name, value);
    return self();
  }
}
