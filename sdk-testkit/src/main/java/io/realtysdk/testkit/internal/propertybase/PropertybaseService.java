package io.realtysdk.testkit.internal.propertybase;

import static io.realtysdk.testkit.internal.propertybase.PropertybaseEnvelope.NOW;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.service.FakeOptions;
import io.realtysdk.testkit.internal.service.FakeService;
import io.realtysdk.testkit.internal.service.RejectedRequestException;
import io.realtysdk.testkit.internal.service.SamplePerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The behaviour of Propertybase.ai: an envelope, invitations, and leads that are reassigned. */
public final class PropertybaseService extends FakeService {
  private static final String SCHEME = "Bearer ";
  private static final Set<String> NONE = Set.of();
  private static final Set<String> JSON = Set.of("application/json");
  private static final Set<String> FILTERS = Set.of("status", "role", "team_id", "search");
  private static final Set<String> LIST_PARAMETERS =
      Set.of("status", "role", "team_id", "search", "page", "per_page");
  private static final Set<String> SHOWN_IN_LISTS =
      Set.of("id", "email", "name", "role", "status", "stats");
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

  private final PropertybaseEnvelope envelope = new PropertybaseEnvelope(this::options);
  private final PropertybaseLeads leads = new PropertybaseLeads(envelope);

  public PropertybaseService() {
    super("", "pb_live_0d9f4b7c2e6a-not-a-real-key", "email");
  }

  @Override
  protected void clear() {
    envelope.reset();
    leads.clear();
    super.clear();
  }

  @Override
  public void addSeeded(SamplePerson person) {
    String id = "agent_" + person.number();
    agents.put(id, PropertybaseAgents.seeded(id, person));
    leads.addSeeded(id, person.number());
  }

