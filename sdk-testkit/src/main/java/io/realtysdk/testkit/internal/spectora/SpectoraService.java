package io.realtysdk.testkit.internal.spectora;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.service.FakeService;
import io.realtysdk.testkit.internal.service.RecordStore;
import io.realtysdk.testkit.internal.service.SamplePerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The behaviour of Spectora: a JSON:API. */
public final class SpectoraService extends FakeService {
  private static final Set<String> VIEW = Set.of("include", "optional_fields");

  /** The global persons that the agents are linked to. */
  private final RecordStore people = new RecordStore();

  private final RecordStore teams = new RecordStore();
  private final SpectoraWrites writes = new SpectoraWrites(this, people, teams);

  public SpectoraService() {
    super("", "spectora_5f0e6c2d8b-not-a-real-key", "email");
  }

  @Override
  public void authenticate(Request request) {
    if (!("Bearer " + apiKey()).equals(request.header("Authorization"))) {
      throw reject(401, "The API key is missing or not valid.");
    }
  }

  @Override
  public FakeResponse errorResponse(int status, String message) {
    return SpectoraErrors.response(status, List.of(SpectoraErrors.error(status, message)));
  }

  @Override
  protected void clear() {
    people.clear();
    teams.clear();
    SpectoraAgents.teams().forEach(team -> teams.put(Objects.toString(team.get("id")), team));
    super.clear();
  }

  @Override
  public void addSeeded(SamplePerson person) {
    Map<String, @Nullable Object> human = SpectoraAgents.person(person.number(), person);
    people.reserve(person.number());
    people.put(Objects.toString(human.get("id")), human);
    agents.put(Long.toString(person.number()), SpectoraAgents.seeded(person));
  }

  @Override
  public FakeResponse handle(Request request) {
    List<String> path = request.segments();
    boolean ours =
        path.size() >= 2 && path.get(0).equals("v2") && path.get(1).equals("connections");
    if (!ours || path.size() > 3) {
      throw reject(404, "No route matches.");
    }
    if (path.size() == 2) {
      return switch (request.method()) {
        case "GET" -> list(request);
        case "POST" -> create(request);
        default -> throw rejectMethod(request.method(), "GET, POST");
      };
    }
    String id = path.get(2);
    return switch (request.method()) {
      case "GET" -> get(request, id);
      case "PATCH" -> update(request, id);
      default -> throw rejectMethod(request.method(), "GET, PATCH");
    };
  }

  private FakeResponse list(Request request) {
    checkQuery(request, SpectoraQuery.PARAMETERS, SpectoraQuery.REPEATABLE);
    checkNoBody(request);
    SpectoraDocument document = document(request);
    try {
      return FakeResponse.json(
          200, new SpectoraQuery(request, teams, options()).apply(agents.listed(), document));
    } catch (IllegalArgumentException e) {
      throw reject(400, Objects.toString(e.getMessage()));
    }
  }

  private FakeResponse get(Request request, String id) {
    checkQuery(request, VIEW, Set.of());
    checkNoBody(request);
    String optional = request.query("optional_fields");
    if (optional != null && !optional.equals(SpectoraAgents.FIRST_INSPECTION)) {
      throw reject(400, "The optional field '" + optional + "' is not known.");
    }
    SpectoraDocument document = document(request);
    return FakeResponse.json(200, document.of(existing(id), optional != null));
  }

  private FakeResponse create(Request request) {
    checkQuery(request, Set.of(), Set.of());
    Map<String, @Nullable Object> agent = writes.newAgent(request);
    String id = Long.toString(agents.nextNumber());
    agent.put("id", id);
    writes.linkPerson(agent);
    SpectoraWrites.assignImageUrl(agent);
    agents.put(id, agent);
    return created(FakeResponse.json(201, document(Set.of()).of(agent, false)), request, id);
  }

  private FakeResponse update(Request request, String id) {
    checkQuery(request, Set.of(), Set.of());
    Map<String, @Nullable Object> agent = new LinkedHashMap<>(existing(id));
    agent.putAll(writes.changes(request, id));
    SpectoraWrites.assignImageUrl(agent);
    agents.put(id, agent);
    return FakeResponse.json(200, document(Set.of()).of(agent, false));
  }

  private SpectoraDocument document(Request request) {
    String include = request.query("include");
    Set<String> names = include == null ? Set.of() : Set.copyOf(List.of(include.split(",", -1)));
    if (!Set.of("agent", "agent_team").containsAll(names)) {
      throw reject(400, "The relationships '" + include + "' are not known.");
    }
    return document(names);
  }

  private SpectoraDocument document(Set<String> include) {
    return new SpectoraDocument(people, teams, include, options().untidiness());
  }

  private Map<String, @Nullable Object> existing(String id) {
    Map<String, @Nullable Object> agent = agents.find(id);
    if (agent == null) {
      throw reject(404, "There is no connection with this id.");
    }
    return agent;
  }
}
