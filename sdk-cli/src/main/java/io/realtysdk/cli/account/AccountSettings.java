package io.realtysdk.cli.account;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.roster.ServiceId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open one account. What is null here comes from the environment.
 *
 * @param environment the variables of the SDK, under the SDK's own names
 * @param requestsPerSecond the highest rate of requests
 * @param http all HTTP settings, or null for those of the environment
 * @param bearer whether Open To Close gets the key in a header
 * @param trailingSlash whether Open To Close lists at {@code /agents/}
 */
public record AccountSettings(
    ServiceId service,
    Map<String, String> environment,
    @Nullable ApiKey apiKey,
    @Nullable String baseUrl,
    @Nullable String subdomain,
    @Nullable String workspace,
    double requestsPerSecond,
    @Nullable HttpSettings http,
    boolean bearer,
    boolean trailingSlash) {

  /** Copies the environment. */
  public AccountSettings {
    Objects.requireNonNull(service, "service");
    environment = Map.copyOf(environment);
  }

  /** Returns a copy with these HTTP settings. */
  public AccountSettings with(HttpSettings settings) {
    return new AccountSettings(
        service,
        environment,
        apiKey,
        baseUrl,
        subdomain,
        workspace,
        requestsPerSecond,
        settings,
        bearer,
        trailingSlash);
  }

  /** Returns a copy for an Open To Close account that wants the key in a header. */
  public AccountSettings withBearer() {
    return new AccountSettings(
        service,
        environment,
        apiKey,
        baseUrl,
        subdomain,
        workspace,
        requestsPerSecond,
        http,
        true,
        trailingSlash);
  }

  /** Returns a copy for an Open To Close account that wants a slash at the end of the list. */
  public AccountSettings withTrailingSlash() {
    return new AccountSettings(
        service,
        environment,
        apiKey,
        baseUrl,
        subdomain,
        workspace,
        requestsPerSecond,
        http,
        bearer,
        true);
  }

  /** Returns the service only: the environment holds keys. */
  @Override
  public String toString() {
    return "AccountSettings[" + service + "]";
  }
}
