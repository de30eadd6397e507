package io.realtysdk.testkit.internal.signtraker;

import static io.realtysdk.testkit.internal.json.ObjectSchema.bool;
import static io.realtysdk.testkit.internal.json.ObjectSchema.choice;
import static io.realtysdk.testkit.internal.json.ObjectSchema.decimal;
import static io.realtysdk.testkit.internal.json.ObjectSchema.integer;
import static io.realtysdk.testkit.internal.json.ObjectSchema.object;
import static io.realtysdk.testkit.internal.json.ObjectSchema.text;

import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.json.ObjectSchema.Format;

/** The schema of SignTraker's agent: every publicly known field. */
final class SignTrakerSchema {

  private static final ObjectSchema ADDRESS =
      new ObjectSchema(
          text("Street"),
          text("Street2"),
          text("City"),
          text("State"),
          text("Zip"),
          choice("CountryCode", "US", "CA", "AU"));

  private static final ObjectSchema MANAGER_DATA =
      new ObjectSchema(
          choice("DiscountLevel", "Standard", "Bronze", "Silver", "Gold").withDefault("Standard"),
          bool("EnableRebills"),
          integer("InitialRentalDuration"),
          integer("RebillInterval"),
          integer("RebillWarningLeadTime"),
          bool("IsPayer"),
          bool("DisableStaffBillingEmails"),
          bool("CcStaff"),
          bool("CcDelegates"),
          bool("IsVirtual"));

  static final ObjectSchema AGENT =
      new ObjectSchema(
          integer("Id").as(Format.IDENTIFIER),
          text("UserName").as(Format.KEY).asRequired(),
          text("Email").as(Format.KEY).asRequired(),
          bool("EmailConfirmed"),
          text("FirstName").as(Format.KEY).asRequired(),
          text("LastName").as(Format.KEY).asRequired(),
          bool("IsInactive"),
          bool("IsLocked"),
          text("CcEmail"),
          bool("InvitationSent"),
          object("Office", reference()).asRequired(),
          object("Manager", reference()),
          object("Address", ADDRESS),
          text("OfficePhone"),
          text("CellularPhone").asRequired(),
          choice("PaymentMode", "Terms", "Prepay", "MonthlyCC", "ACH", "Transfer").asRequired(),
          decimal("BasicInstallPrice"),
          text("BrokerId"),
          object("DefaultPostType", reference()),
          text("Notes"),
          bool("ReceiveMarketingEmails"),
          bool("TermsAccepted"),
          bool("EnableSubscription"),
          decimal("SubscriptionPrice"),
          bool("IsManager"),
          object("ManagerData", MANAGER_DATA));

  private SignTrakerSchema() {}

  private static ObjectSchema reference() {
    return new ObjectSchema(
        integer("Id").as(Format.IDENTIFIER).asRequired(), text("Name").as(Format.KEY));
  }
}
