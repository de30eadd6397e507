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
 * @param userName the name to log in with
 * @param email the e-mail address
 * @param emailConfirmed whether the e-mail address is confirmed
 * @param firstName the first name
 * @param lastName the last name
 * @param isInactive whether the agent is deactivated
 * @param isLocked whether the agent is locked out
 * @param ccEmail more addresses, separated by semicolons
 * @param invitationSent whether an invitation was sent
 * @param office the office, by id
 * @param manager the manager, by id
 * @param address the postal address
 * @param officePhone the phone number of the office
 * @param cellularPhone the mobile phone number
 * @param paymentMode how the agent pays; may be a mode that the SDK does not know
 * @param basicInstallPrice the price of an installation; its currency is not documented
 * @param brokerId text, not a number
 * @param defaultPostType the type of post used by default, by id
 * @param notes free text
 * @param receiveMarketingEmails whether the agent receives marketing e-mails
 * @param termsAccepted whether the terms are accepted
 * @param enableSubscription whether there is a subscription
 * @param subscriptionPrice the price of the subscription; its currency is not documented
 * @param isManager whether the agent is a manager
 * @param managerData what a manager has beside an agent
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
