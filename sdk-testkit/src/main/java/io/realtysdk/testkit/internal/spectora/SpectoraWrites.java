package io.realtysdk.testkit.internal.spectora;

import io.realtysdk.testkit.internal.http.Multipart;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.Json;
import io.realtysdk.testkit.internal.service.FakeService;
import io.realtysdk.testkit.internal.service.RecordStore;
import io.realtysdk.testkit.internal.service.RejectedRequestException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses and checks the body of a create or update: a JSON:API document, or a multipart form. */
final class SpectoraWrites {
  private static final Set<String> JSON = Set.of("application/json");
  private static final Pattern PART_NAME = Pattern.compile("data\\[attributes]\\[(\\w+)](\\[])?");
  private static final Set<String> WRITABLE =
      Set.of(
          "first_name",
          "last_name",
          "email",
          "phone",
          "agency_id",
          "agency_name",
          "city",
          "state",
          "image",
          "agent_team_id",
          "tags");
  private static final Set<String> READ_ONLY =
      Set.of(
          "id",
          "company_id",
          "agent_id",
          "agent_inspections",
          "buying_agent_inspections",
          "selling_agent_inspections",
          SpectoraAgents.FIRST_INSPECTION);
  private static final Set<String> IDS = Set.of("agency_id", "agent_team_id");
  private static final Map<String, String> IMAGES =
      Map.of(
          ".jpg",
          "\u00ff\u00d8\u00ff",
          ".jpeg",
          "\u00ff\u00d8\u00ff",
          ".png",
          "\u0089PNG\r\n",
          ".gif",
          "GIF8");

  /** An image that was sent and has no URL yet. */
  private record UploadedImage(String extension) {}

  private final FakeService service;
  private final RecordStore people;
  private final RecordStore teams;

  SpectoraWrites(FakeService service, RecordStore people, RecordStore teams) {
    this.service = service;
    this.people = people;
    this.teams = teams;
  }

  /** Returns a new agent, without its id and person. */
  Map<String, @Nullable Object> newAgent(Request request) {
    Map<String, @Nullable Object> given = attributes(request, null);
    List<Map<String, Object>> errors = check(given);
    boolean reachable =
        List.of("email", "phone", "first_name").stream()
            .anyMatch(name -> given.get(name) instanceof String text && !text.isBlank());
    if (!reachable) {
      errors.add(SpectoraErrors.error("email", "An email, a phone or a first name is needed."));
    }
    Object email = given.get("email");
    if (email != null && !(email instanceof String text && text.matches("[^\\s@]+@[^\\s@]+"))) {
      errors.add(SpectoraErrors.error("email", "The email is not an address."));
    }
    rejectIfAny(errors);
    Map<String, @Nullable Object> agent = SpectoraAgents.blank();
    agent.putAll(given);
    return agent;
  }

  /** Returns the members that an update changes. */
  Map<String, @Nullable Object> changes(Request request, String id) {
    Map<String, @Nullable Object> given = attributes(request, id);
    List<Map<String, Object>> errors = check(given);
    if (given.containsKey("email")) {
      errors.add(SpectoraErrors.error("email", "The email cannot be changed."));
    }
    rejectIfAny(errors);
    return given;
  }

  /** Links an agent to the person with its e-mail address, and adds that person if new. */
  void linkPerson(Map<String, @Nullable Object> agent) {
    Object email = agent.get("email");
    for (Map<String, @Nullable Object> person : people.all()) {
      if (email != null && email.equals(person.get("email"))) {
        agent.put("agent_id", person.get("id"));
        return;
      }
    }
    Map<String, @Nullable Object> person =
        SpectoraAgents.person(
            people.nextNumber(),
            agent.get("first_name"),
            agent.get("last_name"),
            email,
            agent.get("phone"));
    people.put(Objects.toString(person.get("id")), person);
    agent.put("agent_id", person.get("id"));
  }

  /** Replaces an image that was just sent by its URL. */
  static void assignImageUrl(Map<String, @Nullable Object> agent) {
    if (agent.get("image") instanceof UploadedImage image) {
      agent.put("image", "https://images.example/" + agent.get("id") + image.extension());
    }
  }

