package io.realtysdk.testkit.internal.spectora;

import io.realtysdk.testkit.internal.http.FakeResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON:API error documents of Spectora. */
final class SpectoraErrors {

  private SpectoraErrors() {}

  static FakeResponse response(int status, List<?> errors) {
    return FakeResponse.json(status, Map.of("errors", errors));
  }

  static Map<String, Object> error(int status, String detail) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("status", Integer.toString(status));
    error.put("title", "Request refused");
    error.put("detail", detail);
    return error;
  }

  /** Returns an error of one attribute. */
  static Map<String, Object> error(String attribute, String detail) {
    Map<String, Object> error = error(422, detail);
    error.put("source", Map.of("pointer", "/data/attributes/" + attribute));
    return error;
  }
}
