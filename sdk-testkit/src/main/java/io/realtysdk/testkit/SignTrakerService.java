package io.realtysdk.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SignTraker's behaviour: an ASP.NET Web API with OData options. */
final class SignTrakerService extends FakeService {
  private static final String SCHEME = "ST-API ";
  private static final Set<String> LIST_OPTIONS =
      Set.of("email", "$filter", "$top", "$skip", "$orderby", "$select");
  private static final Set<String> JSON = Set.of("application/json");
  private static final Set<String> JSON_OR_PATCH =
      Set.of("application/merge-patch+json", "application/json");

  SignTrakerService() {
    super("", "9f3c1e7a-5b2d-4c68-8e0f-not-a-real-key", "Email");
  }

  @Override
  void authenticate(RecordedRequest request) {
    if (!(SCHEME + apiKey()).equals(request.header("Authorization"))) {
      throw refuse(401, "Authorization has been denied for this request.");
    }
  }

  @Override
  Answer error(int status, String message) {
    return Answer.json(status, Map.of("Message", message));
  }

  @Override
  void addSeeded(Person person) {
    agents.put(Long.toString(person.number()), SignTrakerAgents.seeded(person));
  }

  @Override
  Answer handle(RecordedRequest request) {
    List<String> path = request.segments();
    boolean ours = path.size() >= 2 && path.get(0).equals("api") && path.get(1).equals("agents");
    if (!ours || path.size() > 3) {
      throw refuse(404, "No HTTP resource was found that matches the request URI.");
    }
    if (path.size() == 2) {
      return switch (request.method()) {
        case "GET" -> list(request);
        case "POST" -> create(request);
        default -> throw refuseMethod(request.method(), "GET, POST");
      };
    }
    String last = path.get(2);
    if (last.equals("activate") || last.equals("deactivate")) {
      if (!request.method().equals("POST")) {
        throw refuseMethod(request.method(), "POST");
      }
      return switchActivity(request, last.equals("deactivate"));
    }
    return switch (request.method()) {
      case "GET" -> get(request, last);
      case "PATCH" -> update(request, last);
      default -> throw refuseMethod(request.method(), "GET, PATCH");
    };
  }

  private Answer list(RecordedRequest request) {
    checkQuery(request, LIST_OPTIONS, Set.of());
    checkNoBody(request);
    String email = request.query("email");
    List<Map<String, @Nullable Object>> found = new ArrayList<>(agents.all());
    found.removeIf(agent -> email != null && !email.equals(agent.get("Email")));
    try {
      return Answer.json(200, new ODataQuery(request, SignTrakerAgentShape.AGENT).on(found));
    } catch (ODataException e) {
      throw refuse(400, "The query specified in the URI is not valid. " + e.getMessage());
    }
  }

  private Answer get(RecordedRequest request, String id) {
    checkQuery(request, Set.of(), Set.of());
    checkNoBody(request);
    return Answer.json(200, existing(id));
  }

  private Answer create(RecordedRequest request) {
    checkQuery(request, Set.of(), Set.of());
    Map<String, @Nullable Object> given = jsonObject(request, JSON);
    if (given.get("Id") != null) {
      throw refuseFields(Map.of("agent.Id", List.of("A new agent has no Id.")));
    }
    Map<String, @Nullable Object> agent = completed(given);
    long id = agents.nextNumber();
    agent.put("Id", id);
    agents.put(Long.toString(id), agent);
    return Answer.json(200, agent);
  }

  private Answer update(RecordedRequest request, String id) {
    checkQuery(request, Set.of(), Set.of());
    Map<String, @Nullable Object> patch = jsonObject(request, JSON_OR_PATCH);
    Map<String, @Nullable Object> before = existing(id);
    Map<String, @Nullable Object> merged = MergePatch.apply(before, patch);
    Map<String, @Nullable Object> agent =
        completed(SignTrakerAgentShape.AGENT.keepLost(before, merged));
    if (!sameNumber(before.get("Id"), agent.get("Id"))) {
      throw refuseFields(Map.of("agent.Id", List.of("The Id of an agent cannot be changed.")));
    }
    if (!Objects.equals(before.get("IsManager"), agent.get("IsManager"))) {
      throw refuse(400, "An agent cannot be converted to or from a manager with this method.");
    }
    agents.put(id, agent);
    return Answer.json(200, agent);
  }

  private Answer switchActivity(RecordedRequest request, boolean inactive) {
    checkQuery(request, Set.of("id"), Set.of());
    checkNoBody(request);
    String id = request.query("id");
    Map<String, @Nullable Object> agent = new LinkedHashMap<>(existing(id == null ? "" : id));
    agent.put("IsInactive", inactive);
    agents.put(Objects.toString(agent.get("Id")), agent);
    return Answer.empty(200);
  }

  /**
   * The agent with this id: 400 if it is not even a number, 404 without a body if there is none.
   */
  private Map<String, @Nullable Object> existing(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw refuse(400, "The request is invalid.");
    }
    Map<String, @Nullable Object> agent = agents.find(id);
    if (agent == null) {
      throw new Refusal(Answer.empty(404));
    }
    return agent;
  }

  /** The record as it would be kept, or 400 with everything that is wrong with it. */
  private Map<String, @Nullable Object> completed(Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> agent = SignTrakerAgentShape.AGENT.complete(given);
    Map<String, List<String>> problems = new LinkedHashMap<>();
    SignTrakerAgentShape.AGENT.check(
        agent, "agent.", (field, problem) -> problems.put(field, List.of(problem)));
    SignTrakerAgents.check(agent, problems);
    if (!problems.isEmpty()) {
      throw refuseFields(problems);
    }
    return SignTrakerAgents.withNames(agent, agents);
  }

  private static Refusal refuseFields(Map<String, List<String>> problems) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Message", "The request is invalid.");
    body.put("ModelState", problems);
    return new Refusal(Answer.json(400, body));
  }

  private static boolean sameNumber(@Nullable Object a, @Nullable Object b) {
    // the same number may be an Integer from a body and a Long from a counter
    return Objects.toString(a).equals(Objects.toString(b));
  }
}
