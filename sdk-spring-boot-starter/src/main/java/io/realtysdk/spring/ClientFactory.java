package io.realtysdk.spring;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.HttpSettings;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Builds the clients of one provider: the HTTP settings of all, then the properties of the
 * provider, then those of the tenant, then the customizers.
 *
 * @param <S> the provider's settings
 * @param <B> the provider's builder
 * @param <C> the provider's client
 */
class ClientFactory<S extends ClientProperties, B extends ClientBuilder<B>, C> {
  private final Provider<S, B, C> provider;
  private final S settings;
  private final Map<String, ? extends S> tenants;
  private final CommonSettings common;
  private final ObjectProvider<RealtyClientCustomizer<B>> customizers;

  /**
   * What a provider does in its own way.
   *
   * @param prefix of its properties, such as {@code "realty.signtraker"}
   * @param oneAgent prepares a GET of a list of one agent, for the health indicator
   * @param own applies the settings that no other provider has
   */
  record Provider<S, B, C>(
      String prefix,
      Class<C> type,
      Supplier<B> builder,
      Function<B, C> build,
      Own<S, B> own,
      Function<C, ApiCall<?>> oneAgent,
      BiConsumer<C, Duration> close) {}

  /** Applies the settings that no other provider has. */
  @FunctionalInterface
  interface Own<S, B> {
    void apply(String prefix, S settings, S fallback, B builder);
  }

  ClientFactory(
      Provider<S, B, C> provider,
      S settings,
      Map<String, ? extends S> tenants,
      CommonSettings common,
      ObjectProvider<RealtyClientCustomizer<B>> customizers) {
    this.provider = provider;
    this.settings = settings;
    this.tenants = tenants;
    this.common = common;
    this.customizers = customizers;
  }

  /** Builds the client of a tenant, or the one of none. Called by bean definitions. */
  public C create(String tenant) {
    boolean named = !tenant.equals(RealtyTenants.DEFAULT);
    S own = named ? tenants.get(tenant) : settings;
    String prefix = provider.prefix() + (named ? ".tenants." + tenant : "");
    if (own == null) {
      throw new IllegalArgumentException("there are no properties under " + prefix);
    }
    B builder = provider.builder().get();
    HttpSettings http = common.http();
    // What is in force is what the application's environment says, and not a second one's.
    builder.environment(Map.of()).httpSettings(http);
    common.listeners().forEach(builder::listener);
    if (named) {
      limits(provider.prefix(), settings, http, builder);
    }
    limits(prefix, own, http, builder);
    Setting.apply(prefix + ".api-key", own.getApiKey(), builder::apiKey);
    Setting.apply(prefix + ".base-url", own.getBaseUrl(), builder::baseUrl);
    provider.own().apply(prefix, own, settings, builder);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder, tenant));
    C client = provider.build().apply(builder);
    common.closer().closes(client, limit -> provider.close().accept(client, limit));
    return client;
  }

  /** Prepares a request for one agent with each client of this provider, by the bean's name. */
  Map<String, ApiCall<?>> oneAgentEach(ListableBeanFactory beans) {
    Map<String, ApiCall<?>> calls = new TreeMap<>();
    beans
        .getBeansOfType(provider.type())
        .forEach((name, client) -> calls.put(name, provider.oneAgent().apply(client)));
    return calls;
  }

  private static <B extends ClientBuilder<B>> void limits(
      String prefix, ClientProperties from, HttpSettings http, B builder) {
    Setting.apply(prefix + ".timeout", from.getTimeout(), builder::timeout);
    Setting.apply(prefix + ".attempt-timeout", from.getAttemptTimeout(), builder::attemptTimeout);
    Setting.apply(
        prefix + ".max-attempts",
        from.getMaxAttempts(),
        (Integer attempts) ->
            builder.retryPolicy(http.retryPolicy().toBuilder().maxAttempts(attempts).build()));
    Setting.apply(
        prefix + ".requests-per-second", from.getRequestsPerSecond(), builder::requestsPerSecond);
  }
}
