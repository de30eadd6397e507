package io.realtysdk.it;

import io.realtysdk.signtraker.SignTrakerAgentCalls;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every operation of every provider: one line for each provider, in both lists. */
final class Operations {

  /** The public classes that prepare calls, by the prefix of their operations' names. */
  static final Map<String, Class<?>> CALLS =
      Map.of("signtraker.agents.", SignTrakerAgentCalls.class);

  private Operations() {}

  static List<OperationCase> all() {
    return Stream.of(SignTrakerOperations.ALL).flatMap(List::stream).toList();
  }
}
