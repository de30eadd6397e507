package io.realtysdk.signtraker;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.internal.client.AbstractClientBuilder;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.client.BaseUrl;
import io.realtysdk.core.internal.client.ClientSettings;
import io.realtysdk.core.internal.client.Environment;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client for one SignTraker tenant. Thread-safe; build one and keep it. Closing it cancels
 * in-flight calls and closes its connections. An unclosed client does not prevent the JVM from
 * exiting.
 */
public final class SignTrakerClient implements AutoCloseable {
  private final ApiClient client;
  private final SignTrakerAgentsClient agents;

  private SignTrakerClient(ApiClient client, SignTrakerDialect dialect) {
    this.client = client;
    this.agents = new SignTrakerAgentsClient(new SignTrakerAgentCalls(client, dialect));
  }

  /**
   * Creates a client configured from environment variables: {@code SIGNTRAKER_API_KEY} with {@code
   * SIGNTRAKER_SUBDOMAIN} or {@code SIGNTRAKER_BASE_URL}.
   *
   * @throws ConfigurationException if a variable is missing or malformed; the message names it
   */
  public static SignTrakerClient fromEnvironment() {
    return builder().build();
  }

  /** Returns a builder; unset values fall back to environment variables. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the agents of the tenant. */
  public SignTrakerAgentsClient agents() {
    return agents;
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * Refuses new calls, lets those that run or are queued finish, and cancels what has not finished
   * in time or when this thread is interrupted. Then closes the connections.
   *
   * @param limit how long to wait; zero is the same as {@link #close()}
   * @throws IllegalArgumentException if the limit is negative
   */
  public void close(Duration limit) {
    client.close(limit);
  }

  /** Provider and base URL; never the key. */
  @Override
  public String toString() {
    return client.toString();
  }

  /** Builder for the client. */
  @SuppressWarnings("exports") // Users see the methods of ClientBuilder only.
  public static final class Builder extends AbstractClientBuilder<Builder> {
    private @Nullable String subdomain;
    private boolean plainJsonUpdates;

    private Builder() {
      super(checked(SignTrakerDialect.PROVIDER), SignTrakerDialect.ENVIRONMENT);
    }

    /**
     * Sets the tenant: {@code "acme"} for {@code https://acme.signtraker.com}. A base URL given
     * here wins over it; both win over the environment.
     */
    public Builder subdomain(String name) {
      subdomain = Objects.requireNonNull(name, "subdomain");
      return this;
    }

    /**
     * Sends updates as {@code application/json} instead of {@code application/merge-patch+json},
     * for a tenant that refuses the latter; the body is the same.
     */
    public Builder plainJsonUpdates() {
      plainJsonUpdates = true;
      return this;
    }

    /**
     * Builds the client; performs no I/O.
     *
     * @throws ConfigurationException if a setting is missing or invalid; the message names the
     *     setting and the fix
     */
    public SignTrakerClient build() {
      SignTrakerDialect dialect = new SignTrakerDialect(plainJsonUpdates);
      BaseUrl tenant =
          subdomain == null ? null : BaseUrl.of(SignTrakerDialect.baseUrl("subdomain", subdomain));
      ClientSettings settings = ClientSettings.of(this, tenant, Builder::tenantOf);
      return new SignTrakerClient(ApiClient.create(dialect, settings), dialect);
    }

    private static BaseUrl tenantOf(Environment environment) {
      Environment.Variable variable = environment.find("SUBDOMAIN");
      if (variable == null) {
        throw new ConfigurationException(
            SignTrakerDialect.PROVIDER,
            "missing subdomain. Set SIGNTRAKER_SUBDOMAIN or call subdomain(...)");
      }
      return BaseUrl.of(SignTrakerDialect.baseUrl(variable.name(), variable.value()));
    }
  }
}
