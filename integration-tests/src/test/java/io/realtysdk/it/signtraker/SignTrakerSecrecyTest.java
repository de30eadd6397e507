package io.realtysdk.it.signtraker;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAddress;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerCountryCode;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is printed by accident tells nothing about a person, and never the key. */
class SignTrakerSecrecyTest {
  @RegisterExtension static final FakeSignTraker fake = FakeSignTraker.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final List<String> SECRETS =
      List.of("Secret", "secret@agency.example", "+1555", "Elm", "Reno", "hidden words");

  private final SignTrakerClient client = fake.client();

  @Test
  void answersShowTheirIdsOnly() {
    fake.next(
        Fault.body(
            200,
            "application/json",
            """
            {"Id": 7, "FirstName": "Secret", "Email": "secret@agency.example",
             "CellularPhone": "+1555", "Office": {"Id": 3, "Name": "Secret"},
             "Address": {"Street": "1 Elm", "City": "Reno", "CountryCode": "US"},
             "ManagerData": {"DiscountLevel": "Gold"}, "Extra": "hidden words"}
            """));

    SignTrakerAgent agent = client.agents().get(7);

    assertThat(agent).hasToString("SignTrakerAgent[id=7]");
    assertThat(agent.office()).hasToString("SignTrakerReference[id=3]");
    assertThat(agent.address()).hasToString("SignTrakerAddress[US]");
    assertThat(agent.managerData()).hasToString("SignTrakerManagerData[Gold]");
  }

  @Test
  void requestsShowNamesOfFieldsOnly() {
    SignTrakerNewAgent agent =
        SignTrakerWireTest.newAgent()
            .firstName("Secret")
            .email("secret@agency.example")
            .cellularPhone("+1555")
            .address(
                new SignTrakerAddress("1 Elm", null, "Reno", "NV", null, SignTrakerCountryCode.US))
            .build();
    SignTrakerAgentPatch patch = SignTrakerAgentPatch.builder().lastName("Secret").build();
    ODataFilter filter = ODataFilter.eq("LastName", "Secret");
    SignTrakerAgentQuery.Builder query =
        SignTrakerAgentQuery.builder().email("secret@agency.example").filter(filter);

    assertThat(agent)
        .hasToString(
            "SignTrakerNewAgent[UserName, Email, FirstName, LastName, CellularPhone, PaymentMode,"
                + " Office, Address]");
    assertThat(patch).hasToString("SignTrakerAgentPatch[LastName]");
    assertThat(
            List.of(
                patch,
                filter,
                query,
                query.build(),
                client.agents().calls().create(agent),
                client.agents().calls().list(query.build()),
                client.agents().listAll(query.build())))
        .allSatisfy(
            printed ->
                assertThat(SECRETS).noneMatch(secret -> String.valueOf(printed).contains(secret)));
  }

  @Test
  void theKeyIsNowhere() {
    assertThat(
            List.of(
                client.toString(),
                client.agents().toString(),
                client.agents().calls().toString(),
                SignTrakerClient.builder().apiKey(fake.apiKey()).toString(),
                fake.toString()))
        .noneMatch(printed -> printed.contains(fake.apiKey()));
  }
}
