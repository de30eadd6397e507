package io.realtysdk.it.wire.sample;

import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraAgentView;
import io.realtysdk.spectora.SpectoraAgentsClient;
import io.realtysdk.spectora.SpectoraInclude;
import io.realtysdk.spectora.SpectoraNewAgent;
import io.realtysdk.spectora.SpectoraPersonId;
import io.realtysdk.spectora.SpectoraSort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Spectora's document, "Manage agents for your company", calls each thing. */
public final class SpectoraSamples {
  private static final String AUTHORIZATION = "\nAuthorization: Bearer " + Sample.KEY;
  private static final String SIZE = "&page%5Bsize%5D=200";
  private static final SpectoraInclude[] BOTH = {
    SpectoraInclude.of("agent"), SpectoraInclude.of("agent_team")
  };

  private final SpectoraAgentsClient agents;
  private final Path image;

  /** The image is a GIF that holds its first six bytes only. */
  public SpectoraSamples(SpectoraAgentsClient agents, Path image) {
    this.agents = agents;
    this.image = image;
  }

  public List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    all.addAll(newAgent().samples());
    all.addAll(patch().samples());
    all.addAll(images());
    all.addAll(query().samples());
    all.addAll(view().samples());
    all.addAll(sorts());
    all.add(include("AGENT", SpectoraInclude.AGENT, "agent"));
    all.add(include("AGENT_TEAM", SpectoraInclude.AGENT_TEAM, "agent_team"));
    all.addAll(operations());
    return all;
  }

  private Setters<SpectoraNewAgent.Builder> newAgent() {
    return new Setters<>(
            SpectoraNewAgent.Builder.class,
            SpectoraNewAgent::builder,
            builder -> agents.create(builder.build()),
            SpectoraSamples::create)
        .rows(SpectoraSamples::fields)
        .row("email(String)", "'email':'ann@agency.example'", "ann@agency.example");
  }

  private Setters<SpectoraAgentPatch.Builder> patch() {
    return new Setters<>(
            SpectoraAgentPatch.Builder.class,
            SpectoraAgentPatch::builder,
            builder -> agents.update("7", builder.build()),
            SpectoraSamples::update)
        .rows(SpectoraSamples::fields);
  }

  private static void fields(Setters<?> setters) {
    setters
        .row("firstName(String)", "'first_name':'Bob'", "Bob")
        .row("lastName(String)", "'last_name':'Brown'", "Brown")
        .row("phone(String)", "'phone':'555-0100'", "555-0100")
        .row("agencyName(String)", "'agency_name':'Lee'", "Lee")
        .row("agencyId(String)", "'agency_id':'12'", "12")
        .row("agentTeamId(String)", "'agent_team_id':'71'", "71")
        .row("city(String)", "'city':'Bend'", "Bend")
        .row("state(String)", "'state':'OR'", "OR")
        .row("tags(String[])", "'tags':['vip']", (Object) new String[] {"vip"})
        .row("field(String,Object)", "'rating':5", "rating", 5);
  }

  private List<Sample> images() {
    return List.of(
        new Sample(
            "SpectoraNewAgent.Builder.image(Path)",
            () -> agents.create(SpectoraNewAgent.builder().city("Bend").image(image).build()),
            form("POST /v2/connections")),
        new Sample(
            "SpectoraAgentPatch.Builder.image(Path)",
            () ->
                agents.update("7", SpectoraAgentPatch.builder().city("Bend").image(image).build()),
            form("PATCH /v2/connections/7")));
  }

  private static String form(String line) {
    return line
        + AUTHORIZATION
        + "\nContent-Type: multipart/form-data; boundary=BOUNDARY\n\n"
        + "--BOUNDARY\r\nContent-Disposition: form-data; name=\"data[attributes][city]\"\r\n\r\n"
        + "Bend\r\n--BOUNDARY\r\nContent-Disposition: form-data; name=\"data[attributes][image]\";"
        + " filename=\"ann.gif\"\r\nContent-Type: image/gif\r\n\r\nGIF89a\r\n--BOUNDARY--\r\n";
  }

  private Setters<SpectoraAgentQuery.Builder> query() {
    return new Setters<>(
            SpectoraAgentQuery.Builder.class,
            SpectoraAgentQuery::builder,
            builder -> agents.list(builder.build()),
            query -> get("?" + query))
        .row("include(SpectoraInclude[])", "include=agent%2Cagent_team" + SIZE, (Object) BOTH)
        .row("id(String)", "filter%5Bid%5D=7" + SIZE, "7")
        .row("agencyId(String)", "filter%5Bagency_id%5D=12" + SIZE, "12")
        .row(
            "agentId(SpectoraPersonId)",
            "filter%5Bagent_id%5D=5001" + SIZE,
            SpectoraPersonId.of("5001"))
        .row("agentTeamId(String)", "filter%5Bagent_team_id%5D=71" + SIZE, "71")
        .row("email(String)", "filter%5Bemail%5D=a%40b.example" + SIZE, "a@b.example")
        .row("fullText(String)", "filter%5Bfulltext%5D=lee" + SIZE, "lee")
        .row("tags(String[])", "filter%5Btag%5D=vip" + SIZE, (Object) new String[] {"vip"})
        .row(
            "tags(String[])",
            "filter%5Btag%5D%5B%5D=vip&filter%5Btag%5D%5B%5D=new" + SIZE,
            (Object) new String[] {"vip", "new"})
        .row("sort(SpectoraSort)", "sort=first_name" + SIZE, SpectoraSort.of("first_name"))
        .row("pageNumber(int)", "page%5Bnumber%5D=2" + SIZE, 2)
        .row("pageSize(int)", "page%5Bsize%5D=50", 50);
  }

  private Setters<SpectoraAgentView.Builder> view() {
    return new Setters<>(
            SpectoraAgentView.Builder.class,
            SpectoraAgentView::builder,
            builder -> agents.get("7", builder.build()),
            query -> get("/7?" + query))
        .row("include(SpectoraInclude[])", "include=agent%2Cagent_team", (Object) BOTH)
        .row("dateOfFirstInspection()", "optional_fields=date_of_first_inspection");
  }

  private List<Sample> sorts() {
    return List.of(
        sort("AGENCY_NAME", SpectoraSort.AGENCY_NAME, "agency_name"),
        sort("AGENT_INSPECTIONS", SpectoraSort.AGENT_INSPECTIONS, "agent_inspections"),
        sort("AGENT_TEAM_NAME", SpectoraSort.AGENT_TEAM_NAME, "agent_team_name"),
        sort(
            "BUYING_AGENT_INSPECTIONS",
            SpectoraSort.BUYING_AGENT_INSPECTIONS,
            "buying_agent_inspections"),
        sort("FIRST_NAME", SpectoraSort.FIRST_NAME, "first_name"),
        sort("LAST_NAME", SpectoraSort.LAST_NAME, "last_name"),
        sort("LAST_FIRST_NAME", SpectoraSort.LAST_FIRST_NAME, "last_first_name"),
        sort(
            "SELLING_AGENT_INSPECTIONS",
            SpectoraSort.SELLING_AGENT_INSPECTIONS,
            "selling_agent_inspections"),
        sort("descending()", SpectoraSort.of("last_name").descending(), "-last_name"),
        sort("descending()", SpectoraSort.of("-last_name").descending(), "-last_name"));
  }

  private Sample sort(String covers, SpectoraSort sort, String text) {
    return new Sample(
        "SpectoraSort." + covers,
        () -> agents.list(SpectoraAgentQuery.builder().sort(sort).build()),
        get("?sort=" + text + SIZE));
  }

  private Sample include(String constant, SpectoraInclude include, String text) {
    return new Sample(
        "SpectoraInclude." + constant,
        () -> agents.get("7", SpectoraAgentView.builder().include(include).build()),
        get("/7?include=" + text));
  }

  private List<Sample> operations() {
    SpectoraAgentQuery query = SpectoraAgentQuery.builder().pageSize(5).build();
    return List.of(
        call("list()", () -> agents.list(), get("?page%5Bsize%5D=200")),
        call("list(SpectoraAgentQuery)", () -> agents.list(query), get("?page%5Bsize%5D=5")),
        call("get(String)", () -> agents.get("7"), get("/7")),
        call(
            "get(String,SpectoraAgentView)",
            () -> agents.get("7", SpectoraAgentView.builder().build()),
            get("/7")),
        call(
            "create(SpectoraNewAgent)",
            () -> agents.create(SpectoraNewAgent.builder().city("Bend").build()),
            create("'city':'Bend'")),
        call(
            "update(String,SpectoraAgentPatch)",
            () -> agents.update("7", SpectoraAgentPatch.builder().city("Bend").build()),
            update("'city':'Bend'")));
  }

  private static Sample call(String operation, Runnable send, String request) {
    return new Sample("SpectoraAgentCalls." + operation, send, request);
  }

  private static String get(String rest) {
    return "GET /v2/connections" + rest + AUTHORIZATION;
  }

  static String create(String attribute) {
    return body("POST /v2/connections", "", attribute);
  }

  public static String update(String attribute) {
    return body("PATCH /v2/connections/7", "'id':'7',", attribute);
  }

  private static String body(String line, String id, String attribute) {
    return line
        + AUTHORIZATION
        + "\nContent-Type: application/json\n\n"
        + Members.json("{'data':{'type':'connection'," + id + "'attributes':{" + attribute + "}}}");
  }
}
