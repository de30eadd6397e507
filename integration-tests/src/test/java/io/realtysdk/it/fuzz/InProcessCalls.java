package io.realtysdk.it.fuzz;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.support.operations.OpenToCloseOperations;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.PropertybaseOperations;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.operations.SpectoraOperations;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.util.List;
import java.util.stream.Stream;

/** Every operation of every service, prepared on clients of one in-process server. */
final class InProcessCalls {

  private InProcessCalls() {}

  /** Prepares the calls, always in the same order: an input names a call by its number. */
  static List<ApiCall<?>> on(InProcessServer server, boolean strict) {
    OpenToCloseClient openToClose = server.configure(OpenToCloseClient.builder(), strict).build();
    PropertybaseClient propertybase =
        server.configure(PropertybaseClient.builder(), strict).build();
    SignTrakerClient signTraker = server.configure(SignTrakerClient.builder(), strict).build();
    SpectoraClient spectora = server.configure(SpectoraClient.builder(), strict).build();
    return Stream.of(
            of(OpenToCloseOperations.ALL, openToClose),
            of(PropertybaseOperations.ALL, propertybase),
            of(SignTrakerOperations.ALL, signTraker),
            of(SpectoraOperations.ALL, spectora))
        .<ApiCall<?>>flatMap(List::stream)
        .toList();
  }

  private static <C> List<ApiCall<?>> of(List<OperationCase<C>> operations, C client) {
    return operations.stream().<ApiCall<?>>map(operation -> operation.of(client)).toList();
  }
}
