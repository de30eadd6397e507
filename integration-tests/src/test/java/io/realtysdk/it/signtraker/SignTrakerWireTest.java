package io.realtysdk.it.signtraker;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.RequestOptions;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAddress;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerCountryCode;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole requests, and what a service that evaluates them makes of them. */
class SignTrakerWireTest {
  @RegisterExtension
  static final FakeSignTraker fake = FakeSignTraker.extension().strict().seed(30);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private static final String TOP = "%24top=100";

  private final SignTrakerAgentsClient agents = fake.client().agents();

  static SignTrakerNewAgent.Builder newAgent() {
    return SignTrakerNewAgent.builder()
        .userName("mdavis")
        .email("michael.davis@realty.example")
        .firstName("Michael")
        .lastName("Davis")
        .cellularPhone("+15559876543")
        .paymentMode(SignTrakerPaymentMode.MONTHLY_CC)
        .office(3);
  }

  @Test
  void aListIsOneGetForTheFirstHundred() {
    agents.list();

    assertRequest("GET", "/api/agents", TOP, "");
    assertThat(last().headers().get("Authorization")).containsExactly("ST-API " + fake.apiKey());
    assertThat(last().header("Accept")).isEqualTo("application/json");
    assertThat(last().header("Content-Type")).isNull();
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        on(q -> q.top(1), "%24top=1"),
        on(q -> q.top(Integer.MAX_VALUE), "%24top=2147483647"),
        on(q -> q.skip(0), TOP + "&%24skip=0"),
        on(q -> q.skip(Integer.MAX_VALUE), TOP + "&%24skip=2147483647"),
        on(q -> q.email("a+b@c.example"), TOP + "&email=a%2Bb%40c.example"),
        on(
            q -> q.orderBy("LastName desc", "Office/Id"),
            TOP + "&%24orderby=LastName%20desc%2COffice%2FId"),
        on(q -> q.select("Id", "Email"), TOP + "&%24select=Id%2CEmail"),
        on(q -> q.select("Email", "Id"), TOP + "&%24select=Email%2CId"),
        on(
            q -> q.filter("LastName eq 'N\u00fa\u00f1ez & Co+'"),
            "%24filter=LastName%20eq%20%27N%C3%BA%C3%B1ez%20%26%20Co%2B%27&" + TOP),
        on(
            q ->
                q.email("a@b.example")
                    .select("Id")
                    .orderBy("Id")
                    .skip(2)
                    .top(5)
                    .filter(ODataFilter.eq("IsInactive", false)),
            "%24filter=IsInactive%20eq%20false&%24top=5&%24skip=2&%24orderby=Id&%24select=Id"
                + "&email=a%40b.example"));
  }

  private static Arguments on(UnaryOperator<SignTrakerAgentQuery.Builder> change, String raw) {
    return Arguments.of(change.apply(SignTrakerAgentQuery.builder()).build(), raw);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyOptionIsSentInTheDocumentedOrder(SignTrakerAgentQuery query, String raw) {
    agents.list(query);

    assertRequest("GET", "/api/agents", raw, "");
  }

  static Stream<Arguments> literals() {
    return Stream.of(
        Arguments.of("O'Hara", "'O''Hara'"),
        Arguments.of(SignTrakerPaymentMode.ACH, "'ACH'"),
        Arguments.of(true, "true"),
        Arguments.of(new BigDecimal("1E+2"), "100"),
        Arguments.of(0.1, "0.1"),
        Arguments.of(LocalDate.of(2024, 1, 15), "2024-01-15"),
        Arguments.of(Instant.EPOCH, "1970-01-01T00:00:00Z"),
        Arguments.of(
            Instant.EPOCH.atOffset(java.time.ZoneOffset.ofHours(2)), "1970-01-01T00:00:00Z"),
        Arguments.of(null, "null"));
  }

  @ParameterizedTest
  @MethodSource("literals")
  void aValueOfAConditionIsALiteralThatItCannotBreakOutOf(Object value, String literal) {
    assertThat(ODataFilter.eq("Notes", value).expression()).isEqualTo("Notes eq " + literal);
  }

  @Test
  void conditionsNestAsTheyWereJoined() {
    ODataFilter one = ODataFilter.eq("Id", 1);
    ODataFilter two = ODataFilter.eq("Id", 2);

    assertThat(one.or(two).and(ODataFilter.not(one.or(two))).expression())
        .isEqualTo("(Id eq 1 or Id eq 2) and not (Id eq 1 or Id eq 2)");
  }

  @Test
  void conditionsAreTrulyEvaluated() {
    ODataFilter filter = ODataFilter.ge("Id", 4).and(ODataFilter.lt("Id", 7));
    SignTrakerAgentQuery query =
        SignTrakerAgentQuery.builder().filter(filter).orderBy("Id desc").build();

    assertThat(agents.list(query)).extracting(SignTrakerAgent::id).containsExactly(6L, 5L, 4L);
  }

  @Test
  void aNewAgentIsPostedWithExactlyWhatWasSetInThatOrder() {
    agents.create(
        newAgent()
            .address(
                new SignTrakerAddress(
                    "1 Elm", "Unit 2", "Reno", "NV", "89501", SignTrakerCountryCode.US))
            .basicInstallPrice(new BigDecimal("49.50"))
            .isManager(false)
            .notes("Gate \"7\" – é")
            .build());

    assertRequest(
        "POST",
        "/api/agents",
        "",
        "{\"UserName\":\"mdavis\",\"Email\":\"michael.davis@realty.example\","
            + "\"FirstName\":\"Michael\",\"LastName\":\"Davis\",\"CellularPhone\":\"+15559876543\","
            + "\"PaymentMode\":\"MonthlyCC\",\"Office\":{\"Id\":3},\"Address\":{\"Street\":\"1 Elm\","
            + "\"Street2\":\"Unit 2\",\"City\":\"Reno\",\"State\":\"NV\",\"Zip\":\"89501\","
            + "\"CountryCode\":\"US\"},\"BasicInstallPrice\":49.50,\"IsManager\":false,"
            + "\"Notes\":\"Gate \\\"7\\\" – é\"}");
    assertThat(last().header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void anUpdateIsAMergePatchOfTheChangedFieldsWithNullsKept() {
    agents.update(
        7,
        SignTrakerAgentPatch.builder()
            .notes(null)
            .manager(null)
            .defaultPostType(null)
            .address(null)
            .lastName("Lee")
            .build());

    assertRequest(
        "PATCH",
        "/api/agents/7",
        "",
        "{\"Notes\":null,\"Manager\":null,\"DefaultPostType\":null,\"Address\":null,"
            + "\"LastName\":\"Lee\"}");
    assertThat(last().header("Content-Type")).isEqualTo("application/merge-patch+json");
  }

  @Test
  void everyFieldCanBeSetToNull() {
    fake.next(Fault.body(200, "application/json", "{\"Id\":7}"));

    agents.update(
        7,
        SignTrakerAgentPatch.builder()
            .userName(null)
            .email(null)
            .emailConfirmed(null)
            .firstName(null)
            .isInactive(null)
            .isLocked(null)
            .ccEmail(null)
            .invitationSent(null)
            .office(null)
            .officePhone(null)
            .cellularPhone(null)
            .paymentMode(null)
            .basicInstallPrice(null)
            .brokerId(null)
            .receiveMarketingEmails(null)
            .termsAccepted(null)
            .enableSubscription(null)
            .subscriptionPrice(null)
            .managerData(null)
            .field("New", null)
            .build());

    assertThat(last().bodyText())
        .isEqualTo(
            "{\"UserName\":null,\"Email\":null,\"EmailConfirmed\":null,\"FirstName\":null,"
                + "\"IsInactive\":null,\"IsLocked\":null,\"CcEmail\":null,\"InvitationSent\":null,"
                + "\"Office\":null,\"OfficePhone\":null,\"CellularPhone\":null,"
                + "\"PaymentMode\":null,\"BasicInstallPrice\":null,\"BrokerId\":null,"
                + "\"ReceiveMarketingEmails\":null,\"TermsAccepted\":null,"
                + "\"EnableSubscription\":null,\"SubscriptionPrice\":null,\"ManagerData\":null,"
                + "\"New\":null}");
  }

  @Test
  void switchingAnAgentOnOrOffHasNoBody() {
    agents.deactivate(7);
    assertRequest("POST", "/api/agents/deactivate", "id=7", "");
    assertThat(last().header("Content-Type")).isNull();
    assertThat(last().header("Content-Length")).isEqualTo("0");
    assertThat(agents.get(7).isInactive()).isTrue();
    fake.clearRequests();

    agents.activate(7);
    assertRequest("POST", "/api/agents/activate", "id=7", "");
    assertThat(agents.get(7).isInactive()).isFalse();
  }

  @Test
  void updatesCanBePlainJson() {
    try (SignTrakerClient client =
        SignTrakerClient.builder()
            .apiKey(fake.apiKey())
            .baseUrl(fake.baseUrl() + "/")
            .plainJsonUpdates()
            .build()) {
      client.agents().update(7, SignTrakerAgentPatch.builder().notes("x").build());
    }

    assertRequest("PATCH", "/api/agents/7", "", "{\"Notes\":\"x\"}");
    assertThat(last().header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void numbersAreTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      agents.get(7);
    } finally {
      Locale.setDefault(before);
    }

    assertRequest("GET", "/api/agents/7", "", "");
  }

  @Test
  void aHeaderOfTheCallersOwnIsSentAlong() {
    agents.calls().get(7).with(RequestOptions.builder().header("X-Trace", "abc").build()).execute();

    assertThat(last().header("X-Trace")).isEqualTo("abc");
  }

  @Test
  void theEnvironmentAloneIsEnough() {
    Map<String, String> variables =
        Map.of("SIGNTRAKER_API_KEY", fake.apiKey(), "SIGNTRAKER_BASE_URL", fake.baseUrl());
    try (SignTrakerClient client = SignTrakerClient.builder().environment(variables).build()) {
      assertThat(client.agents().list().items()).hasSize(30);
    }
  }

  private static RecordedRequest last() {
    List<RecordedRequest> requests = fake.requests();
    assertThat(requests).isNotEmpty();
    return requests.get(requests.size() - 1);
  }

  private static void assertRequest(String method, String path, String rawQuery, String body) {
    assertThat(last().method() + " " + last().path()).isEqualTo(method + " " + path);
    assertThat(last().rawQuery()).isEqualTo(rawQuery);
    assertThat(last().bodyText()).isEqualTo(body);
  }
}
