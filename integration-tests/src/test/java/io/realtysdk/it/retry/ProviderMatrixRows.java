package io.realtysdk.it.retry;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.ConflictException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.core.SdkException;
import io.realtysdk.core.ServerException;
import io.realtysdk.core.ValidationException;
import io.realtysdk.it.support.operations.OpenToCloseOperations;
import io.realtysdk.it.support.operations.PropertybaseOperations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import java.util.ArrayList;
import java.util.List;

/** The rows of the matrix for error formats of a single provider. None of them is retried. */
final class ProviderMatrixRows {

  private static final String LOGIN_PAGE =
      "<h1>Welcome</h1><form><input name='pw' type='password'></form>";
  private static final String ERROR_PAGE = "<h1>An error occurred</h1>";

  private ProviderMatrixRows() {}

  static List<MatrixRow> all() {
    List<MatrixRow> rows = new ArrayList<>(pages());
    rows.addAll(refusals());
    return rows;
  }

  /** Open To Close answers with HTML pages, so only its dialect interprets them. */
  private static List<MatrixRow> pages() {
    return List.of(
        page("2xx, login page", LOGIN_PAGE, Outcome.REJECTED, AuthenticationException.class)
            .onlyFor(operation -> operation.isOf(OpenToCloseOperations.SERVICE)),
        page("2xx, error page", ERROR_PAGE, Outcome.UNKNOWN, ServerException.class)
            .onlyFor(operation -> operation.isOf(OpenToCloseOperations.SERVICE)),
        page("2xx, login page", LOGIN_PAGE, Outcome.APPLIED, ResponseFormatException.class)
            .unknownForWrites()
            .onlyFor(operation -> !operation.isOf(OpenToCloseOperations.SERVICE)),
        page("2xx, error page", ERROR_PAGE, Outcome.APPLIED, ResponseFormatException.class)
            .unknownForWrites()
            .onlyFor(operation -> !operation.isOf(OpenToCloseOperations.SERVICE)));
  }

  /** Propertybase reports errors under any status; its error code decides the outcome. */
  private static List<MatrixRow> refusals() {
    Outcome rejected = Outcome.REJECTED;
    Outcome unknown = Outcome.UNKNOWN;
    return List.of(
        refusal(429, "DAILY_LIMIT_EXCEEDED", rejected, RateLimitException.class),
        refusal(200, "DAILY_LIMIT_EXCEEDED", rejected, RateLimitException.class),
        refusal(200, "RATE_LIMIT_EXCEEDED", rejected, RateLimitException.class),
        refusal(200, "INVALID_API_KEY", rejected, AuthenticationException.class),
        refusal(200, "FORBIDDEN", rejected, PermissionDeniedException.class),
        refusal(200, "NOT_FOUND", rejected, NotFoundException.class),
        refusal(200, "ALREADY_EXISTS", rejected, ConflictException.class),
        refusal(201, "VALIDATION_ERROR", rejected, ValidationException.class),
        refusal(200, "INTERNAL_ERROR", unknown, ServerException.class),
        refusal(200, "SERVICE_UNAVAILABLE", unknown, ServerException.class),
        refusal(200, "TIMEOUT", unknown, ServerException.class),
        refusal(200, "NEVER_HEARD_OF", Outcome.APPLIED, ApiException.class));
  }

  private static MatrixRow page(
      String name, String html, Outcome outcome, Class<? extends SdkException> type) {
    Script answer = Script.respond(RawResponse.html(200, html));
    return MatrixRow.answered(name, answer, outcome, 1, 1, 1, type);
  }

  private static MatrixRow refusal(
      int status, String code, Outcome outcome, Class<? extends SdkException> type) {
    Script answer = Script.json(status, PropertybaseOperations.errorBody(code));
    return MatrixRow.answered("HTTP " + status + " " + code, answer, outcome, 1, 1, 1, type)
        .onlyFor(operation -> operation.isOf(PropertybaseOperations.SERVICE));
  }
}
