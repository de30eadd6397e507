package io.realtysdk.propertybase;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.internal.client.AbstractClientBuilder;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.client.ClientSettings;
import io.realtysdk.core.internal.operation.Checks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A client for one Propertybase.ai workspace. Thread-safe; build one and keep it. Closing it
 * cancels in-flight calls and closes its connections. An unclosed client does not prevent the JVM
 * from exiting.
 */
public final class PropertybaseClient implements AutoCloseable {
  private final ApiClient client;
  private final PropertybaseAgentsClient agents;

  private PropertybaseClient(ApiClient client) {
    this.client = client;
    this.agents = new PropertybaseAgentsClient(new PropertybaseAgentCalls(client));
  }

  /**
   * Creates a client configured from environment variables: {@code PROPERTYBASE_API_KEY}.
   *
   * @throws ConfigurationException if a variable is missing or malformed; the message names it
   */
  public static PropertybaseClient fromEnvironment() {
    return builder().build();
  }

  /** Returns a builder; unset values fall back to environment variables. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the agents of the workspace. */
  public PropertybaseAgentsClient agents() {
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
    private @Nullable String workspaceId;

    private Builder() {
      super(checked(PropertybaseDialect.PROVIDER), PropertybaseDialect.ENVIRONMENT);
    }

    /**
     * Sets the workspace, sent as {@code X-Workspace-ID}, for a key that has several. Without one
     * the service takes the key's own.
     *
     * @throws IllegalArgumentException if it is blank, or has spaces, separators or characters
     *     outside ASCII
     */
    public Builder workspaceId(String id) {
      workspaceId = Checks.segment("workspaceId", id);
      return this;
    }

    /**
     * Builds the client; performs no I/O.
     *
     * @throws ConfigurationException if a setting is missing or invalid; the message names the
     *     setting and the fix
     */
    public PropertybaseClient build() {
      PropertybaseDialect dialect = new PropertybaseDialect(workspaceId);
      ClientSettings settings = ClientSettings.of(this, PropertybaseDialect.BASE_URL);
      return new PropertybaseClient(ApiClient.create(dialect, settings));
    }
  }
}
