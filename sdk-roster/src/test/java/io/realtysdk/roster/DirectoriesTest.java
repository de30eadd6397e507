package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of each service's own documents. */
class DirectoriesTest {
  @RegisterExtension
  static final FakeOpenToClose transactions = FakeOpenToClose.extension().seed(2);

  @RegisterExtension static final FakePropertybase crm = FakePropertybase.extension().seed(2);
  @RegisterExtension static final FakeSignTraker signs = FakeSignTraker.extension().seed(2);
  @RegisterExtension static final FakeSpectora inspections = FakeSpectora.extension().seed(2);

  private static List<AgentRecord> list(
      FakeProvider<?> fake, AgentDirectory directory, String body) {
    fake.next(Fault.body(200, "application/json", body));
    return directory.list().next().records();
  }

  private static AgentRecord read(FakeProvider<?> fake, AgentDirectory directory, String body) {
    fake.next(Fault.body(200, "application/json", body));
    return directory.read("1").orElseThrow();
  }

  private static AgentDirectory transactions() {
    return Directories.openToClose("acme", transactions.client());
  }

  private static AgentDirectory crm() {
    return Directories.propertybase("acme", crm.client());
  }

  private static AgentDirectory signs() {
    return Directories.signTraker("acme", signs.client());
  }

  private static AgentDirectory inspections() {
    return Directories.spectora("acme", inspections.client());
  }

  @Test
  void everyFieldOfOpenToCloseHasItsName() {
    Values values =
        read(
                transactions,
                transactions(),
                """
                {"id":1,"name":"a","first_name":"b","last_name":"c","email":"d","phone":"e",
                 "license_number":"f","team_id":7,"role":"g","commission_rate":0.06,
                 "status":"On Leave"}""")
            .values();

    assertThat(values)
        .isEqualTo(
            Values.builder()
                .set(Field.FULL_NAME, "a")
                .set(Field.FIRST_NAME, "b")
                .set(Field.LAST_NAME, "c")
                .set(Field.EMAIL, "d")
                .set(Field.PHONE, "e")
                .set(Field.LICENCE, "f")
                .set(Field.TEAM, "7")
                .set(Field.ROLE, "g")
                .set(Field.COMMISSION_RATE, "0.06")
                .build());
  }

  @Test
  void everyFieldOfPropertybaseHasItsName() {
    Values values =
        read(
                crm,
                crm(),
                """
                {"success":true,"data":{"id":"1","name":"a","email":"b","role":"c","team_id":"d",
                 "profile":{"phone":"e","license_number":"f"},"commission":{"rate":0.3}}}""")
            .values();

    assertThat(values)
        .isEqualTo(
            Values.builder()
                .set(Field.FULL_NAME, "a")
                .set(Field.EMAIL, "b")
                .set(Field.ROLE, "c")
                .set(Field.TEAM, "d")
                .set(Field.PHONE, "e")
                .set(Field.LICENCE, "f")
                .set(Field.COMMISSION_RATE, "0.3")
                .build());
  }

  @Test
  void everyFieldOfSignTrakerHasItsName() {
    Values values =
        read(
                signs,
                signs(),
                """
                {"Id":1,"FirstName":"a","LastName":"b","Email":"c","CellularPhone":"d",
                 "OfficePhone":"e","Office":{"Id":7,"Name":"x"},"UserName":"f",
                 "PaymentMode":"ACH"}""")
            .values();

    assertThat(values)
        .isEqualTo(
            Values.builder()
                .set(Field.FIRST_NAME, "a")
                .set(Field.LAST_NAME, "b")
                .set(Field.EMAIL, "c")
                .set(Field.PHONE, "d")
                .set(Field.OFFICE_PHONE, "e")
                .set(Field.OFFICE, "7")
                .nativeField("UserName", "f")
                .nativeField("PaymentMode", "ACH")
                .build());
  }

  @Test
  void everyFieldOfSpectoraHasItsName() {
    Values values =
        read(
                inspections,
                inspections(),
                """
                {"data":{"id":"1","type":"connection","attributes":{"first_name":"a",
                 "last_name":"b","email":"c","phone":"d","agency_name":"e",
                 "agent_team_id":"6"}}}""")
            .values();

    assertThat(values)
        .isEqualTo(
            Values.builder()
                .set(Field.FIRST_NAME, "a")
                .set(Field.LAST_NAME, "b")
                .set(Field.EMAIL, "c")
                .set(Field.PHONE, "d")
                .set(Field.OFFICE, "e")
                .set(Field.TEAM, "6")
                .build());
  }

