package io.realtysdk.it.wire;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiException;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.wire.sample.Sample;
import io.realtysdk.it.wire.server.WireServer;
import io.realtysdk.opentoclose.OpenToCloseAgentPatch;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseAgentPatch;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.OkHttpClient;

/** One client of each provider against a server, without retries. */
final class Clients implements AutoCloseable {
  final OpenToCloseClient openToClose;
  final PropertybaseClient propertybase;
  final SignTrakerClient signTraker;
  final SpectoraClient spectora;

  Clients(WireServer server) {
    openToClose = against(server, OpenToCloseClient.builder()).build();
    propertybase = against(server, PropertybaseClient.builder()).build();
    signTraker = against(server, SignTrakerClient.builder()).build();
    spectora = against(server, SpectoraClient.builder()).build();
  }

  /** A builder with the server's address, the tests' key and no retries. */
  static <B extends ClientBuilder<B>> B against(WireServer server, B builder) {
    return builder
        .apiKey(Sample.KEY)
        .baseUrl(server.url())
        .environment(Map.of())
        .httpSettings(offline().build());
  }

  /** Settings of clients that find no host by its name, whatever becomes of their address. */
  static HttpSettings.Builder offline() {
    return HttpSettings.builder()
        .userAgent("wire-test/2")
        .timeout(Duration.ofSeconds(10))
        .retryPolicy(RetryPolicy.none())
        .okHttpClient(new OkHttpClient.Builder().dns(Clients::refuse).build());
  }

  /** Settings of clients that take the server for their proxy, so that it sees any address. */
  static HttpSettings.Builder through(WireServer server) {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    return offline()
        .okHttpClient(
            new OkHttpClient.Builder().proxy(new Proxy(Proxy.Type.HTTP, address)).build());
  }

  private static List<InetAddress> refuse(String host) throws UnknownHostException {
    throw new UnknownHostException(host);
  }

  /** Reads one agent. */
  ApiCall<?> get(String provider) {
    return switch (provider) {
      case "opentoclose" -> openToClose.agents().calls().get(7);
      case "propertybase" -> propertybase.agents().calls().get("agent_7");
      case "signtraker" -> signTraker.agents().calls().get(7);
      default -> spectora.agents().calls().get("7");
    };
  }

  /** Changes one agent. */
  ApiCall<?> update(String provider) {
    return switch (provider) {
      case "opentoclose" ->
          openToClose.agents().calls().update(7, OpenToCloseAgentPatch.builder().bio("x").build());
      case "propertybase" ->
          propertybase
              .agents()
              .calls()
              .update("agent_7", PropertybaseAgentPatch.builder().name("x").build());
      case "signtraker" ->
          signTraker.agents().calls().update(7, SignTrakerAgentPatch.builder().notes("x").build());
      default ->
          spectora.agents().calls().update("7", SpectoraAgentPatch.builder().city("x").build());
    };
  }

  /** What the service's refusal comes to. */
  ApiException refusal(Function<Clients, ApiCall<?>> call) {
    return (ApiException) failure(call);
  }

  SdkException failure(Function<Clients, ApiCall<?>> call) {
    try {
      call.apply(this).execute();
    } catch (SdkException e) {
      return e;
    }
    throw new AssertionError("the call should have failed");
  }

  @Override
  public void close() {
    openToClose.close();
    propertybase.close();
    signTraker.close();
    spectora.close();
  }
}
