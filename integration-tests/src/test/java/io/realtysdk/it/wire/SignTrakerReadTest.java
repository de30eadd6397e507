package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.Page;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.signtraker.SignTrakerAddress;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerManagerData;
import io.realtysdk.signtraker.SignTrakerReference;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The names are those of the provider's models. */
class SignTrakerReadTest extends ReadTest {
  private static final String AGENT =
      """
      {"Id": 7, "UserName": "ann", "Email": "ann@agency.example", "EmailConfirmed": true,
       "FirstName": "Ann", "LastName": "Archer", "IsInactive": false, "IsLocked": true,
       "CcEmail": "a@b.example;c@d.example", "InvitationSent": true,
       "Office": {"Id": 3, "Name": "Main"}, "Manager": {"Id": 8, "Name": "Max"},
       "Address": {"Street": "1 Elm", "Street2": "Unit 2", "City": "Reno", "State": "NV",
         "Zip": "89501", "CountryCode": "US", "Lot": 5},
       "OfficePhone": "555-0101", "CellularPhone": "555-0102", "PaymentMode": "Prepay",
       "BasicInstallPrice": 49.50, "BrokerId": "B-7",
       "DefaultPostType": {"Id": 2, "Name": "Cedar", "Height": 4}, "Notes": "gate code",
       "ReceiveMarketingEmails": false, "TermsAccepted": true, "EnableSubscription": true,
       "SubscriptionPrice": 9.99, "IsManager": true,
       "ManagerData": {"DiscountLevel": "Gold", "EnableRebills": true,
         "InitialRentalDuration": 30, "RebillInterval": 14, "RebillWarningLeadTime": 3,
         "IsPayer": true, "DisableStaffBillingEmails": false, "CcStaff": true,
         "CcDelegates": false, "IsVirtual": true, "Color": "red"},
       "NewField": "kept"}
      """;

  private final SignTrakerClient client =
      Clients.against(server, SignTrakerClient.builder()).build();

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  Class<?> client() {
    return SignTrakerClient.class;
  }

  private SignTrakerAgent agent() {
    server.answer(WireAnswer.json(200, AGENT));
    return client.agents().get(7);
  }

  @Override
  List<Reading> readings() {
    return List.of(
        readAgent(),
        reading(
            SignTrakerReference.class,
            () -> agent().defaultPostType(),
            """
            id: 2
            name: Cedar
            additionalFields: {Height=4}
            """),
        reading(
            SignTrakerAddress.class,
            () -> agent().address(),
            """
            street: 1 Elm
            street2: Unit 2
            city: Reno
            state: NV
            zip: 89501
            countryCode: US
            additionalFields: {Lot=5}
            """),
        reading(
            SignTrakerManagerData.class,
            () -> agent().managerData(),
            """
            discountLevel: Gold
            enableRebills: true
            initialRentalDuration: 30
            rebillInterval: 14
            rebillWarningLeadTime: 3
            isPayer: true
            disableStaffBillingEmails: false
            ccStaff: true
            ccDelegates: false
            isVirtual: true
            additionalFields: {Color=red}
            """));
  }

  private Reading readAgent() {
    return reading(
        SignTrakerAgent.class,
        this::agent,
        """
            id: 7
            userName: ann
            email: ann@agency.example
            emailConfirmed: true
            firstName: Ann
            lastName: Archer
            isInactive: false
            isLocked: true
            ccEmail: a@b.example;c@d.example
            invitationSent: true
            office: an object
            manager: an object
            address: an object
            officePhone: 555-0101
            cellularPhone: 555-0102
            paymentMode: Prepay
            basicInstallPrice: 49.50
            brokerId: B-7
            defaultPostType: an object
            notes: gate code
            receiveMarketingEmails: false
            termsAccepted: true
            enableSubscription: true
            subscriptionPrice: 9.99
            isManager: true
            managerData: an object
            additionalFields: {NewField=kept}
            """);
  }

  @Test
  void theNextPageStartsBehindWhatWasReceived() {
    server.answer(WireAnswer.json(200, "[" + AGENT + "]"));

    Page<SignTrakerAgent> page =
        client.agents().list(SignTrakerAgentQuery.builder().top(1).skip(4).build());

    page.next();
    assertThat(server.last().line()).isEqualTo("GET /api/agents?%24top=1&%24skip=5");
  }

  @Test
  void listingAllOrdersByIdBehindWhatIsAskedFor() {
    server.answer(WireAnswer.json(200, "[]"));

    assertThat(client.agents().listAll()).isEmpty();
    assertThat(server.last().line()).isEqualTo("GET /api/agents?%24top=100&%24orderby=Id");

    for (String order : List.of("Id", "Id asc", "Id desc")) {
      assertThat(client.agents().listAll(SignTrakerAgentQuery.builder().orderBy(order).build()))
          .isEmpty();
      assertThat(server.last().line())
          .isEqualTo("GET /api/agents?%24top=100&%24orderby=" + order.replace(" ", "%20"));
    }
    assertThat(client.agents().listAll(SignTrakerAgentQuery.builder().orderBy("LastName").build()))
        .isEmpty();
    assertThat(server.last().line())
        .isEqualTo("GET /api/agents?%24top=100&%24orderby=LastName%2CId");
  }
}
