package io.realtysdk.testkit;

import static io.realtysdk.testkit.PropertybaseWire.NOW;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Propertybase.ai's behaviour: one envelope round everything, invitations, leads that move. */
final class PropertybaseService extends FakeService {
  private static final String SCHEME = "Bearer ";
  private static final Set<String> NONE = Set.of();
  private static final Set<String> JSON = Set.of("application/json");
  private static final Set<String> FILTERS =
      Set.of("status", "role", "team_id", "search", "page", "per_page");
  private static final Set<String> STATUSES = Set.of("invited", "active", "inactive");
  private static final Map<Integer, String> CODES =
      Map.of(
          400, "INVALID_FORMAT",
          401, "UNAUTHORIZED",
          403, "FORBIDDEN",
          404, "NOT_FOUND",
          405, "METHOD_NOT_ALLOWED",
          409, "CONFLICT",
          415, "INVALID_FORMAT",
          422, "VALIDATION_ERROR",
          429, "RATE_LIMIT_EXCEEDED",
          503, "SERVICE_UNAVAILABLE");

  private final PropertybaseWire wire = new PropertybaseWire();
  private final PropertybaseLeads leads = new PropertybaseLeads(wire);

  PropertybaseService() {
    super("", "pb_live_0d9f4b7c2e6a-not-a-real-key", "email");
  }

  @Override
  void seed(int agentCount) {
    wire.restart();
    leads.clear();
    super.seed(agentCount);
  }

  @Override
  void addSeeded(Person person) {
    String id = "agent_" + person.number();
    agents.put(id, PropertybaseAgents.seeded(id, person));
    leads.addSeeded(id, person.number());
  }

