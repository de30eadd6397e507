package io.realtysdk.it.support.operations;

/** An agent as SignTraker documents it, every field set, with data of a person in it. */
public final class SampleAgent {

  public static final String EMAIL = "ann.smith@agents.example";
  public static final String PHONE = "+1 (312) 555-0143";
  public static final String LICENCE = "SL-3382914";

  public static final String JSON =
      """
      {
        "Id": 7,
        "UserName": "ann.smith@agents.example",
        "Email": "ann.smith@agents.example",
        "EmailConfirmed": true,
        "FirstName": "Annabelle",
        "LastName": "O'Smithfield",
        "IsInactive": false,
        "IsLocked": false,
        "CcEmail": "office@agents.example;second@agents.example",
        "InvitationSent": true,
        "Office": {"Id": 3, "Name": "Lakeside Office"},
        "Manager": {"Id": 4, "Name": "Bartholomew Quill"},
        "Address": {
          "Street": "1200 Lakeshore Drive",
          "Street2": "Unit 5",
          "City": "Evanston",
          "State": "IL",
          "Zip": "60201",
          "CountryCode": "US"
        },
        "OfficePhone": "+1 (312) 555-0143",
        "CellularPhone": "+1 (312) 555-0143",
        "PaymentMode": "MonthlyCC",
        "BasicInstallPrice": 49.95,
        "BrokerId": "SL-3382914",
        "DefaultPostType": {"Id": 9, "Name": "Colonial"},
        "Notes": "Prefers mornings; gate code Zebra",
        "ReceiveMarketingEmails": false,
        "TermsAccepted": true,
        "EnableSubscription": false,
        "SubscriptionPrice": 12.50,
        "IsManager": true,
        "ManagerData": {
          "DiscountLevel": "Gold",
          "EnableRebills": true,
          "InitialRentalDuration": 180,
          "RebillInterval": 30,
          "RebillWarningLeadTime": 5,
          "IsPayer": true,
          "DisableStaffBillingEmails": false,
          "CcStaff": true,
          "CcDelegates": false,
          "IsVirtual": false
        }
      }
      """;

  private SampleAgent() {}
}
