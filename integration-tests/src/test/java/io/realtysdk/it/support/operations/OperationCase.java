package io.realtysdk.it.support.operations;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.IdempotencyClass;
import io.realtysdk.it.support.server.RawResponse;
import java.util.Set;
import java.util.function.Function;

/**
 * One operation of one service with sample arguments, as data for tests that hold for all of them.
 *
 * @param service whose operation it is
 * @param verb the last part of its name
 * @param idempotency as the service's documentation implies it
 * @param method the HTTP method
 * @param success a successful response of the service
 * @param reading how the response body is read
 * @param call prepares the call on a client
 * @param variant how the request is made, where there is more than one way; else empty
 */
public record OperationCase<C>(
    Service<C> service,
    String verb,
    IdempotencyClass idempotency,
    String method,
    RawResponse success,
    Reading reading,
    Function<C, ApiCall<?>> call,
    String variant) {

  /**
   * How the body of a 2xx response is read.
   *
   * @param decoded false if the status is all that counts
   * @param alsoAccepted unusual bodies that count as success as well, perhaps the empty one
   */
  public record Reading(boolean decoded, Set<String> alsoAccepted) {

    public static Reading value(String... alsoAccepted) {
      return new Reading(true, Set.of(alsoAccepted));
    }

    public static Reading nothing() {
      return new Reading(false, Set.of());
    }
  }

  public OperationCase(
      Service<C> service,
      String verb,
      IdempotencyClass idempotency,
      String method,
      RawResponse success,
      Reading reading,
      Function<C, ApiCall<?>> call) {
    this(service, verb, idempotency, method, success, reading, call, "");
  }

  /** The same operation, requested in another way. */
  OperationCase<C> variant(String name, Function<C, ApiCall<?>> otherCall) {
    return new OperationCase<>(
        service, verb, idempotency, method, success, reading, otherCall, name);
  }

  /** Prepares the call on a client. */
  public ApiCall<?> of(C client) {
    return call.apply(client);
  }

  /** Prepares the call on a new client of the test's server. */
  public ApiCall<?> prepare(ClientInvariants invariants, HttpSettings.Builder settings) {
    return of(service.open(invariants, settings));
  }

  /** Prepares the call on a new client of another origin. */
  public ApiCall<?> prepare(
      ClientInvariants invariants, HttpSettings.Builder settings, String origin) {
    return of(service.open(invariants, settings, origin));
  }

  /** The name that the SDK reports, such as {@code signtraker.agents.create}. */
  public String name() {
    return service.name() + ".agents." + verb;
  }

  public boolean isOf(Service<?> someService) {
    return service.equals(someService);
  }

  public boolean readsBody() {
    return reading.decoded();
  }

  /** Whether the record is read with a second request where the response does not hold it. */
  public boolean readsBack() {
    return verb.equals("update");
  }

  /** Whether it changes nothing. */
  public boolean isSafe() {
    return idempotency == IdempotencyClass.SAFE;
  }

  /** Whether a body of a 2xx response is an error for this operation. */
  public boolean rejects(String body) {
    return reading.decoded() && !reading.alsoAccepted().contains(body);
  }

  /** One of three numbers, by idempotency class. */
  public int pick(int safe, int idempotent, int notIdempotent) {
    return switch (idempotency) {
      case SAFE -> safe;
      case IDEMPOTENT -> idempotent;
      case NOT_IDEMPOTENT -> notIdempotent;
    };
  }

  @Override
  public String toString() {
    return variant.isEmpty() ? name() : name() + " " + variant;
  }
}
