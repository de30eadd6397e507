package io.realtysdk.signtraker;

import io.realtysdk.core.internal.json.RecordParts;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent as the service sent it. A component is null where the service sent null or nothing, as
 * it does for all that a {@code $select} leaves out.
 *
 * <p>New components may be added in any version, so do not call the constructor: the fakes of
 * sdk-testkit make agents.
 *
 * @param id never 0
 * @param ccEmail more addresses, separated by semicolons
 * @param brokerId text, not a number
 * @param additionalFields members that this version of the SDK does not know, in the service's
 *     order, numbers exact
 */
public record SignTrakerAgent(
    long id,
    @Nullable String userName,
    @Nullable String email,
    @Nullable Boolean emailConfirmed,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable Boolean isInactive,
    @Nullable Boolean isLocked,
    @Nullable String ccEmail,
    @Nullable Boolean invitationSent,
    @Nullable SignTrakerReference office,
    @Nullable SignTrakerReference manager,
    @Nullable SignTrakerAddress address,
    @Nullable String officePhone,
    @Nullable String cellularPhone,
    @Nullable SignTrakerPaymentMode paymentMode,
    @Nullable BigDecimal basicInstallPrice,
    @Nullable String brokerId,
    @Nullable SignTrakerReference defaultPostType,
    @Nullable String notes,
    @Nullable Boolean receiveMarketingEmails,
    @Nullable Boolean termsAccepted,
    @Nullable Boolean enableSubscription,
    @Nullable BigDecimal subscriptionPrice,
    @Nullable Boolean isManager,
    @Nullable SignTrakerManagerData managerData,
    Map<String, @Nullable Object> additionalFields) {

  /** Validates the id. */
  public SignTrakerAgent {
    if (id <= 0) {
      throw new IllegalArgumentException("Id is not positive");
    }
    additionalFields = RecordParts.fields(additionalFields);
  }

  /** Returns the id only: the rest is personal data. */
  @Override
  public String toString() {
    return "SignTrakerAgent[id=" + id + "]";
  }
}