  private static void rejectIfAny(List<Map<String, Object>> errors) {
    if (!errors.isEmpty()) {
      throw new RejectedRequestException(SpectoraErrors.response(422, errors));
    }
  }

  private Map<String, @Nullable Object> attributes(Request request, @Nullable String id) {
    if (request.mediaType().equals("multipart/form-data")) {
      try {
        return form(Multipart.parts(request));
      } catch (IllegalArgumentException e) {
        throw service.reject(400, Objects.toString(e.getMessage()));
      }
    }
    Map<String, @Nullable Object> body = service.jsonObject(request, JSON);
    Map<String, @Nullable Object> data = Json.asObject(body.get("data"));
    if (data == null || (service.isStrict() && body.size() > 1)) {
      throw service.reject(400, "The document must have data and nothing else.");
    }
    Set<String> members =
        id == null ? Set.of("type", "attributes") : Set.of("type", "id", "attributes");
    if (!data.keySet().containsAll(members)
        || (service.isStrict() && data.size() > members.size())) {
      throw service.reject(400, "The data must have the members " + members + ".");
    }
    if (!"connection".equals(data.get("type"))) {
      throw service.reject(409, "The type of the data must be connection.");
    }
    if (!Objects.equals(id, data.get("id"))) {
      throw service.reject(409, "The id in the data is not that of the path.");
    }
    Map<String, @Nullable Object> attributes = Json.asObject(data.get("attributes"));
    if (attributes == null) {
      throw service.reject(400, "The attributes must be an object.");
    }
    return attributes;
  }

  private static Map<String, @Nullable Object> form(List<Multipart.Part> parts) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    for (Multipart.Part part : parts) {
      Matcher name = PART_NAME.matcher(part.name());
      if (!name.matches()) {
        throw new IllegalArgumentException("The part '" + part.name() + "' is not known.");
      }
      String field = name.group(1);
      Object value = part.fileName() == null ? part.text() : image(part);
      if (name.group(2) != null) {
        List<Object> list = new ArrayList<>();
        if (attributes.get(field) instanceof List<?> before) {
          list.addAll(before);
        }
        list.add(value);
        value = list;
      } else if (attributes.containsKey(field)) {
        throw new IllegalArgumentException("The part '" + part.name() + "' was sent twice.");
      }
      attributes.put(field, value);
    }
    return attributes;
  }

  /** Returns anything but an image as the part itself, which no attribute accepts. */
  private static Object image(Multipart.Part part) {
    String name = Objects.toString(part.fileName()).toLowerCase(Locale.ROOT);
    String start = new String(part.content(), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> kind : IMAGES.entrySet()) {
      if (name.endsWith(kind.getKey()) && start.startsWith(kind.getValue())) {
        return new UploadedImage(kind.getKey());
      }
    }
    return part;
  }

  private List<Map<String, Object>> check(Map<String, @Nullable Object> given) {
    List<Map<String, Object>> errors = new ArrayList<>();
    given.forEach(
        (name, value) -> {
          String violation = violation(name, value);
          if (violation != null) {
            errors.add(SpectoraErrors.error(name, violation));
          }
        });
    return errors;
  }

  private @Nullable String violation(String name, @Nullable Object value) {
    if (READ_ONLY.contains(name)) {
      return "The field cannot be set.";
    }
    if (!WRITABLE.contains(name)) {
      return service.isStrict() ? "The field is not known." : null;
    }
    return value == null ? null : valueViolation(name, value);
  }

  private @Nullable String valueViolation(String name, Object value) {
    if (IDS.contains(name)) {
      boolean id = value instanceof String text && text.matches("[1-9][0-9]{0,17}");
      boolean exists = !name.equals("agent_team_id") || teams.find(value.toString()) != null;
      return id && exists ? null : "There is no such record.";
    }
    return switch (name) {
      case "email" -> null; // checked where an agent is created; an update cannot change it
      case "tags" ->
          value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
              ? null
              : "The tags must be a list of names.";
      case "image" ->
          value instanceof UploadedImage
              ? null
              : "The image must be a .jpg, .jpeg, .png or .gif file.";
      default -> value instanceof String ? null : "The value must be text.";
    };
  }
}
