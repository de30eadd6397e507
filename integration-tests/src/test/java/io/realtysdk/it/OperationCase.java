package io.realtysdk.it;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import java.util.function.Function;

/**
 * One operation of one provider, as data for tests that hold for all of them.
 *
 * @param name as the SDK reports it
 * @param repeat what the specification says about doing it again
 * @param method the verb on the wire
 * @param success an answer that the service would give
 * @param readsBody whether the answer's body is decoded; else success is all it says
 * @param onClient prepares the call on a new client
 */
record OperationCase(
    String name,
    RepeatClass repeat,
    String method,
    Reply success,
    boolean readsBody,
    Function<ClientSource, ApiCall<?>> onClient) {

  /**
   * What a client is made of.
   *
   * @param invariants closes the client after the test
   * @param settings of the client
   * @param origin scheme, host and port; a provider adds its own base path
   */
  record ClientSource(Invariants invariants, HttpSettings.Builder settings, String origin) {}

  /** The call, prepared against the test's server. */
  ApiCall<?> prepare(Invariants invariants, HttpSettings.Builder settings) {
    return prepare(invariants, settings, invariants.server().url().toString());
  }

  /** The call, prepared against another place. */
  ApiCall<?> prepare(Invariants invariants, HttpSettings.Builder settings, String origin) {
    return onClient.apply(new ClientSource(invariants, settings, origin));
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
    return name;
  }
}
