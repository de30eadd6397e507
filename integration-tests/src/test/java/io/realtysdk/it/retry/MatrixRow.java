package io.realtysdk.it.retry;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.server.Script;
import java.util.function.Predicate;

/**
 * One row of the retry matrix.
 *
 * @param name as in the specification
 * @param scene makes every attempt fail in this way
 * @param outcome what the exception must say
 * @param reads attempts of a READ
 * @param repeatables attempts of a REPEATABLE
 * @param creates attempts of a ONCE
 * @param type the exception's exact class
 * @param reaches whether the attempts arrive at the server as requests
 * @param concerns the operations that can meet this failure
 */
record MatrixRow(
    String name,
    Scene scene,
    Outcome outcome,
    int reads,
    int repeatables,
    int creates,
    Class<? extends SdkException> type,
    boolean reaches,
    Predicate<OperationCase<?>> concerns) {

  /** Prepares server and settings, and returns the origin to call. */
  interface Scene {
    String set(ClientInvariants invariants, HttpSettings.Builder settings) throws Exception;
  }

  static MatrixRow answered(
      String name,
      Script answer,
      Outcome outcome,
      int reads,
      int repeatables,
      int creates,
      Class<? extends SdkException> type) {
    Scene scene = (invariants, settings) -> invariants.server().byDefault(answer).url().toString();
    return new MatrixRow(
        name, scene, outcome, reads, repeatables, creates, type, true, operation -> true);
  }

  static MatrixRow unreached(
      String name, Scene scene, int attempts, Class<? extends SdkException> type) {
    return new MatrixRow(
        name,
        scene,
        Outcome.NOT_SENT,
        attempts,
        attempts,
        attempts,
        type,
        false,
        operation -> true);
  }

  /** The same row, with further preparation. */
  MatrixRow also(Scene more) {
    Scene both =
        (invariants, settings) -> {
          more.set(invariants, settings);
          return scene.set(invariants, settings);
        };
    return new MatrixRow(name, both, outcome, reads, repeatables, creates, type, reaches, concerns);
  }

  /** The same row, for some operations only. */
  MatrixRow onlyFor(Predicate<OperationCase<?>> which) {
    return new MatrixRow(name, scene, outcome, reads, repeatables, creates, type, reaches, which);
  }

  @Override
  public String toString() {
    return name;
  }
}
