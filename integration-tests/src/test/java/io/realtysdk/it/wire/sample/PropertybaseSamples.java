package io.realtysdk.it.wire.sample;

import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.propertybase.PropertybaseCommission;
import io.realtysdk.propertybase.PropertybaseNewAgent;
import io.realtysdk.propertybase.PropertybaseProfile;
import io.realtysdk.propertybase.PropertybaseRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What Propertybase's document, "Agents API", calls each thing that a body holds. */
public final class PropertybaseSamples {
  public static final String AUTHORIZATION = "\nAuthorization: Bearer " + Sample.KEY;

  private static final List<String> REQUIRED =
      List.of("'email':'ann@agency.example'", "'name':'Ann'");

  private final PropertybaseAgentsClient agents;

  public PropertybaseSamples(PropertybaseAgentsClient agents) {
    this.agents = agents;
  }

  public List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    all.addAll(newAgent().samples());
    all.addAll(patch().samples());
    all.addAll(profile());
    all.addAll(commission());
    all.add(role("OWNER", PropertybaseRole.OWNER, "owner"));
    all.add(role("ADMIN", PropertybaseRole.ADMIN, "admin"));
    all.add(role("AGENT", PropertybaseRole.AGENT, "agent"));
    all.add(role("VIEWER", PropertybaseRole.VIEWER, "viewer"));
    all.addAll(new PropertybaseReads(agents).all());
    return all;
  }

  static PropertybaseNewAgent.Builder required() {
    return PropertybaseNewAgent.builder().email("ann@agency.example").name("Ann");
  }

  private Setters<PropertybaseNewAgent.Builder> newAgent() {
    return new Setters<>(
            PropertybaseNewAgent.Builder.class,
            PropertybaseSamples::required,
            builder -> agents.create(builder.build()),
            member -> create(Members.with(REQUIRED, member)))
        .rows(PropertybaseSamples::fields);
  }

  private Setters<PropertybaseAgentPatch.Builder> patch() {
    return new Setters<>(
            PropertybaseAgentPatch.Builder.class,
            PropertybaseAgentPatch::builder,
            builder -> agents.update("agent_7", builder.build()),
            PropertybaseSamples::update)
        .rows(PropertybaseSamples::fields)
        .row("languages(List)", "'profile':{'languages':[]}", List.of())
        .row("profile(PropertybaseProfile)", "'profile':{'bio':'x'}", bio("x"))
        .row("profile(PropertybaseProfile)", "'profile':null", (Object) null);
  }

  private static void fields(Setters<?> setters) {
    setters
        .row("email(String)", "'email':'bob@agency.example'", "bob@agency.example")
        .row("name(String)", "'name':'Bob'", "Bob")
        .row("role(PropertybaseRole)", "'role':'viewer'", PropertybaseRole.of("viewer"))
        .row("teamId(String)", "'team_id':'team_sales_a'", "team_sales_a")
        .row(
            "commission(String,BigDecimal)",
            "'commission':{'tier':'senior','rate':0.03}",
            "senior",
            new BigDecimal("0.03"))
        .row(
            "commission(PropertybaseCommission)",
            "'commission':{'tier':'standard'}",
            new PropertybaseCommission("standard", null))
        .row("field(String,Object)", "'desk':7", "desk", 7);
  }

  private static PropertybaseProfile bio(String text) {
    return new PropertybaseProfile(null, null, text, List.of(), null);
  }

  private List<Sample> profile() {
    return List.of(
        profile("phone", "'phone':'+1'", profile("+1", null, null, List.of(), null)),
        profile("photo", "'photo':'p.png'", profile(null, "p.png", null, List.of(), null)),
        profile("bio", "'bio':'x'", bio("x")),
        profile(
            "languages", "'languages':['en','es']", profile(null, null, null, languages(), null)),
        profile(
            "licenseNumber",
            "'license_number':'RE-1'",
            profile(null, null, null, List.of(), "RE-1")));
  }

  private static List<String> languages() {
    return List.of("en", "es");
  }

  private static PropertybaseProfile profile(
      String phone, String photo, String bio, List<String> languages, String license) {
    return new PropertybaseProfile(phone, photo, bio, languages, license);
  }

  private Sample profile(String component, String member, PropertybaseProfile profile) {
    return patched(
        "PropertybaseProfile." + component,
        patch -> patch.profile(profile),
        "'profile':{" + member + "}");
  }

  private List<Sample> commission() {
    return List.of(
        patched(
            "PropertybaseCommission.tier",
            patch -> patch.commission(new PropertybaseCommission("senior", null)),
            "'commission':{'tier':'senior'}"),
        patched(
            "PropertybaseCommission.rate",
            patch -> patch.commission(new PropertybaseCommission(null, new BigDecimal("0.03"))),
            "'commission':{'rate':0.03}"));
  }

  private Sample role(String constant, PropertybaseRole role, String text) {
    return patched(
        "PropertybaseRole." + constant, patch -> patch.role(role), "'role':'" + text + "'");
  }

  private Sample patched(
      String covers, UnaryOperator<PropertybaseAgentPatch.Builder> change, String member) {
    return new Sample(
        covers,
        () -> agents.update("agent_7", change.apply(PropertybaseAgentPatch.builder()).build()),
        update(member));
  }

  static String create(String members) {
    return body("POST /v1/agents", members);
  }

  static String createRequired() {
    return create(String.join(",", REQUIRED));
  }

  public static String update(String members) {
    return body("PUT /v1/agents/agent_7", members);
  }

  static String body(String line, String members) {
    return line
        + AUTHORIZATION
        + "\nContent-Type: application/json\n\n"
        + Members.json("{" + members + "}");
  }
}
