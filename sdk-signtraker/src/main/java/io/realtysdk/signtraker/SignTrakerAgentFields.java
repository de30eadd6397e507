package io.realtysdk.signtraker;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.operation.PatchBuilder;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an agent that may be sent, on create and on update alike. Setting null sends null.
 *
 * @param <B> the builder
 */
abstract class SignTrakerAgentFields<B extends SignTrakerAgentFields<B>> {
  static final Set<String> TYPED =
      Set.of(
          "UserName",
          "Email",
          "EmailConfirmed",
          "FirstName",
          "LastName",
          "IsInactive",
          "IsLocked",
          "CcEmail",
          "InvitationSent",
          "Office",
          "Manager",
          "Address",
          "OfficePhone",
          "CellularPhone",
          "PaymentMode",
          "BasicInstallPrice",
          "BrokerId",
          "DefaultPostType",
          "Notes",
          "ReceiveMarketingEmails",
          "TermsAccepted",
          "EnableSubscription",
          "SubscriptionPrice",
          "ManagerData");

  private final PatchBuilder fields;

  SignTrakerAgentFields(Set<String> typedHereOnly) {
    fields = new PatchBuilder(TYPED, typedHereOnly);
  }

  abstract B self();

  Patch collected() {
    return fields.build();
  }

  B set(String name, @Nullable Object value) {
    fields.set(name, value);
    return self();
  }

  /** Sets the name to sign in with. */
  public B userName(@Nullable String name) {
    return set("UserName", name);
  }

  /** Sets the e-mail address. */
  public B email(@Nullable String address) {
    return set("Email", address == null ? null : Checks.email("email", address));
  }

  /** Sets whether the e-mail address counts as confirmed. */
  public B emailConfirmed(@Nullable Boolean yes) {
    return set("EmailConfirmed", yes);
  }

  /** Sets the first name. */
  public B firstName(@Nullable String name) {
    return set("FirstName", name);
  }

  /** Sets the last name. */
  public B lastName(@Nullable String name) {
    return set("LastName", name);
  }

  /** Sets whether the agent is inactive; see also activate and deactivate. */
  public B isInactive(@Nullable Boolean yes) {
    return set("IsInactive", yes);
  }

  /** Sets whether the agent is locked out. */
  public B isLocked(@Nullable Boolean yes) {
    return set("IsLocked", yes);
  }

  /** Sets more addresses, separated by semicolons. */
  public B ccEmail(@Nullable String addresses) {
    return set("CcEmail", addresses);
  }

  /** Sets whether the invitation counts as sent. */
  public B invitationSent(@Nullable Boolean yes) {
    return set("InvitationSent", yes);
  }

  /** Sets the office, by id. */
  public B office(long id) {
    return set("Office", reference("office", id));
  }

  /** Sets the office, by id, or null for none. */
  public B office(@Nullable Long id) {
    return set("Office", id == null ? null : reference("office", id));
  }

  /** Sets the manager, by id. */
  public B manager(long id) {
    return set("Manager", reference("manager", id));
  }

  /** Sets the manager, by id, or null for none. */
  public B manager(@Nullable Long id) {
    return set("Manager", id == null ? null : reference("manager", id));
  }

  /** Sets the address: what is null in it is not sent. null clears the whole object. */
  public B address(@Nullable SignTrakerAddress address) {
    return set("Address", address == null ? null : address.toFields());
  }

  /** Sets the phone at the office. */
  public B officePhone(@Nullable String number) {
    return set("OfficePhone", number);
  }

  /** Sets the mobile phone. */
  public B cellularPhone(@Nullable String number) {
    return set("CellularPhone", number);
  }

  /** Sets how the agent pays. */
  public B paymentMode(@Nullable SignTrakerPaymentMode mode) {
    return set("PaymentMode", mode);
  }

  /** Sets the price of a basic installation. */
  public B basicInstallPrice(@Nullable BigDecimal price) {
    return set("BasicInstallPrice", price);
  }

  /** Sets the broker's id, which is text. */
  public B brokerId(@Nullable String id) {
    return set("BrokerId", id);
  }

  /** Sets the kind of post the agent usually orders, by id. */
  public B defaultPostType(long id) {
    return set("DefaultPostType", reference("defaultPostType", id));
  }

  /** Sets the kind of post the agent usually orders, by id, or null for none. */
  public B defaultPostType(@Nullable Long id) {
    return set("DefaultPostType", id == null ? null : reference("defaultPostType", id));
  }

  /** Free text. */
  public B notes(@Nullable String text) {
    return set("Notes", text);
  }

  /** Sets whether marketing mail is wanted. */
  public B receiveMarketingEmails(@Nullable Boolean yes) {
    return set("ReceiveMarketingEmails", yes);
  }

  /** Sets whether the terms were accepted. */
  public B termsAccepted(@Nullable Boolean yes) {
    return set("TermsAccepted", yes);
  }

  /** Sets whether the agent has a subscription. */
  public B enableSubscription(@Nullable Boolean yes) {
    return set("EnableSubscription", yes);
  }

  /** Sets the price of the subscription. */
  public B subscriptionPrice(@Nullable BigDecimal price) {
    return set("SubscriptionPrice", price);
  }

  /** Sets what a manager has beside an agent: what is null in it is not sent. */
  public B managerData(@Nullable SignTrakerManagerData data) {
    return set("ManagerData", data == null ? null : data.toFields());
  }

  /**
   * Any field that has no method of its own, by its name on the wire: text, a number, a boolean, an
   * open value, or lists and maps of these.
   */
  public B field(String name, @Nullable Object value) {
    fields.setUntyped(name, value);
    return self();
  }

  private static Map<String, Object> reference(String name, long id) {
    return Map.of("Id", Checks.id(name, id));
  }
}
