package io.realtysdk.propertybase;

import static java.util.Map.entry;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.internal.json.Json;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Documents;
import io.realtysdk.core.internal.operation.Problem;
import io.realtysdk.core.internal.operation.ProblemInBody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wire protocol of Propertybase.ai on the wire: Bearer keys, a workspace header, and an envelope
 * that says whether it worked.
 */
final class PropertybaseDialect implements Dialect, Documents {
  static final String PROVIDER = "Propertybase";
  static final List<String> ENVIRONMENT = List.of("PROPERTYBASE");
  static final String BASE_URL = "https://api.propertybase.ai";

  static final Json JSON = Json.snakeCase();

  /** The service's own default. */
  static final int PER_PAGE = 20;

  static final int MOST_PER_PAGE = 100;

  /** What the codes stand for, for answers whose HTTP status says nothing. */
  private static final Map<String, Integer> STATUS_OF_CODE =
      Map.ofEntries(
          entry("INVALID_FORMAT", 400),
          entry("UNAUTHORIZED", 401),
          entry("TOKEN_EXPIRED", 401),
          entry("INVALID_API_KEY", 401),
          entry("API_KEY_REVOKED", 401),
          entry("FORBIDDEN", 403),
          entry("INSUFFICIENT_PERMISSIONS", 403),
          entry("WORKSPACE_ACCESS_DENIED", 403),
          entry("NOT_FOUND", 404),
          entry("ALREADY_EXISTS", 409),
          entry("CONFLICT", 409),
          entry("GONE", 410),
          entry("VALIDATION_ERROR", 422),
          entry("MISSING_REQUIRED_FIELD", 422),
          entry("INVALID_FIELD_VALUE", 422),
          entry("RATE_LIMIT_EXCEEDED", 429),
          entry("DAILY_LIMIT_EXCEEDED", 429),
          entry("INTERNAL_ERROR", 500),
          entry("SERVICE_UNAVAILABLE", 503),
          entry("TIMEOUT", 504));

  private static final BigDecimal LONGEST_WAIT = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final @Nullable String workspaceId;

  PropertybaseDialect(@Nullable String workspaceId) {
    this.workspaceId = workspaceId;
  }

  /** For records that are read: without an id nothing could be done with them. */
  static void checkId(@Nullable String id) {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("id is missing, null or blank");
    }
  }

  /** Reads an envelope around one value. */
  static <T> Decoder<PropertybaseEnvelope<T>> envelope(Class<T> type) {
    Decoder<PropertybaseEnvelope<T>> envelope = JSON.generic(PropertybaseEnvelope.class, type);
    return envelope.map(PropertybaseDialect::accepted);
  }

  /** Reads an envelope around an array. */
  static <T> Decoder<PropertybaseEnvelope<List<T>>> listEnvelope(Class<T> type) {
    Decoder<PropertybaseEnvelope<List<T>>> envelope =
        JSON.genericList(PropertybaseEnvelope.class, type);
    return envelope.map(PropertybaseDialect::accepted);
  }

  /** Lets an envelope through that says yes. */
  private static <T> PropertybaseEnvelope<T> accepted(PropertybaseEnvelope<T> envelope) {
    if (envelope.isRefusal()) {
      throw refusal(envelope.additionalFields());
    }
    return envelope;
  }

  private static ProblemInBody refusal(Map<String, @Nullable Object> body) {
    Problem said = problem(body, 200);
    int status = STATUS_OF_CODE.getOrDefault(Objects.toString(said.code()), 200);
    return new ProblemInBody(problem(body, status));
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public Decoder<Object> document() {
    return JSON.untyped().map(PropertybaseDialect::acceptedDocument);
  }

  private static Object acceptedDocument(Object document) {
    if (document instanceof Map<?, ?> envelope
        && (Boolean.FALSE.equals(envelope.get("success"))
            || (envelope.get("success") == null
                && envelope.get("data") == null
                && envelope.get("error") != null))) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      envelope.forEach((name, value) -> members.put(String.valueOf(name), value));
      throw refusal(members);
    }
    return document;
  }

  @Override
  public <T> Decoder<T> one(Class<T> type) {
    return envelope(type).map(PropertybaseEnvelope::content);
  }

  @Override
  public <T> Decoder<List<T>> list(Class<T> type) {
    return listEnvelope(type).map(PropertybaseEnvelope::content);
  }

  @Override
  public boolean isCredential(String parameter) {
    return false;
  }

  @Override
  public Credentials credentials() {
    return Credentials.header("Bearer");
  }

  @Override
  public Map<String, String> headers() {
    return workspaceId == null ? Map.of() : Map.of("X-Workspace-ID", workspaceId);
  }

  @Override
  public Set<String> fieldNames() {
    return PropertybaseAgentFields.TYPED;
  }

  @Override
  public Problem problem(int status, Map<String, @Nullable Object> body) {
    return problem(body, status);
  }

  private static Problem problem(Map<String, @Nullable Object> body, int status) {
    Map<?, ?> error = body.get("error") instanceof Map<?, ?> object ? object : body;
    String code = text(error.get("code"));
    List<FieldError> fields = new ArrayList<>();
    if (error.get("details") instanceof List<?> details) {
      details.forEach(detail -> add(fields, detail));
    }
    return new Problem(
        status,
        code,
        text(error.get("message")),
        text(error.get("request_id")),
        fields,
        seconds(error.get("retry_after")),
        "DAILY_LIMIT_EXCEEDED".equals(code));
  }

  private static void add(List<FieldError> fields, @Nullable Object detail) {
    if (detail instanceof Map<?, ?> error) {
      String field = Objects.toString(error.get("field"), "");
      String message = Objects.toString(error.get("message"), "");
      fields.add(new FieldError(field, message, text(error.get("code"))));
    } else if (detail instanceof String message) {
      fields.add(new FieldError("", message));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text ? text : null;
  }

  /** Seconds, with decimals up; whatever makes no sense as a wait counts as not said. */
  private static @Nullable Duration seconds(@Nullable Object value) {
    if (!(value instanceof Number)) {
      return null;
    }
    BigDecimal seconds = new BigDecimal(value.toString());
    return seconds.signum() < 0 || seconds.compareTo(LONGEST_WAIT) > 0
        ? null
        : Duration.ofSeconds(seconds.setScale(0, RoundingMode.CEILING).longValueExact());
  }
}
