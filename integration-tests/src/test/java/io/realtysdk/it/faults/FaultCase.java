package io.realtysdk.it.faults;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.server.Ledger;
import io.realtysdk.it.support.server.Script;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A fault of the server, as data for every operation.
 *
 * @param name in the name of the test
 * @param script what the server does for each request, given its ledger and the operation
 * @param settings changes the client's settings
 * @param expected the result of an operation
 */
record FaultCase(
    String name,
    BiFunction<Ledger, OperationCase<?>, Script> script,
    Consumer<HttpSettings.Builder> settings,
    Function<OperationCase<?>, Expected> expected) {

  /**
   * The result of a call.
   *
   * @param outcome of the failure; null for a success
   * @param requests that reach the server
   */
  record Expected(Outcome outcome, int requests) {}

  /** A fault whose script depends on neither the ledger nor the operation. */
  static FaultCase fault(String name, Script script) {
    return fault(name, (ledger, operation) -> script);
  }

  /** A fault that needs the operation's own response, or applies the request. */
  static FaultCase fault(String name, BiFunction<Ledger, OperationCase<?>, Script> script) {
    return new FaultCase(
        name,
        script,
        settings -> {},
        operation -> {
          throw new IllegalStateException("No result is expected of " + name);
        });
  }

  /** As above, with the request applied before the script runs. */
  static FaultCase applied(String name, Function<OperationCase<?>, Script> script) {
    return fault(name, (ledger, operation) -> Script.applyThen(ledger, script.apply(operation)));
  }

  FaultCase with(Consumer<HttpSettings.Builder> change) {
    return new FaultCase(name, script, settings.andThen(change), expected);
  }

  /** Expects a success at the first attempt. */
  FaultCase succeeds() {
    return expecting(operation -> new Expected(null, 1));
  }

  /** Expects a failure, after a number of requests that depends on the idempotency class. */
  FaultCase fails(Outcome outcome, int safe, int idempotent, int notIdempotent) {
    return expecting(
        operation -> new Expected(outcome, operation.pick(safe, idempotent, notIdempotent)));
  }

  /**
   * Expects a success of operations that accept such a body, and that updates read the record with
   * a second request, in vain.
   */
  FaultCase whereTheBodyIsNeeded(String body) {
    return expecting(
        operation ->
            operation.readsBack()
                ? new Expected(Outcome.UNKNOWN, 2)
                : operation.rejects(body) ? expected.apply(operation) : new Expected(null, 1));
  }

  /** Expects a success of operations for which the status is all that counts. */
  FaultCase whereABodyIsRead() {
    return expecting(
        operation -> operation.readsBody() ? expected.apply(operation) : new Expected(null, 1));
  }

  private FaultCase expecting(Function<OperationCase<?>, Expected> result) {
    return new FaultCase(name, script, settings, result);
  }

  @Override
  public String toString() {
    return name;
  }
}
