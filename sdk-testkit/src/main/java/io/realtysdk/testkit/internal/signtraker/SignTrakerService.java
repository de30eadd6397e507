package io.realtysdk.testkit.internal.signtraker;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.MergePatch;
import io.realtysdk.testkit.internal.odata.ODataException;
import io.realtysdk.testkit.internal.odata.ODataQuery;
import io.realtysdk.testkit.internal.service.FakeService;
import io.realtysdk.testkit.internal.service.RejectedRequestException;
import io.realtysdk.testkit.internal.service.SamplePerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The behaviour of SignTraker: an ASP.NET Web API with OData options. */
public final class SignTrakerService extends FakeService {
  private static final String SCHEME = "ST-API ";
  private static final Set<String> LIST_OPTIONS =
      Set.of("email", "$filter", "$top", "$skip", "$orderby", "$select");
  private static final Set<String> JSON = Set.of("application/json");
  private static final Set<String> JSON_OR_PATCH =
      Set.of("application/merge-patch+json", "application/json");

  public SignTrakerService() {
    super("", "9f3c1e7a-5b2d-4c68-8e0f-not-a-real-key", "Email");
  }

  @Override
  public void authenticate(Request request) {
    if (!(SCHEME + apiKey()).equals(request.header("Authorization"))) {
      throw reject(401, "Authorization has been denied for this request.");
    }
  }

  @Override
  public FakeResponse errorResponse(int status, String message) {
    return FakeResponse.json(status, Map.of("Message", message));
  }

  @Override
  public void addSeeded(SamplePerson person) {
    agents.put(Long.toString(person.number()), SignTrakerAgents.seeded(person));
  }

  @Override
  public FakeResponse handle(Request request) {
    List<String> path = request.segments();
    boolean ours = path.size() >= 2 && path.get(0).equals("api") && path.get(1).equals("agents");
    if (!ours || path.size() > 3) {
      throw reject(404, "No HTTP resource was found that matches the request URI.");
    }
    if (path.size() == 2) {
      return switch (request.method()) {
        case "GET" -> list(request);
        case "POST" -> create(request);
        default -> throw rejectMethod(request.method(), "GET, POST");
      };
    }
    String last = path.get(2);
    if (last.equals("activate") || last.equals("deactivate")) {
      if (!request.method().equals("POST")) {
        throw rejectMethod(request.method(), "POST");
      }
      return setInactive(request, last.equals("deactivate"));
    }
    return switch (request.method()) {
      case "GET" -> get(request, last);
      case "PATCH" -> update(request, last);
      default -> throw rejectMethod(request.method(), "GET, PATCH");
    };
  }

  private FakeResponse list(Request request) {
    checkQuery(request, LIST_OPTIONS, Set.of());
    checkNoBody(request);
    String email = request.query("email");
    List<Map<String, @Nullable Object>> found = agents.listed();
    if (email != null && !ignoresFilters()) {
      found = found.stream().filter(agent -> email.equals(agent.get("Email"))).toList();
    }
    try {
      List<?> page =
          new ODataQuery(request, SignTrakerSchema.AGENT, options().pageCap(), ignoresFilters())
              .apply(found).stream().map(this::sent).toList();
      return FakeResponse.json(200, options().untidiness().page(page, request.target()));
    } catch (ODataException e) {
      throw reject(400, "The query specified in the URI is not valid. " + e.getMessage());
    }
  }

  private FakeResponse get(Request request, String id) {
    checkQuery(request, Set.of(), Set.of());
    checkNoBody(request);
    return FakeResponse.json(200, sent(existing(id)));
  }

  private FakeResponse create(Request request) {
    checkQuery(request, Set.of(), Set.of());
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    if (given.get("Id") != null) {
      throw rejectFields(Map.of("agent.Id", List.of("The Id of a new agent cannot be given.")));
    }
    Map<String, @Nullable Object> agent = completed(given);
    long id = agents.nextNumber();
    agent.put("Id", id);
    agents.put(Long.toString(id), agent);
    return created(FakeResponse.json(200, sent(agent)), request, Long.toString(id));
  }

  private FakeResponse update(Request request, String id) {
    checkQuery(request, Set.of(), Set.of());
    Map<String, @Nullable Object> patch = jsonObject(request, JSON_OR_PATCH);
    Map<String, @Nullable Object> before = existing(id);
    Map<String, @Nullable Object> merged = MergePatch.apply(before, patch);
    Map<String, @Nullable Object> agent =
        completed(SignTrakerSchema.AGENT.withRemovedAsNull(before, merged));
    if (!sameNumber(before.get("Id"), agent.get("Id"))) {
      throw rejectFields(Map.of("agent.Id", List.of("The Id of an agent cannot be changed.")));
    }
    if (!Objects.equals(before.get("IsManager"), agent.get("IsManager"))) {
      throw reject(400, "An agent cannot be converted to or from a manager with this method.");
    }
    agents.put(id, agent);
    return FakeResponse.json(200, sent(agent));
  }

  private Map<String, @Nullable Object> sent(Map<String, @Nullable Object> agent) {
    return options()
        .untidiness()
        .record(SignTrakerSchema.AGENT, agent, Objects.toString(agent.get("Id")));
  }

  private FakeResponse setInactive(Request request, boolean inactive) {
    checkQuery(request, Set.of("id"), Set.of());
    checkNoBody(request);
    String id = request.query("id");
    Map<String, @Nullable Object> agent = new LinkedHashMap<>(existing(id == null ? "" : id));
    agent.put("IsInactive", inactive);
    agents.put(Objects.toString(agent.get("Id")), agent);
    return FakeResponse.empty(200);
  }

  /** Returns the agent: 400 if the id is not a number, 404 without a body if there is none. */
  private Map<String, @Nullable Object> existing(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw reject(400, "The request is invalid.");
    }
    Map<String, @Nullable Object> agent = agents.find(id);
    if (agent == null) {
      throw new RejectedRequestException(FakeResponse.empty(404));
    }
    return agent;
  }

  /** Returns the complete record, or rejects it with every violation. */
  private Map<String, @Nullable Object> completed(Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> agent = SignTrakerSchema.AGENT.withDefaults(given);
    Map<String, List<String>> violations = new LinkedHashMap<>();
    SignTrakerSchema.AGENT.validate(
        agent,
        "agent.",
        isStrict(),
        (field, violation) -> violations.put(field, List.of(violation)));
    SignTrakerAgents.validate(agent, violations);
    if (!violations.isEmpty()) {
      throw rejectFields(violations);
    }
    return SignTrakerAgents.withNames(agent, agents);
  }

  private static RejectedRequestException rejectFields(Map<String, List<String>> violations) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Message", "The request is invalid.");
    body.put("ModelState", violations);
    return new RejectedRequestException(FakeResponse.json(400, body));
  }

  private static boolean sameNumber(@Nullable Object a, @Nullable Object b) {
    // the same number may be an Integer from a body and a Long from the store
    return Objects.toString(a).equals(Objects.toString(b));
  }
}