  @Override
  void authenticate(RecordedRequest request) {
    String authorization = request.header("Authorization");
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      throw refuse(401, "Authentication is required");
    }
    if (!authorization.equals(SCHEME + apiKey())) {
      throw new Refusal(wire.error(401, "INVALID_API_KEY", "The API key is not valid", Map.of()));
    }
  }

  @Override
  Answer error(int status, String message) {
    String code = CODES.getOrDefault(status, "INTERNAL_ERROR");
    return wire.error(status, code, message, Map.of());
  }

  @Override
  Answer handle(RecordedRequest request) {
    List<String> path = request.segments();
    boolean ours = path.size() >= 2 && path.get(0).equals("v1") && path.get(1).equals("agents");
    if (!ours || path.size() > 4) {
      throw refuse(404, "The requested resource was not found");
    }
    if (path.size() == 2) {
      return switch (request.method()) {
        case "GET" -> list(request);
        case "POST" -> create(request);
        default -> throw refuseMethod(request.method(), "GET, POST");
      };
    }
    String id = path.get(2);
    if (path.size() == 3) {
      return switch (request.method()) {
        case "GET" -> get(request, id);
        case "PUT" -> update(request, id);
        default -> throw refuseMethod(request.method(), "GET, PUT");
      };
    }
    return part(request, id, path.get(3));
  }

  private Answer part(RecordedRequest request, String id, String part) {
    String verb =
        switch (part) {
          case "deactivate" -> "POST";
          case "stats", "leads" -> "GET";
          default -> throw refuse(404, "The requested resource was not found");
        };
    if (!request.method().equals(verb)) {
      throw refuseMethod(request.method(), verb);
    }
    if (part.equals("deactivate")) {
      return deactivate(request, id);
    }
    checkNoBody(request);
    if (part.equals("leads")) {
      checkQuery(request, PropertybaseLeads.FILTERS, NONE);
      existing(id);
      return wire.page(request, leads.matching(id, request));
    }
    checkQuery(request, Set.of("period", "start_date", "end_date"), NONE);
    return wire.success(200, leads.stats(request, existing(id)));
  }

  private Answer list(RecordedRequest request) {
    checkQuery(request, FILTERS, NONE);
    checkNoBody(request);
    String status = request.query("status");
    if (status != null && !STATUSES.contains(status)) {
      throw wire.invalid(Map.of("status", "Unknown status"));
    }
    String search = request.query("search");
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    for (Map<String, @Nullable Object> agent : agents.all()) {
      if (matches(request, agent, "status")
          && matches(request, agent, "role")
          && matches(request, agent, "team_id")
          && (search == null || contains(agent, search))) {
        found.add(with(agent, "stats", leads.counts(agent)));
      }
    }
    return wire.page(request, found);
  }

  private static boolean matches(
      RecordedRequest request, Map<String, @Nullable Object> agent, String name) {
    String wanted = request.query(name);
    return wanted == null || wanted.equals(agent.get(name));
  }

  private static boolean contains(Map<String, @Nullable Object> agent, String search) {
    String text = agent.get("name") + "\n" + agent.get("email");
    return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
  }

  private Answer get(RecordedRequest request, String id) {
    checkQuery(request, Set.of("expand", "include_stats"), NONE);
    checkNoBody(request);
    Map<String, @Nullable Object> agent = new LinkedHashMap<>(existing(id));
    String stats = request.query("include_stats");
    if (stats != null && !Set.of("true", "false").contains(stats)) {
      throw wire.invalid(Map.of("include_stats", "Must be true or false"));
    }
    if ("true".equals(stats)) {
      agent.put("stats", leads.performance(agent));
    }
    String expand = request.query("expand");
    for (String related : expand == null ? new String[0] : expand.split(",", -1)) {
      switch (related) {
        case "team" -> agent.put("team", PropertybaseAgents.team(agent.get("team_id")));
        case "leads" -> agent.put("leads", leads.of(id));
        default -> throw wire.invalid(Map.of("expand", "Must be team or leads"));
      }
    }
    return wire.success(200, agent);
  }

  private Answer create(RecordedRequest request) {
    checkQuery(request, NONE, NONE);
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    refuseIfAny(PropertybaseAgents.problemsOfNew(given));
    String id = "agent_" + agents.nextNumber();
    Map<String, @Nullable Object> agent = PropertybaseAgents.invited(id, given, NOW.toString());
    agents.put(id, agent);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    for (String name : List.of("id", "email", "name", "status", "invitation_sent_at")) {
      answer.put(name, agent.get(name));
    }
    return wire.success(201, answer);
  }

  private Answer update(RecordedRequest request, String id) {
    checkQuery(request, NONE, NONE);
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    Map<String, @Nullable Object> before = existing(id);
    refuseIfAny(PropertybaseAgents.problemsOfChange(given));
    Map<String, @Nullable Object> agent = PropertybaseAgents.changed(before, given);
    agents.put(id, agent);
    return wire.success(200, agent);
  }

  private Answer deactivate(RecordedRequest request, String id) {
    checkQuery(request, NONE, NONE);
    Map<String, @Nullable Object> given = request.hasBody() ? jsonObject(request, JSON) : Map.of();
    Map<String, @Nullable Object> agent = existing(id);
    Map<String, String> problems = PropertybaseAgents.problemsOfDeactivation(given);
    String heir = given.get("reassign_leads_to") instanceof String text ? text : null;
    if (heir != null && (heir.equals(id) || agents.find(heir) == null)) {
      problems.put("reassign_leads_to", "Must be another agent");
    }
    refuseIfAny(problems);
    if (heir != null) {
      leads.move(id, heir);
    }
    Map<String, @Nullable Object> inactive = with(agent, "status", "inactive");
    agents.put(id, inactive);
    return wire.success(200, inactive);
  }

  private Map<String, @Nullable Object> existing(String id) {
    Map<String, @Nullable Object> agent = agents.find(id);
    if (agent == null) {
      throw refuse(404, "Agent not found");
    }
    return agent;
  }

  private void refuseIfAny(Map<String, String> problems) {
    if (!problems.isEmpty()) {
      throw wire.invalid(problems);
    }
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> record, String name, @Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(record);
    copy.put(name, Objects.requireNonNull(value));
    return copy;
  }
}
