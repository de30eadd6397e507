package io.realtysdk.testkit;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one service behaves, behind the port and the faults that {@link FakeProvider} brings: its
 * records, what it demands of a request, and what it answers.
 *
 * <p>Every method is called under the lock of the fake, one request at a time. A request is turned
 * down by throwing a {@link Refusal}, mostly {@code throw refuse(status, message)}. Check
 * everything first, then change {@link #agents} through {@link Records#put} or {@link
 * Records#remove}: that change is what marks the request as applied.
 */
abstract class FakeService {
  final Records agents = new Records();

  private final String basePath;
  private final String apiKey;
  private final String emailField;

  /**
   * @param basePath what follows host and port in the base URL: empty, or like {@code /v1}; a
   *     request's path still contains it
   * @param apiKey the one key to accept
   * @param emailField the member of an agent that holds the e-mail address
   */
  FakeService(String basePath, String apiKey, String emailField) {
    this.basePath = basePath;
    this.apiKey = apiKey;
    this.emailField = emailField;
  }

  /** Refuses a request that does not carry the key the way the service wants it. */
  abstract void authenticate(RecordedRequest request);

  /** Routes, checks and carries out one request. */
  abstract Answer handle(RecordedRequest request);

  /** An error in the service's own form. */
  abstract Answer error(int status, String message);

  /** Adds this made-up person to the {@link #agents}, complete, as the service would return it. */
  abstract void addSeeded(Person person);

  /** Starts over with this many made-up agents; override to reset further tables as well. */
  void seed(int agentCount) {
    agents.clear();
    for (int i = 0; i < agentCount; i++) {
      addSeeded(Person.numbered(agents.nextNumber()));
    }
  }

  final String basePath() {
    return basePath;
  }

  final String apiKey() {
    return apiKey;
  }

  final String emailField() {
    return emailField;
  }

  /** Takes a request through authentication and the service itself. */
  final Answer answer(RecordedRequest request) {
    try {
      authenticate(request);
      return handle(request);
    } catch (Refusal refusal) {
      return refusal.answer();
    } catch (RuntimeException e) {
      // 501, which no client retries, lest a mistake in a fake pass for an outage
      return Answer.text(501, "text/plain", "the fake itself failed: " + e);
    }
  }

  final Refusal refuse(int status, String message) {
    return new Refusal(error(status, message));
  }

  /** 405 with the verbs that the path does know, like {@code "GET, POST"}. */
  final Refusal refuseMethod(String method, String allowed) {
    String message = "The requested resource does not support http method '" + method + "'.";
    return new Refusal(error(405, message).header("Allow", allowed));
  }

  /**
   * Refuses with 400 a query parameter that is in neither set, or occurs twice without being
   * repeatable: a real service would overlook it, and hide a mistake of the client.
   */
  final void checkQuery(RecordedRequest request, Set<String> single, Set<String> repeatable) {
    for (String name : request.queryNames()) {
      if (!single.contains(name) && !repeatable.contains(name)) {
        throw refuse(400, "The query parameter '" + name + "' is not known here.");
      }
      if (!repeatable.contains(name) && request.queryAll(name).size() > 1) {
        throw refuse(400, "The query parameter '" + name + "' was given twice.");
      }
    }
  }

  final void checkNoBody(RecordedRequest request) {
    if (request.hasBody()) {
      throw refuse(400, "This request takes no body.");
    }
  }

  /** The request's body as a JSON object: 415 for another media type, 400 for anything else. */
  final Map<String, @Nullable Object> jsonObject(RecordedRequest request, Set<String> mediaTypes) {
    if (!mediaTypes.contains(request.mediaType())) {
      throw refuse(415, "The media type '" + request.mediaType() + "' is not supported.");
    }
    try {
      Map<String, @Nullable Object> body = Json.asObject(Json.read(request.bodyBytes()));
      if (body != null) {
        return body;
      }
    } catch (IllegalArgumentException e) {
      // answered below, like any other body that is not an object
    }
    throw refuse(400, "The request body must be a JSON object.");
  }
}
