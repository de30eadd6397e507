package io.realtysdk.testkit.internal.propertybase;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.service.FakeOptions;
import io.realtysdk.testkit.internal.service.RejectedRequestException;
import io.realtysdk.testkit.internal.untidy.Deviation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The response format of Propertybase.ai: envelope, pages, errors and rate-limit headers. */
final class PropertybaseEnvelope {
  /** The time that the fake's clock shows. */
  static final Instant NOW = Instant.parse("2024-01-31T12:00:00Z");

  private static final int REQUESTS_PER_MINUTE = 600;

  private final Supplier<FakeOptions> options;
  private long requests;
  private long errors;

  PropertybaseEnvelope(Supplier<FakeOptions> options) {
    this.options = options;
  }

  void reset() {
    requests = 0;
    errors = 0;
  }

  FakeResponse success(Request request, int status, @Nullable Object data) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    if (!occurs(Deviation.MISSING_SUCCESS, request)) {
      body.put("success", true);
    }
    body.put("data", data);
    return withRateLimit(FakeResponse.json(status, body));
  }

  /** Returns the page of these records that the request asks for. */
  FakeResponse page(
      Request request,
      List<Map<String, @Nullable Object>> all,
      UnaryOperator<Map<String, @Nullable Object>> sent) {
    int page = number(request, "page", 1, Integer.MAX_VALUE);
    int perPage = number(request, "per_page", 20, 100);
    int size = Math.min(perPage, options.get().pageCap());
    int pages = (all.size() + size - 1) / size;
    int from = (int) Math.min(all.size(), (page - 1L) * size);
    int to = Math.min(all.size(), from + size);
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("page", page);
    meta.put("per_page", perPage);
    meta.put("total", all.size());
    meta.put("total_pages", pages);
    Map<String, Object> links = new LinkedHashMap<>();
    links.put("self", link(request, page));
    links.put("first", link(request, 1));
    if (page < pages) {
      String next = link(request, page + 1);
      links.put("next", occurs(Deviation.OBJECT_FOR_LINK, request) ? Map.of("href", next) : next);
    }
    links.put("last", link(request, Math.max(1, pages)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", true);
    List<?> records = all.subList(from, to).stream().map(sent).toList();
    body.put("data", options.get().untidiness().page(records, request.target()));
    body.put("meta", occurs(Deviation.LIST_FOR_META, request) ? List.of() : meta);
    body.put("links", links);
    return withRateLimit(FakeResponse.json(200, body));
  }

  private boolean occurs(Deviation deviation, Request request) {
    return options.get().untidiness().occurs(deviation, request.target());
  }

  FakeResponse error(int status, String code, String message, Map<String, String> fields) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", code);
    error.put("message", message);
    List<Object> details = new ArrayList<>();
    fields.forEach((field, text) -> details.add(Map.of("field", field, "message", text)));
    if (!details.isEmpty()) {
      error.put("details", details);
    }
    error.put("request_id", "req_" + ++errors);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", false);
    body.put("error", error);
    return withRateLimit(FakeResponse.json(status, body));
  }

  /** Rejects invalid query parameters. */
  RejectedRequestException invalid(Map<String, String> parameters) {
    return new RejectedRequestException(
        error(422, "VALIDATION_ERROR", "Validation failed", parameters));
  }

  /** Rejects a body with the code for missing fields, for invalid values, or for both. */
  RejectedRequestException invalidFields(Map<String, String> fields) {
    boolean allMissing = fields.values().stream().allMatch(ObjectSchema::isMissing);
    boolean noneMissing = fields.values().stream().noneMatch(ObjectSchema::isMissing);
    String code =
        allMissing
            ? "MISSING_REQUIRED_FIELD"
            : noneMissing ? "INVALID_FIELD_VALUE" : "VALIDATION_ERROR";
    return new RejectedRequestException(error(422, code, "Validation failed", fields));
  }

  private int number(Request request, String name, int defaultValue, int max) {
    String text = request.query(name);
    if (text == null) {
      return defaultValue;
    }
    if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > max) {
      throw invalid(Map.of(name, "Must be a number from 1 to " + max));
    }
    return Integer.parseInt(text);
  }

  private static String link(Request request, int page) {
    StringBuilder link = new StringBuilder(request.path()).append('?');
    for (String pair : request.rawQuery().split("&", -1)) {
      if (!pair.isEmpty() && !pair.startsWith("page=")) {
        link.append(pair).append('&');
      }
    }
    return link.append("page=").append(page).toString();
  }

  private FakeResponse withRateLimit(FakeResponse answer) {
    long remaining = Math.max(0, REQUESTS_PER_MINUTE - ++requests);
    return answer
        .header("X-RateLimit-Limit", Integer.toString(REQUESTS_PER_MINUTE))
        .header("X-RateLimit-Remaining", Long.toString(remaining))
        .header("X-RateLimit-Reset", Long.toString(NOW.getEpochSecond() + 60));
  }
}
