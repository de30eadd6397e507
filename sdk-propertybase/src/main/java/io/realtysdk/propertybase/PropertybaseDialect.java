package io.realtysdk.propertybase;

import static java.util.Map.entry;

import io.realtysdk.core.internal.codec.Json;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Documents;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.ErrorEnvelopeException;
import io.realtysdk.core.internal.operation.Problem;
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

  static final Json JSON = Json.snakeCase("assignedAgent", "interestedProperties");

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

  private final @Nullable String workspaceId;

  PropertybaseDialect(@Nullable String workspaceId) {
    this.workspaceId = workspaceId;
  }

  /** For records that are read: without an id nothing could be done with them. */
  static void checkId(@Nullable String id) {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("id must not be null or blank");
    }
  }

  /** Reads an envelope around one value. */
  static <T> Decoder<PropertybaseEnvelope<T>> envelope(Class<T> type) {
    Decoder<PropertybaseEnvelope<T>> envelope = JSON.envelope(PropertybaseEnvelope.class, type);
    return envelope.map(PropertybaseDialect::accepted);
  }

  /** Reads an envelope around an array. */
  static <T> Decoder<PropertybaseEnvelope<List<T>>> listEnvelope(Class<T> type) {
    Decoder<PropertybaseEnvelope<List<T>>> envelope =
        JSON.listEnvelope(PropertybaseEnvelope.class, type);
    return envelope.map(PropertybaseDialect::accepted);
  }

  /**
   * Reads a response whose data does not matter: an envelope is looked at for whether it reports an
   * error, and anything else is success.
   */
  static Decoder<@Nullable Void> nothing() {
    return Json.ifJson(envelope(Object.class)).map(envelope -> null);
  }

  /** Lets an envelope of success through. */
  private static <T> PropertybaseEnvelope<T> accepted(PropertybaseEnvelope<T> envelope) {
    if (envelope.isRefusal()) {
      throw refusal(envelope.additionalFields());
    }
    return envelope;
  }

  private static ErrorEnvelopeException refusal(Map<String, @Nullable Object> members) {
    ErrorBody body = new ErrorBody(members);
    int status = STATUS_OF_CODE.getOrDefault(Objects.toString(body.code()), 200);
    return new ErrorEnvelopeException(read(status, body));
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
  public Problem problem(int status, ErrorBody body) {
    return read(status, body);
  }

  private static Problem read(int status, ErrorBody body) {
    String code = body.code();
    return new Problem(
        status,
        code,
        body.message(),
        body.text("request_id"),
        body.fieldErrors(),
        body.seconds("retry_after"),
        "DAILY_LIMIT_EXCEEDED".equals(code));
  }
}
