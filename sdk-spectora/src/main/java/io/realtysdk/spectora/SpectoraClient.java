package io.realtysdk.spectora;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.internal.client.AbstractClientBuilder;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.client.ClientSettings;
import java.time.Duration;

/**
 * A client for one Spectora company: the one that the key belongs to. Thread-safe; build one and
 * keep it. Closing it ends its running calls and connections; a client that is not closed keeps no
 * JVM alive.
 */
public final class SpectoraClient implements AutoCloseable {
  private final ApiClient client;
  private final SpectoraAgentsClient agents;

  private SpectoraClient(ApiClient client, SpectoraDialect dialect) {
    this.client = client;
    this.agents = new SpectoraAgentsClient(new SpectoraAgentCalls(client, dialect));
  }

  /**
   * A client from the environment alone: {@code SPECTORA_API_KEY}.
   *
   * @throws ConfigurationException naming the variable that is missing or malformed
   */
  public static SpectoraClient fromEnvironment() {
    return builder().build();
  }

  /** A builder; what it is not given is looked up in the environment. */
  public static Builder builder() {
    return new Builder();
  }

  /** The agents of the company. */
  public SpectoraAgentsClient agents() {
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
    private boolean putUpdates;
    private boolean jsonApiMediaType;

    private Builder() {
      super(checked(SpectoraDialect.PROVIDER), SpectoraDialect.ENVIRONMENT);
    }

    /**
     * Sends updates with PUT instead of PATCH, should the service refuse the latter: the provider
     * document does not name the verb. What is sent is the same.
     */
    public Builder putUpdates() {
      putUpdates = true;
      return this;
    }

    /**
     * Sends documents as {@code application/vnd.api+json} instead of {@code application/json},
     * should the service refuse the latter: the provider document does not name the media type.
     */
    public Builder jsonApiMediaType() {
      jsonApiMediaType = true;
      return this;
    }

    /**
     * The client; nothing is sent. The base URL is {@code https://connect.spectora.com} unless
     * given here or as {@code SPECTORA_BASE_URL}.
     *
     * @throws ConfigurationException naming the setting that is missing or unusable, and the fix
     */
    public SpectoraClient build() {
      SpectoraDialect dialect = new SpectoraDialect(putUpdates, jsonApiMediaType);
      ClientSettings settings = ClientSettings.of(this, SpectoraDialect.BASE_URL);
      return new SpectoraClient(ApiClient.create(dialect, settings), dialect);
    }
  }
}
