package io.realtysdk.testkit;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.service.FakeOptions;
import java.util.function.UnaryOperator;

/** How a fake responds to a successful write; see {@link FakeProvider#writeResponse}. */
public enum WriteResponse {
  /** The record in the format of the service. The default. */
  REPRESENTATION(response -> response),
  /** 204 without a body. */
  NO_CONTENT(response -> response.withoutBody().status(204)),
  /** The status of the service and an empty body. */
  EMPTY_BODY(FakeResponse::withoutBody),
  /** 200 and {@code {}}. */
  EMPTY_OBJECT(response -> json(response, "{}")),
  /** 200 and {@code {"success":true}}. */
  SUCCESS_ONLY(response -> json(response, "{\"success\":true}")),
  /** 201 without a body and with a {@code Location} header for a create, else 204. */
  LOCATION(WriteResponse::location);

  private final UnaryOperator<FakeResponse> change;

  WriteResponse(UnaryOperator<FakeResponse> change) {
    this.change = change;
  }

  UnaryOperator<FakeResponse> change() {
    return this == LOCATION
        ? change
        : response -> change.apply(response).withoutHeader(FakeOptions.LOCATION);
  }

  private static FakeResponse json(FakeResponse response, String body) {
    return response.status(200).body("application/json; charset=utf-8", body);
  }

  private static FakeResponse location(FakeResponse response) {
    boolean created =
        response.headers().stream().anyMatch(header -> header.name().equals(FakeOptions.LOCATION));
    return response.withoutBody().status(created ? 201 : 204);
  }
}
