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
 * A client for one SignTraker tenant. Thread-safe; build one and keep it. Closing it ends its
 * running calls and connections; a client that is not closed keeps no JVM alive.
 */
public final class SignTrakerClient implements AutoCloseable {
  private final ApiClient client;
  private final SignTrakerAgentsClient agents;

  private SignTrakerClient(ApiClient client, SignTrakerDialect dialect) {
    this.client = client;
    this.agents = new SignTrakerAgentsClient(new SignTrakerAgentCalls(client, dialect));
  }

  /**
   * A client from the environment alone: {@code SIGNTRAKER_API_KEY} with {@code
   * SIGNTRAKER_SUBDOMAIN} or {@code SIGNTRAKER_BASE_URL}.
   *
   * @throws ConfigurationException naming the variable that is missing or malformed
   */
  public static SignTrakerClient fromEnvironment() {
    return builder().build();
  }

  /** A builder; what it is not given is looked up in the environment. */
  public static Builder builder() {
    return new Builder();
  }

  /** The agents of the tenant. */
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

  /** Collects a client's settings. */
  @SuppressWarnings("exports") // Users see the methods of ClientBuilder only.
  public static final class Builder extends AbstractClientBuilder<Builder> {
    private @Nullable String subdomain;
    private boolean plainJsonUpdates;

    private Builder() {
      super(checked(SignTrakerDialect.PROVIDER), SignTrakerDialect.ENVIRONMENT);
    }

    /**
     * The tenant: {@code "acme"} for {@code https://acme.signtraker.com}. A base URL given here
     * wins over it; both win over the environment.
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
     * The client; nothing is sent.
     *
     * @throws ConfigurationException naming the setting that is missing or unusable, and the fix
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
            "no tenant. Set SIGNTRAKER_SUBDOMAIN or call subdomain(...)");
      }
      return BaseUrl.of(SignTrakerDialect.baseUrl(variable.name(), variable.value()));
    }
  }
}
