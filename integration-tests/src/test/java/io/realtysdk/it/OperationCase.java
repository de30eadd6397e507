package io.realtysdk.it;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import java.util.Set;
import java.util.function.Function;

/**
 * One operation of one provider, as data for tests that hold for all of them.
 *
 * @param name as the SDK reports it
 * @param repeat what the specification says about doing it again
 * @param method the verb on the wire
 * @param success an answer that the service would give
 * @param reading what becomes of the answer's body
 * @param onClient prepares the call on a new client
 * @param manner how the call is made, where there are several ways; else empty
 */
record OperationCase(
    String name,
    RepeatClass repeat,
    String method,
    Reply success,
    Reading reading,
    Function<ClientSource, ApiCall<?>> onClient,
    String manner) {

  /**
   * What becomes of the body under 2xx.
   *
   * @param decoded false if success is all that the answer says
   * @param alsoTaken odd bodies that count as a success, the empty one among them; none other may
   */
  record Reading(boolean decoded, Set<String> alsoTaken) {

    static Reading value(String... alsoTaken) {
      return new Reading(true, Set.of(alsoTaken));
    }

    static Reading nothing() {
      return new Reading(false, Set.of());
    }
  }

  /**
   * What a client is made of.
   *
   * @param invariants closes the client after the test
   * @param settings of the client
   * @param origin scheme, host and port; a provider adds its own base path
   */
  record ClientSource(Invariants invariants, HttpSettings.Builder settings, String origin) {}

  OperationCase(
      String name,
      RepeatClass repeat,
      String method,
      Reply success,
      Reading reading,
      Function<ClientSource, ApiCall<?>> onClient) {
    this(name, repeat, method, success, reading, onClient, "");
  }

  /** The same operation, called in another manner. */
  OperationCase called(String otherManner, Function<ClientSource, ApiCall<?>> otherCall) {
    return new OperationCase(name, repeat, method, success, reading, otherCall, otherManner);
  }

  /** The call, prepared against the test's server. */
  ApiCall<?> prepare(Invariants invariants, HttpSettings.Builder settings) {
    return prepare(invariants, settings, invariants.server().url().toString());
  }

  /** The call, prepared against another place. */
  ApiCall<?> prepare(Invariants invariants, HttpSettings.Builder settings, String origin) {
    return onClient.apply(new ClientSource(invariants, settings, origin));
  }

  /** The first part of the name: {@code signtraker}. */
  String provider() {
    return name.substring(0, name.indexOf('.'));
  }

  boolean isOf(String someProvider) {
    return provider().equals(someProvider);
  }

  boolean readsBody() {
    return reading.decoded();
  }

  /** Whether a body under 2xx is not what is documented for this operation. */
  boolean refuses(String oddBody) {
    return reading.decoded() && !reading.alsoTaken().contains(oddBody);
  }

  /** One of three numbers, by the class. */
  int pick(int read, int repeatable, int once) {
    return switch (repeat) {
      case READ -> read;
      case REPEATABLE -> repeatable;
      case ONCE -> once;
    };
  }

  @Override
  public String toString() {
    return manner.isEmpty() ? name : name + " " + manner;
  }
}
