package io.realtysdk.testkit.internal.service;

import io.realtysdk.testkit.internal.http.FakeResponse;
import io.realtysdk.testkit.internal.http.Request;
import io.realtysdk.testkit.internal.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour of one service: its records, what it requires of a request, and its responses.
 *
 * <p>Every method is called under the lock of the fake, one request at a time. A request is
 * rejected by throwing a {@link RejectedRequestException}, mostly {@code throw reject(status,
 * message)}. Check everything first, then change {@link #agents} through {@link RecordStore#put} or
 * {@link RecordStore#remove}: that change marks the request as applied.
 */
public abstract class FakeService {
  /** The agents of the service. */
  protected final RecordStore agents = new RecordStore(this::options);

  private FakeOptions options = FakeOptions.DEFAULT;
  private final String basePath;
  private String apiKey;
  private final String emailField;

  /**
   * @param basePath what follows host and port in the base URL: empty, or like {@code /v1}; a
   *     request's path still contains it
   * @param apiKey the only key to accept
   * @param emailField the member of an agent that holds the e-mail address
   */
  protected FakeService(String basePath, String apiKey, String emailField) {
    this.basePath = basePath;
    this.apiKey = apiKey;
    this.emailField = emailField;
  }

  /** Rejects a request without valid credentials. */
  protected abstract void authenticate(Request request);

  /** Routes, checks and processes one authenticated request. */
  protected abstract FakeResponse handle(Request request);

  /** Returns an error response in the service's own format. */
  public abstract FakeResponse errorResponse(int status, String message);

  /** Adds a generated person to {@link #agents}, as the service would return the record. */
  protected abstract void addSeeded(SamplePerson person);

  /** Removes all records; override to reset further record types. */
  protected void clear() {
    agents.clear();
  }

  /** Replaces all records by those of these people, in their order. */
  public final void load(Stream<SamplePerson> people) {
    clear();
    people.forEach(
        person -> {
          addSeeded(person);
          agents.reserve(person.number());
        });
    agents.listAll();
  }

  /** Returns how the fake behaves beyond its defaults. */
  public final FakeOptions options() {
    return options;
  }

  /** Changes how the fake behaves. */
  public final void setOptions(FakeOptions newOptions) {
    options = newOptions;
  }

  /** Returns whether writes with unknown members are rejected. */
  public final boolean isStrict() {
    return options.has(FakeOptions.Switch.STRICT);
  }

  /** Returns whether the filters of lists are ignored. */
  protected final boolean ignoresFilters() {
    return options.has(FakeOptions.Switch.IGNORE_FILTER);
  }

  /** Returns the agents of the service. */
  public final RecordStore agents() {
    return agents;
  }

  /** Returns the path of the base URL. */
  public final String basePath() {
    return basePath;
  }

  /** Accepts this key only. */
  public final void setApiKey(String newApiKey) {
    apiKey = newApiKey;
  }

  /** Returns the only key that is accepted. */
  public final String apiKey() {
    return apiKey;
  }

  /** Returns the name of the member that holds an agent's e-mail address. */
  public final String emailField() {
    return emailField;
  }

  /** Authenticates and processes a request. */
  public final FakeResponse respond(Request request) {
    try {
      authenticate(request);
      FakeResponse response = handle(request);
      FakeResponse sent =
          request.method().equals("GET") ? response : options.writeResponse().apply(response);
      return options.untidiness().document(sent, request.target());
    } catch (RejectedRequestException rejected) {
      return options.untidiness().document(rejected.response(), request.target());
    } catch (RuntimeException e) {
      // 501 is not retried by any client: a bug in a fake must not look like an outage
      return FakeResponse.text(501, "text/plain", "the fake itself failed: " + e);
    }
  }

  /** Returns the response to a create, with the path of the new record. */
  protected static FakeResponse created(FakeResponse response, Request request, String id) {
    String collection = request.path().replaceAll("/$", "");
    return response.header(FakeOptions.LOCATION, collection + "/" + id);
  }

  /** Returns the exception that rejects a request with an error in the service's format. */
  public final RejectedRequestException reject(int status, String message) {
    return new RejectedRequestException(errorResponse(status, message));
  }

  /** Rejects with 405 and the methods that the path supports, like {@code "GET, POST"}. */
  public final RejectedRequestException rejectMethod(String method, String allowed) {
    String message = "The requested resource does not support http method '" + method + "'.";
    return new RejectedRequestException(errorResponse(405, message).header("Allow", allowed));
  }

  /**
   * Rejects with 400 a query parameter that is in neither set, or occurs twice without being
   * repeatable: a real service would ignore it, and hide a mistake of the client.
   */
  public final void checkQuery(Request request, Set<String> single, Set<String> repeatable) {
    for (String name : request.queryNames()) {
      if (!single.contains(name) && !repeatable.contains(name)) {
        throw reject(400, "The query parameter '" + name + "' is not supported.");
      }
      if (!repeatable.contains(name) && request.queryAll(name).size() > 1) {
        throw reject(400, "The query parameter '" + name + "' was given twice.");
      }
    }
  }

  /** Rejects a request that has a body. */
  public final void checkNoBody(Request request) {
    if (request.hasBody()) {
      throw reject(400, "This request takes no body.");
    }
  }

  /** Returns the body as a JSON object; rejects another media type (415) or content (400). */
  public final Map<String, @Nullable Object> jsonObject(Request request, Set<String> mediaTypes) {
    if (!mediaTypes.contains(request.mediaType())) {
      throw reject(415, "The media type '" + request.mediaType() + "' is not supported.");
    }
    try {
      Map<String, @Nullable Object> body = Json.asObject(Json.read(request.bodyBytes()));
      if (body != null) {
        return body;
      }
    } catch (IllegalArgumentException e) {
      // rejected below, like any other body that is not an object
    }
    throw reject(400, "The request body must be a JSON object.");
  }
}
