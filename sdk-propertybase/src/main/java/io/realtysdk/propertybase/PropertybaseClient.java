package io.realtysdk.propertybase;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.internal.client.AbstractClientBuilder;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.client.ClientSettings;
import io.realtysdk.core.internal.operation.Checks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A client for one Propertybase.ai workspace. Thread-safe; build one and keep it. Closing it ends
 * its running calls and connections; a client that is not closed keeps no JVM alive.
 */
public final class PropertybaseClient implements AutoCloseable {
  private final ApiClient client;
  private final PropertybaseAgentsClient agents;

  private PropertybaseClient(ApiClient client) {
    this.client = client;
    this.agents = new PropertybaseAgentsClient(new PropertybaseAgentCalls(client));
  }

  /**
   * A client from the environment alone: {@code PROPERTYBASE_API_KEY}.
   *
   * @throws ConfigurationException naming the variable that is missing or malformed
   */
  public static PropertybaseClient fromEnvironment() {
    return builder().build();
  }

  /** A builder; what it is not given is looked up in the environment. */
  public static Builder builder() {
    return new Builder();
  }

  /** The agents of the workspace. */
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

  /** Collects a client's settings. */
  @SuppressWarnings("exports") // Users see the methods of ClientBuilder only.
  public static final class Builder extends AbstractClientBuilder<Builder> {
    private @Nullable String workspaceId;

    private Builder() {
      super(checked(PropertybaseDialect.PROVIDER), PropertybaseDialect.ENVIRONMENT);
    }

    /**
     * The workspace, sent as {@code X-Workspace-ID}, for a key that has several. Without one the
     * service takes the key's own.
     *
     * @throws IllegalArgumentException if it is blank, or has spaces, separators or characters
     *     outside ASCII
     */
    public Builder workspaceId(String id) {
      workspaceId = Checks.segment("workspaceId", id);
      return this;
    }

    /**
     * The client; nothing is sent.
     *
     * @throws ConfigurationException naming the setting that is missing or unusable, and the fix
     */
    public PropertybaseClient build() {
      PropertybaseDialect dialect = new PropertybaseDialect(workspaceId);
      ClientSettings settings = ClientSettings.of(this, PropertybaseDialect.BASE_URL);
      return new PropertybaseClient(ApiClient.create(dialect, settings));
    }
  }
}
