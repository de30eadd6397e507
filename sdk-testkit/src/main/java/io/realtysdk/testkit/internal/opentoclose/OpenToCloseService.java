package io.realtysdk.testkit.internal.opentoclose;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.service.FakeOptions;
import io.realtysdk.testkit.internal.service.FakeService;
import io.realtysdk.testkit.internal.service.RejectedRequestException;
import io.realtysdk.testkit.internal.service.SamplePerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The behaviour of Open To Close, as far as public sources describe it. */
public final class OpenToCloseService extends FakeService {
  private static final String TOKEN = "api_token";
  private static final Set<String> TOKEN_ONLY = Set.of(TOKEN);
  private static final Set<String> JSON = Set.of("application/json");

  public OpenToCloseService() {
    // base64-like, as real keys are: it arrives only if it is percent-encoded
    super("/v1", "Zm9y+dGVz/dHMgb25s+eSwg/bm90IGEgcmVhbCBrZXk==", "email");
  }

  @Override
  public void authenticate(Request request) {
    if (request.queryAll(TOKEN).equals(List.of(apiKey()))) {
      return;
    }
    // according to a public client the service rejects an Authorization header with 403
    boolean header = request.queryAll(TOKEN).isEmpty() && request.header("Authorization") != null;
    throw header ? reject(403, "Forbidden.") : reject(401, "Unauthenticated.");
  }

  @Override
  public FakeResponse errorResponse(int status, String message) {
    return FakeResponse.json(status, Map.of("message", message));
  }

  @Override
  public void addSeeded(SamplePerson person) {
    agents.put(Long.toString(person.number()), OpenToCloseAgents.seeded(person));
  }

  @Override
  public FakeResponse handle(Request request) {
    List<String> path = request.segments();
    boolean ours = path.size() >= 2 && path.get(0).equals("v1") && path.get(1).equals("agents");
    if (!ours || path.size() > 3) {
      throw reject(404, "Not found");
    }
    // the path of the collection may end with a slash
    if (path.size() == 2 || path.get(2).isEmpty()) {
      return switch (request.method()) {
        case "GET" -> list(request);
        case "POST" -> create(request);
        default -> throw rejectMethod(request.method(), "GET, POST");
      };
    }
    String id = path.get(2);
    return switch (request.method()) {
      case "GET" -> get(request, id);
      case "PUT" -> update(request, id);
      case "DELETE" -> delete(request, id);
      default -> throw rejectMethod(request.method(), "GET, PUT, DELETE");
    };
  }

  private FakeResponse list(Request request) {
    checkQuery(request, OpenToCloseQuery.PARAMETERS, Set.of());
    checkNoBody(request);
    try {
      List<Map<String, @Nullable Object>> page =
          new OpenToCloseQuery(request, options().pageCap(), ignoresFilters())
              .apply(agents.listed());
      List<?> sent = page.stream().map(this::sent).toList();
      return success(200, options().untidiness().page(sent, request.target()));
    } catch (IllegalArgumentException e) {
      throw reject(400, String.valueOf(e.getMessage()));
    }
  }

  private FakeResponse get(Request request, String id) {
    checkQuery(request, TOKEN_ONLY, Set.of());
    checkNoBody(request);
    return success(200, sent(existing(id)));
  }

  private FakeResponse create(Request request) {
    checkQuery(request, TOKEN_ONLY, Set.of());
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    if (given.containsKey("id")) {
      throw rejectFields(Map.of("id", List.of("The id of a new agent cannot be given.")));
    }
    Map<String, @Nullable Object> agent = validated(OpenToCloseAgents.AGENT.withDefaults(given));
    long id = agents.nextNumber();
    agent.put("id", id);
    agents.put(Long.toString(id), agent);
    return created(success(201, sent(agent)), request, Long.toString(id));
  }

  private FakeResponse update(Request request, String id) {
    checkQuery(request, TOKEN_ONLY, Set.of());
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    Map<String, @Nullable Object> before = existing(id);
    if (given.isEmpty()) {
      throw reject(400, "The request changes nothing.");
    }
    if (given.containsKey("id") && !id.equals(Objects.toString(given.get("id")))) {
      throw rejectFields(Map.of("id", List.of("The id of an agent cannot be changed.")));
    }
    Map<String, @Nullable Object> agent = new LinkedHashMap<>(before);
    agent.putAll(given);
    agents.put(id, validated(agent));
    return success(200, sent(agent));
  }

  private FakeResponse delete(Request request, String id) {
    checkQuery(request, TOKEN_ONLY, Set.of());
    checkNoBody(request);
    existing(id);
    agents.remove(id);
    return FakeResponse.empty(204);
  }

  private FakeResponse success(int status, Object value) {
    boolean enveloped = options().has(FakeOptions.Switch.ENVELOPE);
    return FakeResponse.json(status, enveloped ? Map.of("data", value) : value);
  }

  private Map<String, @Nullable Object> sent(Map<String, @Nullable Object> agent) {
    return options()
        .untidiness()
        .record(OpenToCloseAgents.AGENT, agent, Objects.toString(agent.get("id")));
  }

  /** Returns the agent with this id: 400 if the id is not a number, 404 if there is none. */
  private Map<String, @Nullable Object> existing(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw reject(400, "The id is not a number.");
    }
    Map<String, @Nullable Object> agent = agents.find(id);
    if (agent == null) {
      throw reject(404, "Not found");
    }
    return agent;
  }

  private Map<String, @Nullable Object> validated(Map<String, @Nullable Object> agent) {
    Map<String, List<String>> violations = OpenToCloseAgents.violations(agent, isStrict());
    if (!violations.isEmpty()) {
      throw rejectFields(violations);
    }
    return agent;
  }

  private static RejectedRequestException rejectFields(Map<String, List<String>> violations) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", "The given data was invalid.");
    body.put("errors", violations);
    return new RejectedRequestException(FakeResponse.json(400, body));
  }
}
