package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.service.FakeOptions;

/** How a fake responds to a successful write; see {@link FakeProvider#writeResponse}. */
public enum WriteResponse {
  /** The record in the format of the service. The default. */
  REPRESENTATION,
  /** 204 without a body. */
  NO_CONTENT,
  /** The status of the service and an empty body. */
  EMPTY_BODY,
  /** 200 and {@code {}}. */
  EMPTY_OBJECT,
  /** 200 and {@code {"success":true}}. */
  SUCCESS_ONLY,
  /** 201 without a body and with a {@code Location} header for a create, else 204. */
  LOCATION;

  FakeResponse change(FakeResponse response) {
    FakeResponse plain = response.withoutHeader(FakeOptions.LOCATION);
    return switch (this) {
      case REPRESENTATION -> plain;
      case NO_CONTENT -> plain.withoutBody().status(204);
      case EMPTY_BODY -> plain.withoutBody();
      case EMPTY_OBJECT -> json(plain, "{}");
      case SUCCESS_ONLY -> json(plain, "{\"success\":true}");
      case LOCATION -> response.withoutBody().status(isCreate(response) ? 201 : 204);
    };
  }

  private static FakeResponse json(FakeResponse response, String body) {
    return response.status(200).body("application/json; charset=utf-8", body);
  }

  private static boolean isCreate(FakeResponse response) {
    return response.headers().stream()
        .anyMatch(header -> header.name().equals(FakeOptions.LOCATION));
  }
}
