package io.realtysdk.benchmarks.contestants;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SignTraker's agents as records, by hand. */
public final class SignTrakerJson {
  private SignTrakerJson() {}

  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  public record Agent(
      long id,
      String userName,
      String email,
      Boolean emailConfirmed,
      String firstName,
      String lastName,
      Boolean isInactive,
      Boolean isLocked,
      String ccEmail,
      Boolean invitationSent,
      Reference office,
      Reference manager,
      Address address,
      String officePhone,
      String cellularPhone,
      String paymentMode,
      BigDecimal basicInstallPrice,
      String brokerId,
      Reference defaultPostType,
      String notes,
      Boolean receiveMarketingEmails,
      Boolean termsAccepted,
      Boolean enableSubscription,
      BigDecimal subscriptionPrice,
      Boolean isManager,
      ManagerData managerData) {}

  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  public record Reference(Long id, @Nullable String name) {}

  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  public record Address(
      String street, String street2, String city, String state, String zip, String countryCode) {}

  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  public record ManagerData(
      String discountLevel,
      Boolean enableRebills,
      Long initialRentalDuration,
      Long rebillInterval,
      Long rebillWarningLeadTime,
      Boolean isPayer,
      Boolean disableStaffBillingEmails,
      Boolean ccStaff,
      Boolean ccDelegates,
      Boolean isVirtual) {}

  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  public record NewAgent(
      String userName,
      String email,
      String firstName,
      String lastName,
      String cellularPhone,
      String paymentMode,
      Reference office) {}

  /** The agent that every contestant creates. */
  static NewAgent newAgent() {
    return new NewAgent(
        "jdoe", "jdoe@example.com", "Jane", "Doe", "5551234567", "Terms", new Reference(5L, null));
  }

  /** The fields that every contestant updates. */
  static Map<String, Object> changes() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("FirstName", "Jane");
    fields.put("LastName", "Doe");
    fields.put("CellularPhone", "5551234567");
    return fields;
  }
}
