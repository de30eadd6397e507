package io.realtysdk.it.wire.sample;

import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseAgentQuery;
import io.realtysdk.propertybase.PropertybaseAgentStatus;
import io.realtysdk.propertybase.PropertybaseAgentView;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseDeactivation;
import io.realtysdk.propertybase.PropertybaseLeadQuery;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.propertybase.PropertybaseRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What Propertybase's document calls queries, paths and the deactivation's members. */
final class PropertybaseReads {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

  private final PropertybaseAgentsClient agents;

  PropertybaseReads(PropertybaseAgentsClient agents) {
    this.agents = agents;
  }

  List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    all.addAll(query().samples());
    all.addAll(leadQuery().samples());
    all.addAll(view().samples());
    all.addAll(deactivation().samples());
    all.add(status("INVITED", PropertybaseAgentStatus.INVITED, "invited"));
    all.add(status("ACTIVE", PropertybaseAgentStatus.ACTIVE, "active"));
    all.add(status("INACTIVE", PropertybaseAgentStatus.INACTIVE, "inactive"));
    all.add(period("WEEK", PropertybasePeriod.WEEK, "week"));
    all.add(period("MONTH", PropertybasePeriod.MONTH, "month"));
    all.add(period("QUARTER", PropertybasePeriod.QUARTER, "quarter"));
    all.add(period("YEAR", PropertybasePeriod.YEAR, "year"));
    all.addAll(reads());
    all.addAll(writes());
    return all;
  }

  private Setters<PropertybaseAgentQuery.Builder> query() {
    return new Setters<>(
            PropertybaseAgentQuery.Builder.class,
            PropertybaseAgentQuery::builder,
            builder -> agents.list(builder.build()),
            query -> get("?" + query))
        .row(
            "status(PropertybaseAgentStatus)",
            "status=active",
            PropertybaseAgentStatus.of("active"))
        .row("role(PropertybaseRole)", "role=admin", PropertybaseRole.of("admin"))
        .row("teamId(String)", "team_id=team_a", "team_a")
        .row("search(String)", "search=ann", "ann")
        .row("page(int)", "page=2", 2)
        .row("perPage(int)", "per_page=50", 50);
  }

  private Setters<PropertybaseLeadQuery.Builder> leadQuery() {
    return new Setters<>(
            PropertybaseLeadQuery.Builder.class,
            PropertybaseLeadQuery::builder,
            builder -> agents.listLeads("agent_7", builder.build()),
            query -> get("/agent_7/leads?" + query))
        .row("status(String)", "status=active", "active")
        .row("stage(String)", "stage=new", "new")
        .row("source(String)", "source=web", "web")
        .row("minScore(long)", "min_score=70", 70L)
        .row("minScore(BigDecimal)", "min_score=0.5", new BigDecimal("0.5"))
        .row("propertyId(String)", "property_id=p_1", "p_1")
        .row("tags(String[])", "tags=hot%2Cbuyer", (Object) new String[] {"hot", "buyer"})
        .row("createdAfter(LocalDate)", "created_after=2024-01-15", DAY)
        .row("createdBefore(LocalDate)", "created_before=2024-01-15", DAY)
        .row("search(String)", "search=lee", "lee")
        .row("page(int)", "page=3", 3)
        .row("perPage(int)", "per_page=10", 10);
  }

  private Setters<PropertybaseAgentView.Builder> view() {
    return new Setters<>(
            PropertybaseAgentView.Builder.class,
            PropertybaseAgentView::builder,
            builder -> agents.get("agent_7", builder.build()),
            query -> get("/agent_7?" + query))
        .row("expandTeam()", "expand=team")
        .row("expandLeads()", "expand=leads")
        .row("includeStats()", "include_stats=true");
  }

  private Setters<PropertybaseDeactivation.Builder> deactivation() {
    return new Setters<>(
            PropertybaseDeactivation.Builder.class,
            PropertybaseDeactivation::builder,
            builder -> agents.deactivate("agent_7", builder.build()),
            PropertybaseReads::deactivate)
        .row("reassignLeadsTo(String)", "'reassign_leads_to':'agent_8'", "agent_8")
        .row("reason(String)", "'reason':'resignation'", "resignation");
  }

  private Sample status(String constant, PropertybaseAgentStatus status, String text) {
    return new Sample(
        "PropertybaseAgentStatus." + constant,
        () -> agents.list(PropertybaseAgentQuery.builder().status(status).build()),
        get("?status=" + text));
  }

  private Sample period(String constant, PropertybasePeriod period, String text) {
    return new Sample(
        "PropertybasePeriod." + constant,
        () -> agents.stats("agent_7", period),
        get("/agent_7/stats?period=" + text));
  }

  private List<Sample> reads() {
    PropertybaseAgentView both = PropertybaseAgentView.builder().expandTeam().expandLeads().build();
    return List.of(
        call("list()", () -> agents.list(), get("")),
        call(
            "list(PropertybaseAgentQuery)",
            () -> agents.list(PropertybaseAgentQuery.builder().page(4).build()),
            get("?page=4")),
        call("get(String)", () -> agents.get("agent_7"), get("/agent_7")),
        call(
            "get(String,PropertybaseAgentView)",
            () -> agents.get("agent_7", both),
            get("/agent_7?expand=team%2Cleads")),
        call("stats(String)", () -> agents.stats("agent_7"), get("/agent_7/stats")),
        call(
            "stats(String,PropertybasePeriod)",
            () -> agents.stats("agent_7", PropertybasePeriod.of("day")),
            get("/agent_7/stats?period=day")),
        call(
            "stats(String,LocalDate,LocalDate)",
            () -> agents.stats("agent_7", DAY, DAY.plusDays(1)),
            get("/agent_7/stats?start_date=2024-01-15&end_date=2024-01-16")),
        call("listLeads(String)", () -> agents.listLeads("agent_7"), get("/agent_7/leads")),
        call(
            "listLeads(String,PropertybaseLeadQuery)",
            () -> agents.listLeads("agent_7", PropertybaseLeadQuery.builder().page(2).build()),
            get("/agent_7/leads?page=2")));
  }

  private List<Sample> writes() {
    return List.of(
        call(
            "create(PropertybaseNewAgent)",
            () -> agents.create(PropertybaseSamples.required().build()),
            PropertybaseSamples.createRequired()),
        call(
            "update(String,PropertybaseAgentPatch)",
            () -> agents.update("agent_7", PropertybaseAgentPatch.builder().name("Bob").build()),
            PropertybaseSamples.update("'name':'Bob'")),
        call("deactivate(String)", () -> agents.deactivate("agent_7"), deactivate("")),
        call(
            "deactivate(String,PropertybaseDeactivation)",
            () ->
                agents.deactivate(
                    "agent_7", PropertybaseDeactivation.builder().reason("x").build()),
            deactivate("'reason':'x'")));
  }

  private static Sample call(String operation, Runnable send, String request) {
    return new Sample("PropertybaseAgentCalls." + operation, send, request);
  }

  private static String get(String rest) {
    return "GET /v1/agents" + rest + PropertybaseSamples.AUTHORIZATION;
  }

  private static String deactivate(String members) {
    return PropertybaseSamples.body("POST /v1/agents/agent_7/deactivate", members);
  }
}
