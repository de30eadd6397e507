package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.HttpSettings;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client is built from, resolved from its builder, the environment and the defaults.
 *
 * @param key the API key
 * @param baseUrl the address of the service
 * @param http all other settings
 */
public record ClientSettings(ApiKey key, BaseUrl baseUrl, HttpSettings http) {

  /**
   * Resolves the settings of a service with one public address.
   *
   * @throws io.realtysdk.core.ConfigurationException naming the setting that is missing or
   *     malformed
   */
  public static ClientSettings of(AbstractClientBuilder<?> builder, String publicAddress) {
    return of(builder, null, environment -> BaseUrl.of(publicAddress));
  }

  /**
   * Resolves the settings of a service whose address depends on the account.
   *
   * @param explicit an address that was set by code, second to the builder's base URL; or null
   * @param fallback the address if neither code nor the base URL variable sets one
   * @throws io.realtysdk.core.ConfigurationException naming the setting that is missing or
   *     malformed
   */
  public static ClientSettings of(
      AbstractClientBuilder<?> builder,
      @Nullable BaseUrl explicit,
      Function<Environment, BaseUrl> fallback) {
    ApiKey key = builder.resolveApiKey();
    HttpSettings http = builder.resolveHttpSettings();
    return new ClientSettings(key, baseUrl(builder, explicit, fallback), http);
  }

  private static BaseUrl baseUrl(
      AbstractClientBuilder<?> builder,
      @Nullable BaseUrl explicit,
      Function<Environment, BaseUrl> fallback) {
    if (builder.explicitBaseUrl() != null) {
      return BaseUrl.of(builder.explicitBaseUrl());
    }
    if (explicit != null) {
      return explicit;
    }
    Environment.Variable variable = builder.variables().find("BASE_URL");
    return variable != null
        ? new BaseUrl(variable.value(), variable.name())
        : fallback.apply(builder.variables());
  }

  /** Returns the address only. */
  @Override
  public String toString() {
    return "ClientSettings[" + baseUrl.source() + "]";
  }
}
