package io.realtysdk.it;

import io.realtysdk.opentoclose.OpenToCloseAgentCalls;
import io.realtysdk.propertybase.PropertybaseAgentCalls;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.spectora.SpectoraAgentCalls;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every operation of every provider: one line for each provider, in both lists. */
final class Operations {

  /** The public classes that prepare calls, by the prefix of their operations' names. */
  static final Map<String, Class<?>> CALLS =
      Map.of(
          "opentoclose.agents.", OpenToCloseAgentCalls.class,
          "propertybase.agents.", PropertybaseAgentCalls.class,
          "signtraker.agents.", SignTrakerAgentCalls.class,
          "spectora.agents.", SpectoraAgentCalls.class);

  private Operations() {}

  /** Each operation once. */
  static List<OperationCase> all() {
    return Stream.of(
            OpenToCloseOperations.ALL,
            PropertybaseOperations.ALL,
            SignTrakerOperations.ALL,
            SpectoraOperations.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** Each operation in every manner in which its request can be made. */
  static List<OperationCase> inEveryManner() {
    return Stream.of(all(), SpectoraOperations.UPLOADS).flatMap(List::stream).toList();
  }
}
