package io.realtysdk.spectora;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.internal.json.Json;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Documents;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.operation.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final String ATTRIBUTES = "/data/attributes/";

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
    return Resource.one(type);
  }

  @Override
  public <T> Decoder<List<T>> list(Class<T> type) {
    return Resource.list(type);
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
    return SpectoraAgentFields.TYPED;
  }

  @Override
  public Problem problem(int status, Map<String, @Nullable Object> body) {
    List<Map<?, ?>> errors = errors(body);
    Map<?, ?> first = errors.isEmpty() ? Map.of() : errors.get(0);
    String message =
        firstText(first.get("detail"), first.get("title"), body.get("error"), body.get("message"));
    List<FieldError> fields = new ArrayList<>();
    for (Map<?, ?> error : errors) {
      String field = field(error);
      if (field != null) {
        String words = firstText(error.get("detail"), error.get("title"));
        fields.add(new FieldError(field, words == null ? "" : words, firstText(error.get("code"))));
      }
    }
    return new Problem(status, firstText(first.get("code")), message, null, fields, null, false);
  }

  private static List<Map<?, ?>> errors(Map<String, @Nullable Object> body) {
    List<Map<?, ?>> errors = new ArrayList<>();
    if (body.get("errors") instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> error) {
          errors.add(error);
        }
      }
    }
    return errors;
  }

  /** The field that an error is about: an attribute, or a parameter of the query. */
  private static @Nullable String field(Map<?, ?> error) {
    if (!(error.get("source") instanceof Map<?, ?> source)) {
      return null;
    }
    String pointer = firstText(source.get("pointer"));
    if (pointer == null) {
      return firstText(source.get("parameter"));
    }
    return pointer.startsWith(ATTRIBUTES) ? pointer.substring(ATTRIBUTES.length()) : pointer;
  }

  private static @Nullable String firstText(@Nullable Object... values) {
    for (Object value : values) {
      if (value instanceof String text && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
