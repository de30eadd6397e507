package io.realtysdk.testkit.internal.propertybase;

import static io.realtysdk.testkit.internal.propertybase.PropertybaseEnvelope.NOW;

import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.Json;
import io.realtysdk.testkit.internal.service.RecordStore;
import io.realtysdk.testkit.internal.service.SamplePerson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The leads of Propertybase.ai's agents, and the statistics derived from them. */
final class PropertybaseLeads {
  static final Set<String> FILTERS =
      Set.of(
          "status",
          "stage",
          "source",
          "min_score",
          "property_id",
          "tags",
          "created_after",
          "created_before",
          "search",
          "page",
          "per_page");

  private static final List<String> STAGES =
      List.of("new", "contacted", "qualified", "viewing", "negotiation", "won", "lost");
  private static final List<String> SOURCES = List.of("website", "referral", "portal");
  private static final Map<String, Integer> DAYS_BACK =
      Map.of("week", 7, "month", 31, "quarter", 92, "year", 366);
  private static final int LEADS_OF_FIRST_AGENT = 120;
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingLong(key -> Long.parseLong(key.substring("lead_".length())));

  private final RecordStore leads = new RecordStore();
  private final Map<String, Set<String>> keysByAgent = new HashMap<>();
  private final PropertybaseEnvelope envelope;

  PropertybaseLeads(PropertybaseEnvelope envelope) {
    this.envelope = envelope;
  }

  private void assign(String key, Map<String, @Nullable Object> lead, String agent) {
    leads.put(key, lead);
    keysByAgent.computeIfAbsent(agent, unused -> new TreeSet<>(BY_NUMBER)).add(key);
  }

  private Map<String, @Nullable Object> existing(String key) {
    return Objects.requireNonNull(leads.find(key));
  }

  void clear() {
    leads.clear();
    keysByAgent.clear();
  }

  void addSeeded(String agent, long agentNumber) {
    long count = agentNumber == 1 ? LEADS_OF_FIRST_AGENT : agentNumber % 5;
    for (long i = 0; i < count; i++) {
      long number = leads.nextNumber();
      assign("lead_" + number, lead(number, agent), agent);
    }
  }

  private static Map<String, @Nullable Object> lead(long number, String agent) {
    int index = Math.toIntExact(number - 1);
    SamplePerson person = SamplePerson.numbered(1000 + number);
    int score = Math.toIntExact(number * 37 % 101);
    String stage = STAGES.get(index % STAGES.size());
    String created = "2024-01-%02dT08:00:00Z".formatted(1 + index % 28);
    Map<String, @Nullable Object> budget = new LinkedHashMap<>();
    budget.put("min", 200_000 + 1_000 * (index % 300));
    budget.put("max", new BigDecimal(300_000 + 1_000 * (index % 300)).add(new BigDecimal("0.50")));
    budget.put("currency", "USD");
    Map<String, @Nullable Object> lead = new LinkedHashMap<>();
    lead.put("id", "lead_" + number);
    lead.put("name", person.fullName());
    lead.put("email", person.email());
    lead.put("phone", person.cellPhone());
    lead.put("source", SOURCES.get(index % SOURCES.size()));
    lead.put("stage", stage);
    lead.put("score", score);
    lead.put("assigned_agent", agent);
    lead.put("interested_properties", List.of("unit_" + (1 + index % 20)));
    lead.put("budget", budget);
    lead.put("timeline", index % 2 == 0 ? "3_months" : "6_months");
    lead.put("notes", index % 4 == 0 ? "Looking for a garden" : null);
    lead.put("tags", score >= 80 ? List.of("hot", "investor") : List.of("investor"));
    lead.put("last_contacted", stage.equals("new") ? null : "2024-01-29T10:00:00Z");
    lead.put("next_follow_up", isOpen(stage) ? "2024-02-02T10:00:00Z" : null);
    lead.put("created_at", created);
    lead.put("updated_at", created);
    return lead;
  }

  List<Map<String, @Nullable Object>> of(String agent) {
    return keysByAgent.getOrDefault(agent, Set.of()).stream().map(this::existing).toList();
  }

  void move(String from, String to) {
    for (Map<String, @Nullable Object> lead : of(from)) {
      Map<String, @Nullable Object> moved = new LinkedHashMap<>(lead);
      moved.put("assigned_agent", to);
      assign(String.valueOf(lead.get("id")), moved, to);
    }
    keysByAgent.remove(from);
  }

  /** Returns the agent's leads that match every filter in the query. */
  List<Map<String, @Nullable Object>> matching(String agent, Request request) {
    List<Map<String, @Nullable Object>> found = new ArrayList<>(of(agent));
    keep(found, request.query("status"), this::hasStatus);
    keep(found, request.query("stage"), text -> lead -> text.equals(lead.get("stage")));
    keep(found, request.query("source"), text -> lead -> text.equals(lead.get("source")));
    keep(found, request.query("min_score"), this::scores);
    keep(
        found,
        request.query("property_id"),
        text -> lead -> has(lead, "interested_properties", text));
    keep(
        found,
        request.query("tags"),
        text -> lead -> Arrays.stream(text.split(",")).allMatch(tag -> has(lead, "tags", tag)));
    LocalDate after = date(request, "created_after");
    LocalDate before = date(request, "created_before");
    found.removeIf(lead -> after != null && !created(lead).isAfter(after));
    found.removeIf(lead -> before != null && !created(lead).isBefore(before));
    keep(found, request.query("search"), text -> lead -> contains(lead, text));
    return found;
  }

