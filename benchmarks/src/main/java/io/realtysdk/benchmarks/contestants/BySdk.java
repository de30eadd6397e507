package io.realtysdk.benchmarks.contestants;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerAgentPatch;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.signtraker.SignTrakerNewAgent;
import io.realtysdk.signtraker.SignTrakerPaymentMode;
import io.realtysdk.spectora.SpectoraAgentQuery;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** This SDK, with its defaults. */
final class BySdk implements Contestant {
  private static final SpectoraAgentQuery WITH_INCLUDED =
      SpectoraAgentQuery.builder()
          .include(SpectoraInclude.AGENT, SpectoraInclude.AGENT_TEAM)
          .pageSize(200)
          .build();

  private final OpenToCloseClient openToClose;
  private final OpenToCloseClient wide;
  private final PropertybaseClient propertybase;
  private final SignTrakerClient signTraker;
  private final SpectoraClient spectora;
  private final int prefetch;

  BySdk(Endpoint endpoint) {
    this(endpoint, 0);
  }

  /**
   * Makes the clients.
   *
   * @param prefetch how many pages to have in flight while pages are read; 0 for one after another
   */
  BySdk(Endpoint endpoint, int prefetch) {
    HttpSettings settings = settings(endpoint);
    this.prefetch = prefetch;
    openToClose = openToClose(endpoint.url() + "/otc", settings);
    wide = openToClose(endpoint.url() + "/wide", settings);
    propertybase =
        PropertybaseClient.builder()
            .environment(Map.of())
            .apiKey(Endpoint.KEY)
            .baseUrl(endpoint.url())
            .httpSettings(settings)
            .build();
    signTraker =
        SignTrakerClient.builder()
            .environment(Map.of())
            .apiKey(Endpoint.KEY)
            .baseUrl(endpoint.url())
            .httpSettings(settings)
            .build();
    spectora =
        SpectoraClient.builder()
            .environment(Map.of())
            .apiKey(Endpoint.KEY)
            .baseUrl(endpoint.url())
            .httpSettings(settings)
            .build();
  }

  private static HttpSettings settings(Endpoint endpoint) {
    Endpoint.Tls tls = endpoint.tls();
    return tls == null
        ? HttpSettings.defaults()
        : HttpSettings.builder().tls(tls.context().getSocketFactory(), tls.trust()).build();
  }

  private static OpenToCloseClient openToClose(String url, HttpSettings settings) {
    return OpenToCloseClient.builder()
        .environment(Map.of())
        .apiKey(Endpoint.KEY)
        .baseUrl(url)
        .httpSettings(settings)
        .build();
  }

  @Override
  public Object get() {
    return openToClose.agents().get(7);
  }

  @Override
  public List<?> list() {
    return openToClose.agents().list().items();
  }

  @Override
  public List<?> listWithUnknownMembers() {
    return wide.agents().list().items();
  }

  @Override
  public List<?> envelopedPage() {
    return propertybase.agents().list().items();
  }

  @Override
  public List<?> odataList() {
    return signTraker.agents().list().items();
  }

  @Override
  public List<?> jsonApiPage() {
    return spectora.agents().list(WITH_INCLUDED).items();
  }

  @Override
  public void forEachAgent(Consumer<Object> action) {
    var all = signTraker.agents().listAll();
    if (prefetch == 0) {
      all.forEach(action);
      return;
    }
    try (var agents = all.prefetch(prefetch).open()) {
      agents.forEach(action);
    }
  }

  @Override
  public Object create() {
    SignTrakerNewAgent agent =
        SignTrakerNewAgent.builder()
            .userName("jdoe")
            .email("jdoe@example.com")
            .firstName("Jane")
            .lastName("Doe")
            .cellularPhone("5551234567")
            .paymentMode(SignTrakerPaymentMode.TERMS)
            .office(5)
            .build();
    return signTraker.agents().create(agent);
  }

  @Override
  public Object update() {
    SignTrakerAgentPatch patch =
        SignTrakerAgentPatch.builder()
            .firstName("Jane")
            .lastName("Doe")
            .cellularPhone("5551234567")
            .build();
    return signTraker.agents().update(7, patch);
  }

  @Override
  public void close() {
    openToClose.close();
    wide.close();
    propertybase.close();
    signTraker.close();
    spectora.close();
  }
}
