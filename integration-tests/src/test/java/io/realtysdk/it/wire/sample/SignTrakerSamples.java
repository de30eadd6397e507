package io.realtysdk.it.wire.sample;

import io.realtysdk.signtraker.ODataFilter;
import io.realtysdk.signtraker.SignTrakerAddress;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerAgentQuery;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerManagerData;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What SignTraker's document, "Agents", and its models call each thing. */
public final class SignTrakerSamples {
  private static final String AUTHORIZATION = "\nAuthorization: ST-API " + Sample.KEY;

  private static final List<String> REQUIRED =
      List.of(
          "'UserName':'ann'",
          "'Email':'ann@agency.example'",
          "'FirstName':'Ann'",
          "'LastName':'Archer'",
          "'CellularPhone':'555-0100'",
          "'PaymentMode':'Prepay'",
          "'Office':{'Id':3}");

  private final SignTrakerAgentsClient agents;

  public SignTrakerSamples(SignTrakerAgentsClient agents) {
    this.agents = agents;
  }

  public List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    all.addAll(newAgent().samples());
    all.addAll(patch().samples());
    all.addAll(query().samples());
    all.addAll(conditions());
    all.addAll(values());
    all.addAll(operations());
    return all;
  }

  public static SignTrakerNewAgent.Builder required() {
    return SignTrakerNewAgent.builder()
        .userName("ann")
        .email("ann@agency.example")
        .firstName("Ann")
        .lastName("Archer")
        .cellularPhone("555-0100")
        .paymentMode(SignTrakerPaymentMode.PREPAY)
        .office(3);
  }

  private Setters<SignTrakerNewAgent.Builder> newAgent() {
    return new Setters<>(
            SignTrakerNewAgent.Builder.class,
            SignTrakerSamples::required,
            builder -> agents.create(builder.build()),
            member -> create(Members.with(REQUIRED, member)))
        .rows(SignTrakerSamples::fields)
        .row("isManager(Boolean)", "'IsManager':true", true);
  }

  private Setters<SignTrakerAgentPatch.Builder> patch() {
    return new Setters<>(
            SignTrakerAgentPatch.Builder.class,
            SignTrakerAgentPatch::builder,
            builder -> agents.update(7, builder.build()),
            SignTrakerSamples::update)
        .rows(SignTrakerSamples::fields);
  }

  private static void fields(Setters<?> setters) {
    setters
        .row("userName(String)", "'UserName':'bob'", "bob")
        .row("email(String)", "'Email':'bob@agency.example'", "bob@agency.example")
        .row("emailConfirmed(Boolean)", "'EmailConfirmed':true", true)
        .row("firstName(String)", "'FirstName':'Bob'", "Bob")
        .row("lastName(String)", "'LastName':'Brown'", "Brown")
        .row("isInactive(Boolean)", "'IsInactive':false", false)
        .row("isLocked(Boolean)", "'IsLocked':true", true)
        .row("ccEmail(String)", "'CcEmail':'a@b.example;c@d.example'", "a@b.example;c@d.example")
        .row("invitationSent(Boolean)", "'InvitationSent':true", true)
        .row("office(long)", "'Office':{'Id':4}", 4L)
        .row("office(Long)", "'Office':{'Id':5}", 5L)
        .row("manager(long)", "'Manager':{'Id':8}", 8L)
        .row("manager(Long)", "'Manager':{'Id':9}", 9L)
        .row("address(SignTrakerAddress)", "'Address':{'City':'Reno'}", city("Reno"))
        .row("officePhone(String)", "'OfficePhone':'555-0101'", "555-0101")
        .row("cellularPhone(String)", "'CellularPhone':'555-0102'", "555-0102")
        .row(
            "paymentMode(SignTrakerPaymentMode)",
            "'PaymentMode':'ACH'",
            SignTrakerPaymentMode.of("ACH"))
        .row("basicInstallPrice(BigDecimal)", "'BasicInstallPrice':49.50", new BigDecimal("49.50"))
        .row("brokerId(String)", "'BrokerId':'B-7'", "B-7")
        .row("defaultPostType(long)", "'DefaultPostType':{'Id':2}", 2L)
        .row("defaultPostType(Long)", "'DefaultPostType':{'Id':6}", 6L)
        .row("notes(String)", "'Notes':'gate code'", "gate code")
        .row("receiveMarketingEmails(Boolean)", "'ReceiveMarketingEmails':false", false)
        .row("termsAccepted(Boolean)", "'TermsAccepted':true", true)
        .row("enableSubscription(Boolean)", "'EnableSubscription':true", true)
        .row("subscriptionPrice(BigDecimal)", "'SubscriptionPrice':9.99", new BigDecimal("9.99"))
        .row("managerData(SignTrakerManagerData)", "'ManagerData':{'IsPayer':true}", payer())
        .row("field(String,Object)", "'New Field':[1]", "New Field", List.of(1));
  }

  private static SignTrakerAddress city(String name) {
    return new SignTrakerAddress(null, null, name, null, null, null);
  }

  private static SignTrakerManagerData payer() {
    return SignTrakerManagerData.builder().isPayer(true).build();
  }

  private Setters<SignTrakerAgentQuery.Builder> query() {
    return new Setters<>(
            SignTrakerAgentQuery.Builder.class,
            SignTrakerAgentQuery::builder,
            builder -> agents.list(builder.build()),
            SignTrakerSamples::list)
        .row("filter(String)", "%24filter=LastName%20ne%20null&%24top=100", "LastName ne null")
        .row(
            "filter(ODataFilter)",
            "%24filter=Office%2FId%20eq%203&%24top=100",
            ODataFilter.eq("Office/Id", 3))
        .row("email(String)", "%24top=100&email=a%40b.example", "a@b.example")
        .row(
            "orderBy(String[])",
            "%24top=100&%24orderby=LastName%2CId%20desc",
            (Object) new String[] {"LastName", "Id desc"})
        .row("select(String[])", "%24top=100&%24select=Id%2CEmail", (Object) new String[] {"Email"})
        .row(
            "select(String[])",
            "%24top=100&%24select=Email%2CId",
            (Object) new String[] {"Email", "Id"})
        .row("top(int)", "%24top=25", 25)
        .row("skip(int)", "%24top=100&%24skip=50", 50);
  }

  private List<Sample> conditions() {
    ODataFilter one = ODataFilter.eq("Id", 1);
    ODataFilter two = ODataFilter.eq("Id", 2);
    return List.of(
        condition(
            "eq(String,Object)", ODataFilter.eq("LastName", "O'Hara"), "LastName eq 'O''Hara'"),
        condition("ne(String,Object)", ODataFilter.ne("Notes", null), "Notes ne null"),
        condition("gt(String,Object)", ODataFilter.gt("Id", 7), "Id gt 7"),
        condition("ge(String,Object)", ODataFilter.ge("Id", 7L), "Id ge 7"),
        condition("lt(String,Object)", ODataFilter.lt("Id", 7), "Id lt 7"),
        condition("le(String,Object)", ODataFilter.le("Id", 7), "Id le 7"),
        condition(
            "contains(String,String)", ODataFilter.contains("Notes", "x"), "contains(Notes,'x')"),
        condition(
            "startsWith(String,String)",
            ODataFilter.startsWith("Notes", "x"),
            "startswith(Notes,'x')"),
        condition(
            "endsWith(String,String)", ODataFilter.endsWith("Notes", "x"), "endswith(Notes,'x')"),
        condition("not(ODataFilter)", ODataFilter.not(one), "not (Id eq 1)"),
        condition("and(ODataFilter)", one.and(two), "Id eq 1 and Id eq 2"),
        condition("or(ODataFilter)", one.or(two), "Id eq 1 or Id eq 2"));
  }

  private Sample condition(String part, ODataFilter filter, String expression) {
    String encoded =
        expression
            .replace(" ", "%20")
            .replace("'", "%27")
            .replace("(", "%28")
            .replace(")", "%29")
            .replace(",", "%2C");
    return new Sample(
        "ODataFilter." + part,
        () -> agents.list(SignTrakerAgentQuery.builder().filter(filter).build()),
        list("%24filter=" + encoded + "&%24top=100"));
  }

  private List<Sample> values() {
    List<Sample> all = new ArrayList<>();
    all.add(mode("TERMS", SignTrakerPaymentMode.TERMS, "Terms"));
    all.add(mode("PREPAY", SignTrakerPaymentMode.PREPAY, "Prepay"));
    all.add(mode("MONTHLY_CC", SignTrakerPaymentMode.MONTHLY_CC, "MonthlyCC"));
    all.add(mode("ACH", SignTrakerPaymentMode.ACH, "ACH"));
    all.add(mode("TRANSFER", SignTrakerPaymentMode.TRANSFER, "Transfer"));
    all.addAll(new SignTrakerParts(agents).all());
    return all;
  }

  private Sample mode(String constant, SignTrakerPaymentMode mode, String text) {
    return patched(
        agents,
        "SignTrakerPaymentMode." + constant,
        patch -> patch.paymentMode(mode),
        "'PaymentMode':'" + text + "'");
  }

  static Sample patched(
      SignTrakerAgentsClient agents,
      String covers,
      UnaryOperator<SignTrakerAgentPatch.Builder> change,
      String member) {
    return new Sample(
        covers,
        () -> agents.update(7, change.apply(SignTrakerAgentPatch.builder()).build()),
        update(member));
  }

  private List<Sample> operations() {
    SignTrakerAgentQuery query = SignTrakerAgentQuery.builder().top(5).build();
    return List.of(
        call("list()", () -> agents.list(), list("%24top=100")),
        call("list(SignTrakerAgentQuery)", () -> agents.list(query), list("%24top=5")),
        call("get(long)", () -> agents.get(7), "GET /api/agents/7" + AUTHORIZATION),
        call(
            "create(SignTrakerNewAgent)",
            () -> agents.create(required().build()),
            create(String.join(",", REQUIRED))),
        call(
            "update(long,SignTrakerAgentPatch)",
            () -> agents.update(7, SignTrakerAgentPatch.builder().notes("x").build()),
            update("'Notes':'x'")),
        call(
            "activate(long)",
            () -> agents.activate(7),
            "POST /api/agents/activate?id=7" + AUTHORIZATION),
        call(
            "deactivate(long)",
            () -> agents.deactivate(7),
            "POST /api/agents/deactivate?id=7" + AUTHORIZATION));
  }

  private static Sample call(String operation, Runnable send, String request) {
    return new Sample("SignTrakerAgentCalls." + operation, send, request);
  }

  private static String list(String query) {
    return "GET /api/agents?" + query + AUTHORIZATION;
  }

  private static String create(String members) {
    return "POST /api/agents"
        + AUTHORIZATION
        + "\nContent-Type: application/json\n\n"
        + Members.json("{" + members + "}");
  }

  public static String update(String members) {
    return "PATCH /api/agents/7"
        + AUTHORIZATION
        + "\nContent-Type: application/merge-patch+json\n\n"
        + Members.json("{" + members + "}");
  }
}