  private interface Filter {
    Predicate<Map<String, @Nullable Object>> with(String text);
  }

  private static void keep(
      List<Map<String, @Nullable Object>> found, @Nullable String text, Filter filter) {
    if (text != null) {
      found.removeIf(filter.with(text).negate());
    }
  }

  private Predicate<Map<String, @Nullable Object>> hasStatus(String text) {
    return switch (text) {
      case "active" -> lead -> isOpen(lead.get("stage"));
      case "closed" -> lead -> !isOpen(lead.get("stage"));
      default -> throw envelope.invalid(Map.of("status", "Must be active or closed"));
    };
  }

  private Predicate<Map<String, @Nullable Object>> scores(String text) {
    if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      throw envelope.invalid(Map.of("min_score", "Must be a number"));
    }
    BigDecimal min = new BigDecimal(text);
    return lead -> number(lead.get("score")).compareTo(min) >= 0;
  }

  private static boolean contains(Map<String, @Nullable Object> lead, String search) {
    String text = lead.get("name") + "\n" + lead.get("email") + "\n" + lead.get("phone");
    return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
  }

  private static boolean has(Map<String, @Nullable Object> lead, String list, String value) {
    return lead.get(list) instanceof List<?> values && values.contains(value);
  }

  private static boolean isOpen(@Nullable Object stage) {
    return !"won".equals(stage) && !"lost".equals(stage);
  }

  private @Nullable LocalDate date(Request request, String name) {
    String text = request.query(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw envelope.invalid(Map.of(name, "Must be a date such as 2024-01-31"));
    }
  }

  private static LocalDate created(Map<String, @Nullable Object> lead) {
    return LocalDate.parse(String.valueOf(lead.get("created_at")).substring(0, 10));
  }

  /** Returns the statistics of an agent in a list. */
  Map<String, @Nullable Object> counts(Map<String, @Nullable Object> agent) {
    Map<String, @Nullable Object> counts = performance(agent);
    counts.remove("total_revenue");
    return counts;
  }

  /** Returns the statistics of a single agent. */
  Map<String, @Nullable Object> performance(Map<String, @Nullable Object> agent) {
    List<Map<String, @Nullable Object>> own = of(String.valueOf(agent.get("id")));
    Map<String, @Nullable Object> stats = new LinkedHashMap<>();
    stats.put("active_leads", own.stream().filter(lead -> isOpen(lead.get("stage"))).count());
    stats.put("deals_closed", inStage(own, "won"));
    stats.put("total_revenue", money(own, "won"));
    return stats;
  }

  /** Returns the statistics of the leads that were created in the requested period. */
  Map<String, @Nullable Object> stats(Request request, Map<String, @Nullable Object> agent) {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    LocalDate start = date(request, "start_date");
    LocalDate end = date(request, "end_date");
    boolean dated = start != null || end != null;
    String period = request.query("period") == null ? "month" : request.query("period");
    Integer days = DAYS_BACK.get(period);
    if (days == null || (dated && request.query("period") != null)) {
      throw envelope.invalid(
          Map.of("period", "Must be week, month, quarter or year, without dates"));
    }
    LocalDate first = dated ? (start == null ? LocalDate.MIN : start) : today.minusDays(days);
    LocalDate last = end == null ? today : end;
    if (last.isBefore(first)) {
      throw envelope.invalid(Map.of("end_date", "Must not be before start_date"));
    }
    List<Map<String, @Nullable Object>> own = new ArrayList<>(of(String.valueOf(agent.get("id"))));
    own.removeIf(lead -> created(lead).isBefore(first) || created(lead).isAfter(last));
    return stats(dated ? "custom" : period, own, rate(agent));
  }

  private static Map<String, @Nullable Object> stats(
      String period, List<Map<String, @Nullable Object>> own, BigDecimal rate) {
    long closed = inStage(own, "won");
    Map<String, @Nullable Object> counts = new LinkedHashMap<>();
    counts.put("assigned", own.size());
    counts.put("contacted", own.size() - inStage(own, "new"));
    counts.put("qualified", own.size() - inStage(own, "new") - inStage(own, "contacted"));
    counts.put("closed", closed);
    Map<String, @Nullable Object> revenue = new LinkedHashMap<>();
    revenue.put("closed", money(own, "won"));
    revenue.put("pending", money(own, "negotiation"));
    revenue.put("currency", "USD");
    Map<String, @Nullable Object> stats = new LinkedHashMap<>();
    stats.put("period", period);
    stats.put("leads", counts);
    stats.put("conversion_rate", share(closed, own.size()));
    stats.put("average_response_time", "2h 15m");
    stats.put("revenue", revenue);
    stats.put("commission_earned", money(own, "won").multiply(rate));
    return stats;
  }

  private static long inStage(List<Map<String, @Nullable Object>> leads, String stage) {
    return leads.stream().filter(lead -> stage.equals(lead.get("stage"))).count();
  }

  private static BigDecimal money(List<Map<String, @Nullable Object>> leads, String stage) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map<String, @Nullable Object> lead : leads) {
      Map<String, @Nullable Object> budget = Json.asObject(lead.get("budget"));
      if (stage.equals(lead.get("stage")) && budget != null) {
        sum = sum.add(number(budget.get("max")));
      }
    }
    return sum;
  }

  private static BigDecimal rate(Map<String, @Nullable Object> agent) {
    Map<String, @Nullable Object> commission = Json.asObject(agent.get("commission"));
    return commission == null ? BigDecimal.ZERO : number(commission.get("rate"));
  }

  private static BigDecimal share(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(@Nullable Object value) {
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }
}
