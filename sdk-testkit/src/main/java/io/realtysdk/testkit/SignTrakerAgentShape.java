package io.realtysdk.testkit;

import static io.realtysdk.testkit.Shape.choice;
import static io.realtysdk.testkit.Shape.decimal;
import static io.realtysdk.testkit.Shape.flag;
import static io.realtysdk.testkit.Shape.integer;
import static io.realtysdk.testkit.Shape.object;
import static io.realtysdk.testkit.Shape.text;

/** The agent of SignTraker: every field that the public models of its API name. */
final class SignTrakerAgentShape {

  private static final Shape ADDRESS =
      new Shape(
          text("Street"),
          text("Street2"),
          text("City"),
          text("State"),
          text("Zip"),
          choice("CountryCode", "US", "CA", "AU"));

  private static final Shape MANAGER_DATA =
      new Shape(
          choice("DiscountLevel", "Standard", "Bronze", "Silver", "Gold").initially("Standard"),
          flag("EnableRebills"),
          integer("InitialRentalDuration"),
          integer("RebillInterval"),
          integer("RebillWarningLeadTime"),
          flag("IsPayer"),
          flag("DisableStaffBillingEmails"),
          flag("CcStaff"),
          flag("CcDelegates"),
          flag("IsVirtual"));

  static final Shape AGENT =
      new Shape(
          integer("Id"),
          text("UserName").mandatory(),
          text("Email").mandatory(),
          flag("EmailConfirmed"),
          text("FirstName").mandatory(),
          text("LastName").mandatory(),
          flag("IsInactive"),
          flag("IsLocked"),
          text("CcEmail"),
          flag("InvitationSent"),
          object("Office", reference()).mandatory(),
          object("Manager", reference()),
          object("Address", ADDRESS),
          text("OfficePhone"),
          text("CellularPhone").mandatory(),
          choice("PaymentMode", "Terms", "Prepay", "MonthlyCC", "ACH", "Transfer").mandatory(),
          decimal("BasicInstallPrice"),
          text("BrokerId"),
          object("DefaultPostType", reference()),
          text("Notes"),
          flag("ReceiveMarketingEmails"),
          flag("TermsAccepted"),
          flag("EnableSubscription"),
          decimal("SubscriptionPrice"),
          flag("IsManager"),
          object("ManagerData", MANAGER_DATA));

  private SignTrakerAgentShape() {}

  private static Shape reference() {
    return new Shape(integer("Id").mandatory(), text("Name"));
  }
}