  @Test
  void whatIsMissingIsEmptyAndAnObjectThatIsMissingIsUnknown() {
    Values transaction = read(transactions, transactions(), "{\"id\":1,\"name\":null}").values();
    assertThat(transaction.get(Field.FULL_NAME)).isEqualTo(FieldState.empty());
    assertThat(transaction.get(Field.LICENCE)).isEqualTo(FieldState.empty());

    String bare = "{\"success\":true,\"data\":{\"id\":\"1\",\"profile\":{\"phone\":null}}}";
    Values profile = read(crm, crm(), bare).values();
    assertThat(profile.get(Field.PHONE)).isEqualTo(FieldState.empty());
    assertThat(profile.get(Field.COMMISSION_RATE)).isEqualTo(FieldState.unknown());

    Values office = read(signs, signs(), "{\"Id\":1,\"Office\":{\"Name\":\"x\"}}").values();
    assertThat(office.get(Field.OFFICE)).isEqualTo(FieldState.unknown());
    Values none = read(signs, signs(), "{\"Id\":1,\"Office\":null}").values();
    assertThat(none.get(Field.OFFICE)).isEqualTo(FieldState.empty());
  }

  @Test
  void propertybasesListHidesWhatItLeavesOut() {
    Values values =
        list(
                crm,
                crm(),
                """
                {"success":true,"data":[{"id":"1","name":"Ann Lee","email":"a@x.example",
                 "role":"agent","status":"active"}],"meta":{"page":1,"per_page":100,"total":1}}""")
            .get(0)
            .values();

    assertThat(values.known()).containsExactlyInAnyOrder(Field.FULL_NAME, Field.EMAIL, Field.ROLE);
  }

  @Test
  void statusesBecomeOneOfAFewWords() {
    Map.of(
            "Active", Lifecycle.ACTIVE,
            "Inactive", Lifecycle.INACTIVE,
            "On Leave", Lifecycle.ON_LEAVE,
            "Archived", Lifecycle.INACTIVE,
            "Retired", Lifecycle.OTHER)
        .forEach(
            (status, lifecycle) -> {
              AgentRecord record =
                  read(
                      transactions,
                      transactions(),
                      "{\"id\":1,\"status\":\"" + status + "\",\"active\":true}");
              assertThat(record.lifecycle()).isEqualTo(lifecycle);
              assertThat(record.nativeStatus()).isEqualTo(status);
            });
    assertThat(read(transactions, transactions(), "{\"id\":1,\"active\":false}").lifecycle())
        .isEqualTo(Lifecycle.INACTIVE);
    assertThat(read(transactions, transactions(), "{\"id\":1}").lifecycle())
        .isEqualTo(Lifecycle.OTHER);
    Map.of(
            "active", Lifecycle.ACTIVE,
            "invited", Lifecycle.INVITED,
            "pending", Lifecycle.INVITED,
            "inactive", Lifecycle.INACTIVE,
            "deactivated", Lifecycle.INACTIVE,
            "suspended", Lifecycle.OTHER)
        .forEach(
            (status, lifecycle) ->
                assertThat(
                        read(
                                crm,
                                crm(),
                                "{\"success\":true,\"data\":{\"id\":\"1\",\"status\":\""
                                    + status
                                    + "\"}}")
                            .lifecycle())
                    .isEqualTo(lifecycle));
    assertThat(read(signs, signs(), "{\"Id\":1,\"IsInactive\":true}").lifecycle())
        .isEqualTo(Lifecycle.INACTIVE);
    assertThat(read(signs, signs(), "{\"Id\":1,\"IsInactive\":false}").lifecycle())
        .isEqualTo(Lifecycle.ACTIVE);
    assertThat(read(signs, signs(), "{\"Id\":1}").lifecycle()).isEqualTo(Lifecycle.OTHER);
  }

  @Test
  void onlyNotFoundAndGoneMeanThatThereIsNone() {
    for (AgentDirectory directory : List.of(transactions(), crm(), signs(), inspections())) {
      assertThat(directory.read("999")).as(directory.account().toString()).isEmpty();
      assertThat(directory.read("no/id")).as(directory.account().toString()).isEmpty();
    }
    signs.next(Fault.status(410));
    assertThat(signs().read("1")).isEmpty();
    signs.next(Fault.status(403));
    assertThatThrownBy(() -> signs().read("1")).isInstanceOf(PermissionDeniedException.class);
  }

  @Test
  void aSearchReturnsOnlyTheAddressItself() {
    for (AgentDirectory directory : List.of(transactions(), crm(), signs(), inspections())) {
      AgentRecord first = directory.list().next().records().get(0);
      String email = first.values().value(Field.EMAIL);

      assertThat(directory.find(email).matches()).containsExactly(first);
      assertThat(directory.find("nobody@nowhere.example").rows()).isZero();
    }
    String body = "[{\"Id\":1,\"Email\":\"a@x.example\"},{\"Id\":2,\"Email\":\"b@x.example\"}]";
    signs.next(Fault.body(200, "application/json", body));
    LookupResult result = signs().find("B@x.example");
    assertThat(result.rows()).isEqualTo(2);
    assertThat(result.matches()).extracting(r -> r.ref().nativeId()).containsExactly("2");
  }
}
