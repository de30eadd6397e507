package io.realtysdk.it.wire.sample;

import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseAgentQuery;
import io.realtysdk.opentoclose.OpenToCloseAgentStatus;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What Open To Close's document, "Agents", calls each thing. */
public final class OpenToCloseSamples {
  public static final String TOKEN = "api_token=" + Sample.KEY;

  private static final String JSON = "\nContent-Type: application/json\n\n";

  private final OpenToCloseAgentsClient agents;

  public OpenToCloseSamples(OpenToCloseAgentsClient agents) {
    this.agents = agents;
  }

  public List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    all.addAll(newAgent().samples());
    all.addAll(patch().samples());
    all.addAll(query().samples());
    all.add(status("ACTIVE", OpenToCloseAgentStatus.ACTIVE, "Active"));
    all.add(status("INACTIVE", OpenToCloseAgentStatus.INACTIVE, "Inactive"));
    all.add(status("ON_LEAVE", OpenToCloseAgentStatus.ON_LEAVE, "On%20Leave"));
    all.add(status("ARCHIVED", OpenToCloseAgentStatus.ARCHIVED, "Archived"));
    all.addAll(operations());
    return all;
  }

  private Setters<OpenToCloseNewAgent.Builder> newAgent() {
    return new Setters<>(
            OpenToCloseNewAgent.Builder.class,
            () -> OpenToCloseNewAgent.builder().name("Ann"),
            builder -> agents.create(builder.build()),
            member -> create(Members.with(List.of("'name':'Ann'"), member)))
        .rows(OpenToCloseSamples::fields);
  }

  private Setters<OpenToCloseAgentPatch.Builder> patch() {
    return new Setters<>(
            OpenToCloseAgentPatch.Builder.class,
            OpenToCloseAgentPatch::builder,
            builder -> agents.update(7, builder.build()),
            OpenToCloseSamples::update)
        .rows(OpenToCloseSamples::fields);
  }

  private static void fields(Setters<?> setters) {
    setters
        .row("name(String)", "'name':'Bob'", "Bob")
        .row("firstName(String)", "'first_name':'Bob'", "Bob")
        .row("lastName(String)", "'last_name':'Brown'", "Brown")
        .row("email(String)", "'email':'bob@agency.example'", "bob@agency.example")
        .row("phone(String)", "'phone':'555-0100'", "555-0100")
        .row("licenseNumber(String)", "'license_number':'RE-1'", "RE-1")
        .row("teamId(long)", "'team_id':3", 3L)
        .row("teamId(Long)", "'team_id':4", 4L)
        .row("status(String)", "'status':'Active'", "Active")
        .row("hireDate(LocalDate)", "'hire_date':'2024-01-15'", LocalDate.of(2024, 1, 15))
        .row("commissionRate(BigDecimal)", "'commission_rate':0.060", new BigDecimal("0.060"))
        .row("specialties(List)", "'specialties':['Condos']", List.of("Condos"))
        .row("bio(String)", "'bio':'Ten years'", "Ten years")
        .row("role(String)", "'role':'Senior Agent'", "Senior Agent")
        .row("mentorId(long)", "'mentor_id':15", 15L)
        .row("mentorId(Long)", "'mentor_id':16", 16L)
        .row("active(Boolean)", "'active':true", true)
        .row("brokerage(String)", "'brokerage':'Lee'", "Lee")
        .row("field(String,Object)", "'last_updated':'now'", "last_updated", "now");
  }

  private Setters<OpenToCloseAgentQuery.Builder> query() {
    return new Setters<>(
            OpenToCloseAgentQuery.Builder.class,
            OpenToCloseAgentQuery::builder,
            builder -> agents.list(builder.build()),
            OpenToCloseSamples::list)
        .row("limit(int)", "limit=25", 25)
        .row("offset(int)", "limit=100&offset=50", 50)
        .row("status(String)", "limit=100&status=Active", "Active")
        .row(
            "status(OpenToCloseAgentStatus)",
            "limit=100&status=Archived",
            OpenToCloseAgentStatus.of("Archived"))
        .row("teamId(long)", "limit=100&team_id=5", 5L)
        .row("sort(String)", "limit=100&sort=-hire_date", "-hire_date")
        .row("parameter(String,String)", "limit=100&sort_by=name", "sort_by", "name");
  }

  private Sample status(String constant, OpenToCloseAgentStatus status, String text) {
    return new Sample(
        "OpenToCloseAgentStatus." + constant,
        () -> agents.list(OpenToCloseAgentQuery.builder().status(status).build()),
        list("limit=100&status=" + text));
  }

  private List<Sample> operations() {
    OpenToCloseAgentQuery query = OpenToCloseAgentQuery.builder().limit(5).build();
    return List.of(
        call("list()", () -> agents.list(), list("limit=100")),
        call("list(OpenToCloseAgentQuery)", () -> agents.list(query), list("limit=5")),
        call("get(long)", () -> agents.get(7), "GET /v1/agents/7?" + TOKEN),
        call(
            "create(OpenToCloseNewAgent)",
            () -> agents.create(OpenToCloseNewAgent.builder().name("Ann").build()),
            create("'name':'Ann'")),
        call(
            "update(long,OpenToCloseAgentPatch)",
            () -> agents.update(7, OpenToCloseAgentPatch.builder().bio("x").build()),
            update("'bio':'x'")),
        call("delete(long)", () -> agents.delete(7), "DELETE /v1/agents/7?" + TOKEN));
  }

  private static Sample call(String operation, Runnable send, String request) {
    return new Sample("OpenToCloseAgentCalls." + operation, send, request);
  }

  public static String list(String query) {
    return "GET /v1/agents?" + query + "&" + TOKEN;
  }

  private static String create(String members) {
    return "POST /v1/agents?" + TOKEN + JSON + Members.json("{" + members + "}");
  }

  private static String update(String members) {
    return "PUT /v1/agents/7?" + TOKEN + JSON + Members.json("{" + members + "}");
  }
}
