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
 * @param preparation makes every attempt fail in this way
 * @param outcome what the exception must say of a read
 * @param writeOutcome what it must say of an operation that changes something
 * @param reads attempts of a READ
 * @param repeatables attempts of a REPEATABLE
 * @param creates attempts of a ONCE
 * @param type the exception's exact class
 * @param reaches whether the attempts arrive at the server as requests
 * @param concerns the operations that can meet this failure
 */
record MatrixRow(
    String name,
    Preparation preparation,
    Outcome outcome,
    Outcome writeOutcome,
    int reads,
    int repeatables,
    int creates,
    Class<? extends SdkException> type,
    boolean reaches,
    Predicate<OperationCase<?>> concerns) {

  /** Prepares server and settings, and returns the origin to call. */
  interface Preparation {
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
    Preparation preparation =
        (invariants, settings) -> invariants.server().byDefault(answer).url().toString();
    return new MatrixRow(
        name,
        preparation,
        outcome,
        outcome,
        reads,
        repeatables,
        creates,
        type,
        true,
        operation -> true);
  }

  static MatrixRow unreached(
      String name, Preparation preparation, int attempts, Class<? extends SdkException> type) {
    return new MatrixRow(
        name,
        preparation,
        Outcome.NOT_SENT,
        Outcome.NOT_SENT,
        attempts,
        attempts,
        attempts,
        type,
        false,
        operation -> true);
  }

  /** The same row, with further preparation. */
  MatrixRow also(Preparation more) {
    Preparation both =
        (invariants, settings) -> {
          more.set(invariants, settings);
          return preparation.set(invariants, settings);
        };
    return new MatrixRow(
        name, both, outcome, writeOutcome, reads, repeatables, creates, type, reaches, concerns);
  }

  /** The same row, for some operations only. */
  MatrixRow onlyFor(Predicate<OperationCase<?>> which) {
    return new MatrixRow(
        name,
        preparation,
        outcome,
        writeOutcome,
        reads,
        repeatables,
        creates,
        type,
        reaches,
        which);
  }

  /** The same row, where a write leaves it unknown whether it was done. */
  MatrixRow unknownForWrites() {
    return new MatrixRow(
        name,
        preparation,
        outcome,
        Outcome.UNKNOWN,
        reads,
        repeatables,
        creates,
        type,
        reaches,
        concerns);
  }

  Outcome outcome(OperationCase<?> operation) {
    return operation.isSafe() ? outcome : writeOutcome;
  }

  @Override
  public String toString() {
    return name;
  }
}
