package io.realtysdk.spectora;

import io.realtysdk.core.internal.codec.Json;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Documents;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.operation.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wire protocol of Spectora: bearer keys, JSON:API documents, forms for images. */
final class SpectoraDialect implements Dialect, Documents {
  static final String PROVIDER = "Spectora";

  static final List<String> ENVIRONMENT = List.of("SPECTORA");

  static final String BASE_URL = "https://connect.spectora.com";

  static final Json JSON = Json.snakeCase();

  /** The type of an agent's resource. */
  static final String TYPE = "connection";

  /** Documented, as default and as maximum. */
  static final int LARGEST_PAGE = 200;

  /** The e-mail address can be set on create only. */
  private static final Set<String> FIELD_NAMES =
      Stream.concat(SpectoraAgentFields.TYPED.stream(), Stream.of("email"))
          .collect(Collectors.toUnmodifiableSet());

  private final String updateVerb;
  private final String mediaType;

  SpectoraDialect(boolean putUpdates, boolean jsonApiMediaType) {
    // The document names neither the verb of an update nor the media type of a body.
    updateVerb = putUpdates ? "PUT" : "PATCH";
    mediaType = jsonApiMediaType ? "application/vnd.api+json" : "application/json";
  }

  String updateVerb() {
    return updateVerb;
  }

  /**
   * A document with what is set, or a form where an image is among it.
   *
   * @param id of the agent, or null for a new one
   * @param maxImageBytes the largest image to send
   */
  Body body(@Nullable String id, Patch fields, long maxImageBytes) {
    if (fields.fields().get(SpectoraImage.FIELD) instanceof Path) {
      return SpectoraForm.of(fields, maxImageBytes);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("type", TYPE);
    if (id != null) {
      data.put("id", id);
    }
    data.put("attributes", fields.fields());
    return JSON.body(mediaType, Map.of("data", data));
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public Decoder<Object> document() {
    return JSON.untyped();
  }

  @Override
  public <T> Decoder<T> one(Class<T> type) {
    return Resource.one(JSON, type);
  }

  @Override
  public <T> Decoder<List<T>> list(Class<T> type) {
    return Resource.list(JSON, type);
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
  public Set<String> fieldNames() {
    return FIELD_NAMES;
  }

  @Override
  public Problem problem(int status, ErrorBody body) {
    String detail = body.text("detail");
    String title = body.text("title");
    String message = detail != null ? detail : title != null ? title : body.message();
    return new Problem(status, body.code(), message, null, body.fieldErrors(), null, false);
  }
}
