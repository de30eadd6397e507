package io.realtysdk.it.soak;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.Pages;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.OpenToCloseOperations;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.operations.PropertybaseOperations;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.operations.SpectoraOperations;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeProviders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One of the four services, with the fake that stands for it.
 *
 * @param fake the server
 * @param client opens a client of it, to be closed or forgotten
 * @param calls prepares every operation but deletions, reads first
 * @param listAll lists all agents
 */
record SoakService<C extends AutoCloseable>(
    FakeProvider<?> fake,
    Function<FakeProvider<?>, C> client,
    Function<C, List<ApiCall<?>>> calls,
    Function<C, Pages<?>> listAll) {

  /** How many submitted calls of a client run at once. */
  static final int PERMITS = 8;

  static List<SoakService<?>> of(FakeProviders fakes) {
    return List.of(
        new SoakService<OpenToCloseClient>(
            fakes.openToClose(),
            fake -> configure(OpenToCloseClient.builder(), fake).build(),
            client -> prepared(OpenToCloseOperations.ALL, client),
            client -> client.agents().listAll()),
        new SoakService<PropertybaseClient>(
            fakes.propertybase(),
            fake -> configure(PropertybaseClient.builder(), fake).build(),
            client -> prepared(PropertybaseOperations.ALL, client),
            client -> client.agents().listAll()),
        new SoakService<SignTrakerClient>(
            fakes.signTraker(),
            fake -> configure(SignTrakerClient.builder(), fake).build(),
            client -> prepared(SignTrakerOperations.ALL, client),
            client -> client.agents().listAll()),
        new SoakService<SpectoraClient>(
            fakes.spectora(),
            fake -> configure(SpectoraClient.builder(), fake).build(),
            client -> prepared(SpectoraOperations.ALL, client),
            client -> client.agents().listAll()));
  }

  C open() {
    return client.apply(fake);
  }

  private static <B extends ClientBuilder<B>> B configure(B builder, FakeProvider<?> fake) {
    return builder
        .apiKey(fake.apiKey())
        .baseUrl(fake.baseUrl())
        .environment(Map.of())
        .httpSettings(
            HttpSettings.builder()
                .maxConcurrentCalls(PERMITS)
                .retryPolicy(ClientInvariants.promptRetries().budget(1_000_000).build())
                .build());
  }

  private static <C> List<ApiCall<?>> prepared(List<OperationCase<C>> operations, C client) {
    return operations.stream()
        .filter(operation -> !operation.verb().equals("delete"))
        .<ApiCall<?>>map(operation -> operation.of(client))
        .toList();
  }
}
