package io.realtysdk.it.support.operations;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.it.support.invariants.ClientInvariants;
import java.util.function.Function;

/**
 * One of the services, and how a test opens a client of it.
 *
 * @param name the first part of the names of its operations, such as {@code signtraker}
 * @param calls the public class that prepares its calls
 * @param opener builds a client that is closed after the test
 */
public record Service<C>(String name, Class<?> calls, Function<Target, C> opener) {

  /**
   * What a client is built from.
   *
   * @param invariants closes the client after the test
   * @param settings of the client
   * @param origin scheme, host and port; a service adds its own base path
   */
  public record Target(ClientInvariants invariants, HttpSettings.Builder settings, String origin) {}

  /** Opens a client of the test's server, with the usual settings. */
  public C open(ClientInvariants invariants) {
    return open(invariants, invariants.settings());
  }

  /** Opens a client of the test's server. */
  public C open(ClientInvariants invariants, HttpSettings.Builder settings) {
    return open(invariants, settings, invariants.server().url().toString());
  }

  /** Opens a client of another origin. */
  public C open(ClientInvariants invariants, HttpSettings.Builder settings, String origin) {
    return opener.apply(new Target(invariants, settings, origin));
  }

  @Override
  public String toString() {
    return name;
  }
}
