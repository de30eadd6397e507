package io.realtysdk.testkit.internal.opentoclose;

import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.ObjectSchema;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The list parameters of Open To Close: filters, sort order and page. */
final class OpenToCloseQuery {
  /** The five documented parameters, those of a public client, and the key. */
  static final Set<String> PARAMETERS =
      Set.of(
          "limit",
          "offset",
          "status",
          "team_id",
          "sort",
          "email",
          "first_name",
          "last_name",
          "sort_by",
          "sort_dir",
          "search",
          "api_token");

  private static final List<String> FILTERS =
      List.of("status", "team_id", "email", "first_name", "last_name");

  private static final List<String> SEARCHED =
      List.of("name", "first_name", "last_name", "email", "phone");

  private final Request request;
  private final int pageCap;
  private final boolean ignoreFilter;

  /** Every method may throw IllegalArgumentException with a message for the client. */
  OpenToCloseQuery(Request request, int pageCap, boolean ignoreFilter) {
    this.ignoreFilter = ignoreFilter;
    this.request = request;
    this.pageCap = pageCap;
  }

  List<Map<String, @Nullable Object>> apply(List<Map<String, @Nullable Object>> agents) {
    int limit = Math.min(pageCap, number("limit", 20, 1, 100));
    int offset = number("offset", 0, 0, Integer.MAX_VALUE);
    number("team_id", 1, 1, Integer.MAX_VALUE);
    List<Map<String, @Nullable Object>> found = ignoreFilter ? agents : filtered(agents);
    Comparator<Map<String, @Nullable Object>> order = order();
    if (order != null) {
      found = found.stream().sorted(order).toList();
    }
    int from = Math.min(found.size(), offset);
    return found.subList(from, Math.min(found.size(), from + limit));
  }

  /** Returns the list itself where nothing is filtered: copies would make paging quadratic. */
  private List<Map<String, @Nullable Object>> filtered(List<Map<String, @Nullable Object>> agents) {
    Predicate<Map<String, @Nullable Object>> filter = null;
    for (String name : FILTERS) {
      String wanted = request.query(name);
      if (wanted != null) {
        filter = and(filter, agent -> wanted.equals(Objects.toString(agent.get(name), null)));
      }
    }
    String search = request.query("search");
    if (search != null) {
      String text = search.toLowerCase(Locale.ROOT);
      filter = and(filter, agent -> contains(agent, text));
    }
    return filter == null ? agents : agents.stream().filter(filter).toList();
  }

  private static <T> Predicate<T> and(@Nullable Predicate<T> first, Predicate<T> second) {
    return first == null ? second : first.and(second);
  }

  /** Where the service searches is not documented: here in names, e-mail address and phone. */
  private static boolean contains(Map<String, @Nullable Object> agent, String text) {
    return SEARCHED.stream()
        .map(name -> Objects.toString(agent.get(name), "").toLowerCase(Locale.ROOT))
        .anyMatch(value -> value.contains(text));
  }

  /** How to sort descending is not documented: a leading minus and a trailing word are accepted. */
  private @Nullable Comparator<Map<String, @Nullable Object>> order() {
    String sort = request.query("sort");
    String by = request.query("sort_by");
    if (sort != null && by != null) {
      throw new IllegalArgumentException("Give sort or sort_by, not both.");
    }
    if (by != null) {
      return order(by, request.query("sort_dir"));
    }
    if (sort == null) {
      return null;
    }
    if (sort.startsWith("-")) {
      return order(sort.substring(1), "desc");
    }
    int space = sort.indexOf(' ');
    return space < 0
        ? order(sort, null)
        : order(sort.substring(0, space), sort.substring(space + 1));
  }

  private static Comparator<Map<String, @Nullable Object>> order(
      String field, @Nullable String direction) {
    ObjectSchema.Member member = OpenToCloseAgents.AGENT.find(List.of(field));
    if (member == null || member.type() == ObjectSchema.Type.TEXT_LIST) {
      throw new IllegalArgumentException("Agents cannot be sorted by '" + field + "'.");
    }
    Comparator<Map<String, @Nullable Object>> order =
        Comparator.comparing(
            agent -> agent.get(field), Comparator.nullsFirst(OpenToCloseQuery::compare));
    String word = direction == null ? "asc" : direction.toLowerCase(Locale.ROOT);
    return switch (word) {
      case "asc" -> order;
      case "desc" -> order.reversed();
      default -> throw new IllegalArgumentException("A direction is asc or desc.");
    };
  }

  private static int compare(Object a, Object b) {
    return a instanceof Number && b instanceof Number
        ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()))
        : a.toString().compareTo(b.toString());
  }

  private int number(String name, int defaultValue, int low, int high) {
    String text = request.query(name);
    if (text == null) {
      return defaultValue;
    }
    if (text.matches("\\d{1,10}")) {
      long value = Long.parseLong(text);
      if (value >= low && value <= high) {
        return (int) value;
      }
    }
    throw new IllegalArgumentException(
        name + " must be a whole number from " + low + (high == 100 ? " to 100." : "."));
  }
}
