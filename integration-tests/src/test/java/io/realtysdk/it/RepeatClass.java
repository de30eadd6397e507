package io.realtysdk.it;

/**
 * What doing an operation again does, as the specification says: the tests' own copy, because the
 * SDK's is what they check.
 */
enum RepeatClass {
  READ,
  REPEATABLE,
  ONCE;

  /** The class of an operation by its full name, such as {@code signtraker.agents.create}. */
  static RepeatClass of(String operation) {
    String verb = operation.substring(operation.lastIndexOf('.') + 1);
    return switch (verb) {
      case "list", "get", "stats", "leads" -> READ;
      case "create" -> ONCE;
      // Propertybase's moves leads; SignTraker's only sets a flag.
      case "deactivate" -> operation.startsWith("propertybase.") ? ONCE : REPEATABLE;
      default -> REPEATABLE;
    };
  }
}
