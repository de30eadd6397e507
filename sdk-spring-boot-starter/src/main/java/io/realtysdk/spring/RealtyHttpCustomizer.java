package io.realtysdk.spring;

import io.realtysdk.core.HttpSettings;

/**
 * Changes the HTTP settings that all clients have in common, after {@code realty.http.*} was
 * applied. Any bean of this type is called, in the order of {@code @Order}. Settings of a provider
 * or tenant win over it.
 */
@FunctionalInterface
public interface RealtyHttpCustomizer {

  /** Changes the settings. */
  void customize(HttpSettings.Builder settings);
}
