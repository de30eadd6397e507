package io.realtysdk.it.support.invariants;

/**
 * What happens when an operation is repeated. The tests have their own copy, because the SDK's is
 * what they check.
 */
public enum IdempotencyClass {
  SAFE,
  IDEMPOTENT,
  NOT_IDEMPOTENT;

  /** The class of an operation by its full name, such as {@code signtraker.agents.create}. */
  public static IdempotencyClass of(String operation) {
    String verb = operation.substring(operation.lastIndexOf('.') + 1);
    return switch (verb) {
      case "list", "get", "stats", "leads" -> SAFE;
      case "create" -> NOT_IDEMPOTENT;
      // Propertybase's moves leads; SignTraker's only sets a flag.
      case "deactivate" -> operation.startsWith("propertybase.") ? NOT_IDEMPOTENT : IDEMPOTENT;
      default -> IDEMPOTENT;
    };
  }
}
