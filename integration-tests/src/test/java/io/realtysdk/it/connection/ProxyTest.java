package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.HttpProxy;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.Operations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proxies that refuse to connect to the service. */
class ProxyTest {

  private static final String PASSWORD = "pr0xy-Pa55/word+";

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static Stream<Arguments> refusals() {
    return Stream.of(403, 407, 502, 503)
        .flatMap(
            status ->
                Operations.all().stream()
                    .flatMap(
                        operation ->
                            Stream.of(ExecutionMode.values())
                                .map(mode -> Arguments.of(status, operation, mode))));
  }

  @ParameterizedTest(name = "CONNECT {0}: {1}, {2}")
  @MethodSource("refusals")
  void aRefusalOfTheProxyIsNamedAndMeansNotSent(
      int status, OperationCase<?> operation, ExecutionMode mode) {
    RawResponse refusal =
        RawResponse.status(status)
            .header("Proxy-Authenticate", "Basic realm=\"corp\"")
            .header("Connection", "close");
    invariants.server().byDefault(Script.respond(refusal).thenClose());
    HttpProxy proxy =
        HttpProxy.of("127.0.0.1", invariants.server().port())
            .withCredentials("ann", invariants.secret(PASSWORD));
    HttpSettings.Builder settings = invariants.settings().proxy(proxy);

    NetworkException failure =
        mode.run(invariants, operation.prepare(invariants, settings, "https://127.0.0.1:9"))
            .failedWith(NetworkException.class);

    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(failure).hasMessageContaining("proxy").hasMessageContaining("" + status);
    assertThat(failure.attempts()).hasSize(1);
    assertThat(invariants.server().requests())
        .isNotEmpty()
        .extracting(ReceivedRequest::method)
        .containsOnly("CONNECT");
  }
}
