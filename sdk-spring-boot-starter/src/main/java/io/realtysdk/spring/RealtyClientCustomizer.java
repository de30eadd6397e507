package io.realtysdk.spring;

import io.realtysdk.core.ClientBuilder;

/**
 * Changes the builder of a provider's clients after the properties were applied, before they are
 * built. Any bean of this type is called for each client of its provider, in the order of
 * {@code @Order}:
 *
 * <pre>{@code
 * @Bean
 * RealtyClientCustomizer<SignTrakerClient.Builder> keysFromVault(Vault vault) {
 *   return (builder, tenant) -> builder.apiKey(ApiKey.from(() -> vault.read(tenant)));
 * }
 * }</pre>
 *
 * @param <B> the builder, such as {@code SignTrakerClient.Builder}
 */
@FunctionalInterface
public interface RealtyClientCustomizer<B extends ClientBuilder<B>> {

  /**
   * Changes a builder.
   *
   * @param tenant the tenant's name, or {@link RealtyTenants#DEFAULT} for the client that belongs
   *     to none
   */
  void customize(B builder, String tenant);
}
