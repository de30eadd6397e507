package io.realtysdk.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spectora's behaviour: a JSON:API of Rails. */
final class SpectoraService extends FakeService {
  private static final Set<String> VIEW = Set.of("include", "optional_fields");

  /** The people behind the agents, and their teams. */
  private final Records people = new Records();

  private final Records teams = new Records();
  private final SpectoraWrites writes = new SpectoraWrites(this, people, teams);

  SpectoraService() {
    super("", "spectora_5f0e6c2d8b-not-a-real-key", "email");
  }

  @Override
  void authenticate(RecordedRequest request) {
    if (!("Bearer " + apiKey()).equals(request.header("Authorization"))) {
      throw refuse(401, "The API key is missing or not valid.");
    }
  }

  @Override
  Answer error(int status, String message) {
    return errors(status, List.of(SpectoraAgents.error(status, message)));
  }

  static Answer errors(int status, List<?> errors) {
    return Answer.json(status, Map.of("errors", errors));
  }

  @Override
  void seed(int agentCount) {
    people.clear();
    teams.clear();
    SpectoraAgents.teams().forEach(team -> teams.put(Objects.toString(team.get("id")), team));
    super.seed(agentCount);
  }

  @Override
  void addSeeded(Person person) {
    Map<String, @Nullable Object> human = SpectoraAgents.person(people.nextNumber(), person);
    people.put(Objects.toString(human.get("id")), human);
    agents.put(Long.toString(person.number()), SpectoraAgents.seeded(person));
  }

  @Override
  Answer handle(RecordedRequest request) {
    List<String> path = request.segments();
    boolean ours =
        path.size() >= 2 && path.get(0).equals("v2") && path.get(1).equals("connections");
    if (!ours || path.size() > 3) {
      throw refuse(404, "No route matches.");
    }
    if (path.size() == 2) {
      return switch (request.method()) {
        case "GET" -> list(request);
        case "POST" -> create(request);
        default -> throw refuseMethod(request.method(), "GET, POST");
      };
    }
    String id = path.get(2);
    return switch (request.method()) {
      case "GET" -> get(request, id);
      case "PATCH" -> update(request, id);
      default -> throw refuseMethod(request.method(), "GET, PATCH");
    };
  }

  private Answer list(RecordedRequest request) {
    checkQuery(request, SpectoraQuery.PARAMETERS, SpectoraQuery.REPEATABLE);
    checkNoBody(request);
    SpectoraDocument document = document(request);
    try {
      return Answer.json(200, new SpectoraQuery(request, teams).on(agents.all(), document));
    } catch (IllegalArgumentException e) {
      throw refuse(400, Objects.toString(e.getMessage()));
    }
  }

  private Answer get(RecordedRequest request, String id) {
    checkQuery(request, VIEW, Set.of());
    checkNoBody(request);
    String optional = request.query("optional_fields");
    if (optional != null && !optional.equals(SpectoraAgents.FIRST_INSPECTION)) {
      throw refuse(400, "The optional field '" + optional + "' is not known.");
    }
    SpectoraDocument document = document(request);
    return Answer.json(200, document.of(existing(id), optional != null));
  }

  private Answer create(RecordedRequest request) {
    checkQuery(request, Set.of(), Set.of());
    Map<String, @Nullable Object> agent = writes.created(request);
    String id = Long.toString(agents.nextNumber());
    agent.put("id", id);
    writes.linkPerson(agent);
    SpectoraWrites.placeImage(agent);
    agents.put(id, agent);
    return Answer.json(201, new SpectoraDocument(people, teams, Set.of()).of(agent, false));
  }

  private Answer update(RecordedRequest request, String id) {
    checkQuery(request, Set.of(), Set.of());
    Map<String, @Nullable Object> agent = new LinkedHashMap<>(existing(id));
    agent.putAll(writes.changes(request, id));
    SpectoraWrites.placeImage(agent);
    agents.put(id, agent);
    return Answer.json(200, new SpectoraDocument(people, teams, Set.of()).of(agent, false));
  }

  private SpectoraDocument document(RecordedRequest request) {
    String include = request.query("include");
    Set<String> names = include == null ? Set.of() : Set.copyOf(List.of(include.split(",", -1)));
    if (!Set.of("agent", "agent_team").containsAll(names)) {
      throw refuse(400, "The relationships '" + include + "' are not known.");
    }
    return new SpectoraDocument(people, teams, names);
  }

  private Map<String, @Nullable Object> existing(String id) {
    Map<String, @Nullable Object> agent = agents.find(id);
    if (agent == null) {
      throw refuse(404, "There is no connection with this id.");
    }
    return agent;
  }
}
