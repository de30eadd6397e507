package io.realtysdk.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Open To Close's behaviour, as far as public sources tell. */
final class OpenToCloseService extends FakeService {
  private static final String TOKEN = "api_token";
  private static final Set<String> TOKEN_ONLY = Set.of(TOKEN);
  private static final Set<String> JSON = Set.of("application/json");

  /** Switched by the test's thread, read by the server's. */
  private volatile boolean enveloped;

  OpenToCloseService() {
    // long and base64-like, as real ones are: such a key must be encoded to arrive
    super("/v1", "Zm9y+dGVz/dHMgb25s+eSwg/bm90IGEgcmVhbCBrZXk==", "email");
  }

  void envelop() {
    enveloped = true;
  }

  @Override
  void authenticate(RecordedRequest request) {
    if (request.queryAll(TOKEN).equals(List.of(apiKey()))) {
      return;
    }
    // a public consumer reports that the service refuses this form as forbidden
    boolean header = request.queryAll(TOKEN).isEmpty() && request.header("Authorization") != null;
    throw header ? refuse(403, "Forbidden.") : refuse(401, "Unauthenticated.");
  }

  @Override
  Answer error(int status, String message) {
    return Answer.json(status, Map.of("message", message));
  }

  @Override
  void addSeeded(Person person) {
    agents.put(Long.toString(person.number()), OpenToCloseAgents.seeded(person));
  }

  @Override
  Answer handle(RecordedRequest request) {
    List<String> path = request.segments();
    boolean ours = path.size() >= 2 && path.get(0).equals("v1") && path.get(1).equals("agents");
    if (!ours || path.size() > 3) {
      throw refuse(404, "Not found");
    }
    // both spellings of the collection are in use
    if (path.size() == 2 || path.get(2).isEmpty()) {
      return switch (request.method()) {
        case "GET" -> list(request);
        case "POST" -> create(request);
        default -> throw refuseMethod(request.method(), "GET, POST");
      };
    }
    String id = path.get(2);
    return switch (request.method()) {
      case "GET" -> get(request, id);
      case "PUT" -> update(request, id);
      case "DELETE" -> delete(request, id);
      default -> throw refuseMethod(request.method(), "GET, PUT, DELETE");
    };
  }

  private Answer list(RecordedRequest request) {
    checkQuery(request, OpenToCloseQuery.PARAMETERS, Set.of());
    checkNoBody(request);
    try {
      return success(200, new OpenToCloseQuery(request).on(agents.all()));
    } catch (IllegalArgumentException e) {
      throw refuse(400, String.valueOf(e.getMessage()));
    }
  }

  private Answer get(RecordedRequest request, String id) {
    checkQuery(request, TOKEN_ONLY, Set.of());
    checkNoBody(request);
    return success(200, existing(id));
  }

  private Answer create(RecordedRequest request) {
    checkQuery(request, TOKEN_ONLY, Set.of());
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    if (given.containsKey("id")) {
      throw refuseFields(Map.of("id", List.of("A new agent has no id.")));
    }
    Map<String, @Nullable Object> agent = checked(OpenToCloseAgents.AGENT.complete(given));
    long id = agents.nextNumber();
    agent.put("id", id);
    agents.put(Long.toString(id), agent);
    return success(201, agent);
  }

  private Answer update(RecordedRequest request, String id) {
    checkQuery(request, TOKEN_ONLY, Set.of());
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    Map<String, @Nullable Object> before = existing(id);
    if (given.isEmpty()) {
      throw refuse(400, "There is nothing to change.");
    }
    if (given.containsKey("id") && !id.equals(Objects.toString(given.get("id")))) {
      throw refuseFields(Map.of("id", List.of("The id of an agent cannot be changed.")));
    }
    Map<String, @Nullable Object> agent = new LinkedHashMap<>(before);
    agent.putAll(given);
    agents.put(id, checked(agent));
    return success(200, agent);
  }

  private Answer delete(RecordedRequest request, String id) {
    checkQuery(request, TOKEN_ONLY, Set.of());
    checkNoBody(request);
    existing(id);
    agents.remove(id);
    return Answer.empty(204);
  }

  private Answer success(int status, Object value) {
    return Answer.json(status, enveloped ? Map.of("data", value) : value);
  }

  /** The agent with this id: 400 if it is not even a number, 404 if there is none. */
  private Map<String, @Nullable Object> existing(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw refuse(400, "The id is not a number.");
    }
    Map<String, @Nullable Object> agent = agents.find(id);
    if (agent == null) {
      throw refuse(404, "Not found");
    }
    return agent;
  }

  private static Map<String, @Nullable Object> checked(Map<String, @Nullable Object> agent) {
    Map<String, List<String>> problems = OpenToCloseAgents.problems(agent);
    if (!problems.isEmpty()) {
      throw refuseFields(problems);
    }
    return agent;
  }

  private static Refusal refuseFields(Map<String, List<String>> problems) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", "The given data was invalid.");
    body.put("errors", problems);
    return new Refusal(Answer.json(400, body));
  }
}
