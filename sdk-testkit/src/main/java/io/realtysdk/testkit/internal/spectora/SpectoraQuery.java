package io.realtysdk.testkit.internal.spectora;

import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.service.FakeOptions;
import io.realtysdk.testkit.internal.service.RecordStore;
import io.realtysdk.testkit.internal.untidy.Deviation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list parameters of Spectora: filters, sort order and page. */
final class SpectoraQuery {
  private static final String TAGS = "filter[tag][]";

  static final Set<String> PARAMETERS =
      Set.of(
          "include",
          "page[number]",
          "page[size]",
          "filter[id]",
          "filter[agency_id]",
          "filter[agent_id]",
          "filter[agent_team_id]",
          "filter[email]",
          "filter[fulltext]",
          "filter[tag]",
          "sort");

  static final Set<String> REPEATABLE = Set.of(TAGS);

  private static final int MAX_PAGE_SIZE = 200;

  private final Request request;
  private final RecordStore teams;
  private final FakeOptions options;

  SpectoraQuery(Request request, RecordStore teams, FakeOptions options) {
    this.options = options;
    this.request = request;
    this.teams = teams;
  }

  /**
   * Returns the response document for this request.
   *
   * @throws IllegalArgumentException if a parameter is invalid
   */
  Map<String, @Nullable Object> apply(
      List<Map<String, @Nullable Object>> agents, SpectoraDocument document) {
    int size = number("page[size]", MAX_PAGE_SIZE, MAX_PAGE_SIZE);
    int number = number("page[number]", 1, 1_000_000);
    // the list itself where nothing is filtered: copies would make paging quadratic
    boolean all = options.has(FakeOptions.Switch.IGNORE_FILTER) || !isFiltered();
    List<Map<String, @Nullable Object>> found =
        all ? agents : agents.stream().filter(this::matches).toList();
    String sort = request.query("sort");
    if (sort != null) {
      found = found.stream().sorted(order(sort)).toList();
    }
    int sent = Math.min(size, options.pageCap());
    long from = Math.min(found.size(), (long) sent * (number - 1));
    long to = Math.min(found.size(), from + sent);
    int pages = Math.max(1, (found.size() + sent - 1) / sent);
    Map<String, @Nullable Object> response = document.of(found.subList((int) from, (int) to));
    Map<String, Object> pagination = new LinkedHashMap<>();
    pagination.put("current_page", number);
    pagination.put("total_pages", pages);
    pagination.put("total_count", found.size());
    pagination.put("per_page", size);
    boolean noMeta = occurs(Deviation.LIST_FOR_META);
    response.put("meta", noMeta ? List.of() : Map.of("pagination", pagination));
    response.put("links", links(number, pages));
    return response;
  }

  private int number(String parameter, int defaultValue, int max) {
    String given = request.query(parameter);
    if (given == null) {
      return defaultValue;
    }
    if (!given.matches("[1-9][0-9]{0,6}") || Integer.parseInt(given) > max) {
      throw new IllegalArgumentException(parameter + " must be from 1 to " + max + ".");
    }
    return Integer.parseInt(given);
  }

  private boolean isFiltered() {
    return request.queryNames().stream().anyMatch(name -> name.startsWith("filter["));
  }

  private boolean matches(Map<String, @Nullable Object> agent) {
    return is(agent, "id")
        && is(agent, "agency_id")
        && is(agent, "agent_id")
        && is(agent, "agent_team_id")
        && is(agent, "email")
        && hasTag(agent)
        && matchesFullText(agent);
  }

  private boolean is(Map<String, @Nullable Object> agent, String field) {
    String wanted = request.query("filter[" + field + "]");
    return wanted == null || wanted.equals(agent.get(field));
  }

  private boolean hasTag(Map<String, @Nullable Object> agent) {
    List<String> wanted = new ArrayList<>(request.queryAll(TAGS));
    wanted.addAll(request.queryAll("filter[tag]"));
    return wanted.isEmpty()
        || (agent.get("tags") instanceof List<?> tags && wanted.stream().anyMatch(tags::contains));
  }

  private boolean matchesFullText(Map<String, @Nullable Object> agent) {
    String words = request.query("filter[fulltext]");
    if (words == null) {
      return true;
    }
    String text =
        List.of("first_name", "last_name", "email", "phone", "agency_name").stream()
            .map(field -> Objects.toString(agent.get(field), ""))
            .reduce(teamName(agent), (a, b) -> a + " " + b)
            .toLowerCase(Locale.ROOT);
    return List.of(words.toLowerCase(Locale.ROOT).trim().split("\\s+")).stream()
        .allMatch(text::contains);
  }

  private String teamName(Map<String, @Nullable Object> agent) {
    Map<String, @Nullable Object> team = teams.find(Objects.toString(agent.get("agent_team_id")));
    return team == null ? "" : Objects.toString(team.get("name"), "");
  }

  private Comparator<Map<String, @Nullable Object>> order(String sort) {
    boolean descending = sort.startsWith("-");
    Comparator<Map<String, @Nullable Object>> ascending =
        ascending(descending ? sort.substring(1) : sort);
    return descending ? ascending.reversed() : ascending;
  }

  private Comparator<Map<String, @Nullable Object>> ascending(String field) {
    return switch (field) {
      case "agency_name", "first_name", "last_name" -> byText(field);
      case "last_first_name" -> byText("last_name").thenComparing(byText("first_name"));
      case "agent_team_name" -> Comparator.comparing(this::teamName);
      case "agent_inspections", "buying_agent_inspections", "selling_agent_inspections" ->
          Comparator.comparing(
              agent -> ((Number) Objects.requireNonNull(agent.get(field))).longValue());
      default -> throw new IllegalArgumentException("The sort field is not known.");
    };
  }

  private static Comparator<Map<String, @Nullable Object>> byText(String field) {
    return Comparator.comparing(
        agent -> Objects.toString(agent.get(field), "").toLowerCase(Locale.ROOT));
  }

  private Map<String, @Nullable Object> links(int number, int pages) {
    Map<String, @Nullable Object> links = new LinkedHashMap<>();
    links.put("self", link(number));
    links.put("first", link(1));
    links.put("next", number < pages ? next(number + 1) : null);
    links.put("last", link(pages));
    return links;
  }

  private Object next(int number) {
    return occurs(Deviation.OBJECT_FOR_LINK) ? Map.of("href", link(number)) : link(number);
  }

  private boolean occurs(Deviation deviation) {
    return options.untidiness().occurs(deviation, request.target());
  }

  private String link(int number) {
    List<String> parameters = new ArrayList<>(List.of(request.rawQuery().split("&", -1)));
    parameters.removeIf(p -> p.isEmpty() || p.matches("(?i)page(%5b|\\[)number(%5d|\\])=.*"));
    parameters.add("page%5Bnumber%5D=" + number);
    return "http://" + request.header("Host") + request.path() + "?" + String.join("&", parameters);
  }
}
