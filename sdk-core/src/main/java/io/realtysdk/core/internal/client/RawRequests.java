package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.RawRequest;
import io.realtysdk.core.internal.codec.Json;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Documents;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes calls of requests to endpoints that have no operation of their own. */
public final class RawRequests {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,64}/[A-Za-z0-9!#$&^_.+-]{1,64}");

  private final ApiClient client;
  private final String name;
  private final Json json;
  private final Documents documents;

  /**
   * Makes calls for one provider.
   *
   * @param name of the operation in exceptions, events and logs, whatever the path
   */
  public RawRequests(ApiClient client, String name, Json json, Documents documents) {
    this.client = client;
    this.name = name;
    this.json = json;
    this.documents = documents;
  }

  /** The call that returns the whole document, or null where the response has none. */
  public ApiCall<@Nullable Object> document(RawRequest request) {
    return client.prepare(
        operation(request).<@Nullable Object>decodesTo(documents.document(), () -> null));
  }

  /** The call that returns one record. */
  public <T> ApiCall<T> one(RawRequest request, Class<T> type) {
    return client.prepare(operation(request).decodesTo(documents.one(record(type))));
  }

  /** The call that returns a list of records. */
  public <T> ApiCall<List<T>> list(RawRequest request, Class<T> type) {
    return client.prepare(operation(request).decodesTo(documents.list(record(type))));
  }

  private static <T> Class<T> record(Class<T> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          "type must be a record, but is " + type.getName() + ": use request(request) for others");
    }
    return type;
  }

  private Operation.Builder operation(RawRequest request) {
    Operation.Builder operation =
        Operation.named(name, request.method(), idempotency(request)).path(path(request));
    if (request.isFromOrigin()) {
      operation.fromOrigin();
    }
    for (Map.Entry<String, Object> parameter : request.query()) {
      String parameterName = Checks.fieldName(parameter.getKey());
      if (documents.isCredential(parameterName)) {
        throw new IllegalArgumentException(
            "query parameter " + parameterName + " carries the key and is set by the SDK itself");
      }
      operation.query(parameterName, parameter.getValue());
    }
    Body body = body(request);
    return body == null ? operation : operation.body(body);
  }

  private static String[] path(RawRequest request) {
    List<String> segments = request.path();
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("path must have at least one segment");
    }
    int slash = request.hasTrailingSlash() ? 1 : 0;
    String[] path = new String[segments.size() + slash];
    for (int i = 0; i < segments.size(); i++) {
      path[i] = Checks.segment("path segment " + (i + 1), segments.get(i));
    }
    if (slash == 1) {
      path[segments.size()] = "";
    }
    return path;
  }

  private @Nullable Body body(RawRequest request) {
    Map<String, @Nullable Object> fields = request.body();
    boolean hasNone = request.method().equals("GET") || request.method().equals("DELETE");
    if (fields == null) {
      return hasNone ? null : Body.empty();
    }
    if (hasNone) {
      throw new IllegalArgumentException("a " + request.method() + " request has no body");
    }
    if (!MEDIA_TYPE.matcher(request.mediaType()).matches()) {
      throw new IllegalArgumentException("mediaType must be a type such as application/json");
    }
    return json.body(request.mediaType(), fields);
  }

  private static Idempotency idempotency(RawRequest request) {
    return switch (request.method()) {
      case "GET" -> Idempotency.SAFE;
      case "PUT", "DELETE" -> Idempotency.IDEMPOTENT;
      default -> request.isIdempotent() ? Idempotency.IDEMPOTENT : Idempotency.NOT_IDEMPOTENT;
    };
  }
}
