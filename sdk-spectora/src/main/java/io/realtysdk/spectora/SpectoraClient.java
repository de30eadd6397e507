package io.realtysdk.spectora;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.internal.client.AbstractClientBuilder;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.client.ClientSettings;
import java.time.Duration;

/**
 * A client for one Spectora company: the one that the key belongs to. Thread-safe; build one and
 * keep it. Closing it cancels in-flight calls and closes its connections. An unclosed client does
 * not prevent the JVM from exiting.
 */
public final class SpectoraClient implements AutoCloseable {
  private final ApiClient client;
  private final SpectoraAgentsClient agents;

  private SpectoraClient(ApiClient client, SpectoraDialect dialect) {
    this.client = client;
    this.agents = new SpectoraAgentsClient(new SpectoraAgentCalls(client, dialect));
  }

  /**
   * Creates a client configured from environment variables: {@code SPECTORA_API_KEY}.
   *
   * @throws ConfigurationException if a variable is missing or malformed; the message names it
   */
  public static SpectoraClient fromEnvironment() {
    return builder().build();
  }

  /** Returns a builder; unset values fall back to environment variables. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the agents of the company. */
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

  /** Builder for the client. */
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
     * Builds the client; performs no I/O. The base URL is {@code https://connect.spectora.com}
     * unless given here or as {@code SPECTORA_BASE_URL}.
     *
     * @throws ConfigurationException if a setting is missing or invalid; the message names the
     *     setting and the fix
     */
    public SpectoraClient build() {
      SpectoraDialect dialect = new SpectoraDialect(putUpdates, jsonApiMediaType);
      ClientSettings settings = ClientSettings.of(this, SpectoraDialect.BASE_URL);
      return new SpectoraClient(ApiClient.create(dialect, settings), dialect);
    }
  }
}