  @Override
  public void authenticate(Request request) {
    String authorization = request.header("Authorization");
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      throw reject(401, "Authentication is required");
    }
    if (!authorization.equals(SCHEME + apiKey())) {
      throw new RejectedRequestException(
          envelope.error(401, "INVALID_API_KEY", "The API key is not valid", Map.of()));
    }
  }

  @Override
  public FakeResponse errorResponse(int status, String message) {
    String code = CODES.getOrDefault(status, "INTERNAL_ERROR");
    return envelope.error(status, code, message, Map.of());
  }

  @Override
  public FakeResponse handle(Request request) {
    List<String> path = request.segments();
    boolean ours = path.size() >= 2 && path.get(0).equals("v1") && path.get(1).equals("agents");
    if (!ours || path.size() > 4) {
      throw reject(404, "The requested resource was not found");
    }
    if (path.size() == 2) {
      return switch (request.method()) {
        case "GET" -> list(request);
        case "POST" -> create(request);
        default -> throw rejectMethod(request.method(), "GET, POST");
      };
    }
    String id = path.get(2);
    if (path.size() == 3) {
      return switch (request.method()) {
        case "GET" -> get(request, id);
        case "PUT" -> update(request, id);
        default -> throw rejectMethod(request.method(), "GET, PUT");
      };
    }
    return part(request, id, path.get(3));
  }

  private FakeResponse part(Request request, String id, String part) {
    String verb =
        switch (part) {
          case "deactivate" -> "POST";
          case "stats", "leads" -> "GET";
          default -> throw reject(404, "The requested resource was not found");
        };
    if (!request.method().equals(verb)) {
      throw rejectMethod(request.method(), verb);
    }
    if (part.equals("deactivate")) {
      return deactivate(request, id);
    }
    checkNoBody(request);
    if (part.equals("leads")) {
      checkQuery(request, PropertybaseLeads.FILTERS, NONE);
      existing(id);
      List<Map<String, @Nullable Object>> found =
          ignoresFilters() ? leads.of(id) : leads.matching(id, request);
      return envelope.page(request, found, this::sentLead);
    }
    checkQuery(request, Set.of("period", "start_date", "end_date"), NONE);
    Map<String, @Nullable Object> stats = leads.stats(request, existing(id));
    return envelope.success(
        request, 200, sent(PropertybaseSchema.STATISTICS, stats, "stats " + id));
  }

  private FakeResponse list(Request request) {
    checkQuery(request, LIST_PARAMETERS, NONE);
    checkNoBody(request);
    String status = request.query("status");
    if (status != null && !STATUSES.contains(status)) {
      throw envelope.invalid(Map.of("status", "Unknown status"));
    }
    boolean filtered =
        !ignoresFilters() && FILTERS.stream().anyMatch(name -> request.query(name) != null);
    List<Map<String, @Nullable Object>> found = agents.listed();
    if (filtered) {
      found = found.stream().filter(agent -> matches(request, agent)).toList();
    }
    return envelope.page(request, found, this::sentInList);
  }

  private Map<String, @Nullable Object> sentInList(Map<String, @Nullable Object> agent) {
    Map<String, @Nullable Object> sent = with(agent, "stats", leads.counts(agent));
    if (!options().has(FakeOptions.Switch.WHOLE_AGENTS_IN_LISTS)) {
      sent.keySet().retainAll(SHOWN_IN_LISTS);
    }
    return sentAgent(sent);
  }

  private static boolean matches(Request request, Map<String, @Nullable Object> agent) {
    String search = request.query("search");
    return matches(request, agent, "status")
        && matches(request, agent, "role")
        && matches(request, agent, "team_id")
        && (search == null || contains(agent, search));
  }

  private static boolean matches(
      Request request, Map<String, @Nullable Object> agent, String name) {
    String wanted = request.query(name);
    return wanted == null || wanted.equals(agent.get(name));
  }

  private static boolean contains(Map<String, @Nullable Object> agent, String search) {
    String text = agent.get("name") + "\n" + agent.get("email");
    return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
  }

  private FakeResponse get(Request request, String id) {
    checkQuery(request, Set.of("expand", "include_stats"), NONE);
    checkNoBody(request);
    Map<String, @Nullable Object> agent = new LinkedHashMap<>(existing(id));
    String stats = request.query("include_stats");
    if (stats != null && !Set.of("true", "false").contains(stats)) {
      throw envelope.invalid(Map.of("include_stats", "Must be true or false"));
    }
    if ("true".equals(stats)) {
      agent.put("stats", leads.performance(agent));
    }
    String expand = request.query("expand");
    for (String related : expand == null ? new String[0] : expand.split(",", -1)) {
      switch (related) {
        case "team" -> agent.put("team", PropertybaseAgents.team(agent.get("team_id")));
        case "leads" -> agent.put("leads", leads.of(id).stream().map(this::sentLead).toList());
        default -> throw envelope.invalid(Map.of("expand", "Must be team or leads"));
      }
    }
    return envelope.success(request, 200, sentAgent(agent));
  }

  private FakeResponse create(Request request) {
    checkQuery(request, NONE, NONE);
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    rejectIfAny(PropertybaseAgents.violationsOfNew(given, isStrict()));
    String id = "agent_" + agents.nextNumber();
    Map<String, @Nullable Object> agent = PropertybaseAgents.invited(id, given, NOW.toString());
    agents.put(id, agent);
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    for (String name : List.of("id", "email", "name", "status", "invitation_sent_at")) {
      response.put(name, agent.get(name));
    }
    return created(envelope.success(request, 201, sentAgent(response)), request, id);
  }

  private FakeResponse update(Request request, String id) {
    checkQuery(request, NONE, NONE);
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    Map<String, @Nullable Object> before = existing(id);
    rejectIfAny(PropertybaseAgents.violationsOfChange(given, isStrict()));
    Map<String, @Nullable Object> agent =
        PropertybaseAgents.changed(
            before, given, !options().has(FakeOptions.Switch.REPLACING_UPDATES));
    agents.put(id, agent);
    return envelope.success(request, 200, sentAgent(agent));
  }

  private FakeResponse deactivate(Request request, String id) {
    checkQuery(request, NONE, NONE);
    Map<String, @Nullable Object> given = request.hasBody() ? jsonObject(request, JSON) : Map.of();
    Map<String, @Nullable Object> agent = existing(id);
    Map<String, String> violations = PropertybaseAgents.violationsOfDeactivation(given, isStrict());
    String newAgent = given.get("reassign_leads_to") instanceof String text ? text : null;
    if (newAgent != null && (newAgent.equals(id) || agents.find(newAgent) == null)) {
      violations.put("reassign_leads_to", "Must be another agent");
    }
    rejectIfAny(violations);
    if (newAgent != null) {
      leads.move(id, newAgent);
    }
    Map<String, @Nullable Object> inactive = with(agent, "status", "inactive");
    agents.put(id, inactive);
    return envelope.success(request, 200, sentAgent(inactive));
  }

  private Map<String, @Nullable Object> sentAgent(Map<String, @Nullable Object> agent) {
    return sent(PropertybaseSchema.AGENT, agent, Objects.toString(agent.get("id")));
  }

  private Map<String, @Nullable Object> sentLead(Map<String, @Nullable Object> lead) {
    return sent(PropertybaseSchema.LEAD, lead, Objects.toString(lead.get("id")));
  }

  private Map<String, @Nullable Object> sent(
      ObjectSchema schema, Map<String, @Nullable Object> record, String key) {
    return options().untidiness().record(schema, record, key);
  }

  private Map<String, @Nullable Object> existing(String id) {
    Map<String, @Nullable Object> agent = agents.find(id);
    if (agent == null) {
      throw reject(404, "Agent not found");
    }
    return agent;
  }

  private void rejectIfAny(Map<String, String> violations) {
    if (!violations.isEmpty()) {
      throw envelope.invalidFields(violations);
    }
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> record, String name, @Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(record);
    copy.put(name, Objects.requireNonNull(value));
    return copy;
  }
}
