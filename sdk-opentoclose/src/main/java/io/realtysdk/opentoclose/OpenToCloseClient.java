package io.realtysdk.opentoclose;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.internal.client.AbstractClientBuilder;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.client.ClientSettings;
import java.time.Duration;

/**
 * A client for one Open To Close account. Thread-safe; build one and keep it. Closing it ends its
 * running calls and connections; a client that is not closed keeps no JVM alive.
 *
 * <p>The service is said to allow one request a second: {@code requestsPerSecond(1)} on the builder
 * keeps to that.
 */
public final class OpenToCloseClient implements AutoCloseable {
  private final ApiClient client;
  private final OpenToCloseAgentsClient agents;

  private OpenToCloseClient(ApiClient client, OpenToCloseDialect dialect) {
    this.client = client;
    this.agents = new OpenToCloseAgentsClient(new OpenToCloseAgentCalls(client, dialect));
  }

  /**
   * A client from the environment alone: {@code OPEN_TO_CLOSE_API_KEY}, and {@code
   * OPEN_TO_CLOSE_BASE_URL} for another address than {@code https://api.opentoclose.com/v1}.
   *
   * @throws ConfigurationException naming the variable that is missing or malformed
   */
  public static OpenToCloseClient fromEnvironment() {
    return builder().build();
  }

  /** A builder; what it is not given is looked up in the environment. */
  public static Builder builder() {
    return new Builder();
  }

  /** The agents of the account. */
  public OpenToCloseAgentsClient agents() {
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
    private boolean bearer;
    private boolean slash;

    private Builder() {
      super(checked(OpenToCloseDialect.PROVIDER), OpenToCloseDialect.ENVIRONMENT);
    }

    /**
     * Sends the key as {@code Authorization: Bearer} instead of the query parameter {@code
     * api_token}, for an account that has it. Public consumers report that the service answers 403
     * to this form.
     */
    public Builder bearerAuthentication() {
      bearer = true;
      return this;
    }

    /**
     * Lists and creates at {@code /agents/} instead of {@code /agents}. For a service that answers
     * 404 or 405 without the slash, as it was seen to do for other records. The paths of single
     * agents stay as they are.
     */
    public Builder trailingSlash() {
      slash = true;
      return this;
    }

    /**
     * The client; nothing is sent.
     *
     * @throws ConfigurationException naming the setting that is missing or unusable, and the fix
     */
    public OpenToCloseClient build() {
      OpenToCloseDialect dialect = new OpenToCloseDialect(bearer, slash);
      ClientSettings settings = ClientSettings.of(this, OpenToCloseDialect.BASE_URL);
      return new OpenToCloseClient(ApiClient.create(dialect, settings), dialect);
    }
  }
}
