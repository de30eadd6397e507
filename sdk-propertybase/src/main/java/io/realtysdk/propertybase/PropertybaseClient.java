package io.realtysdk.propertybase;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.RawRequest;
import io.realtysdk.core.internal.client.AbstractClientBuilder;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.client.ClientSettings;
import io.realtysdk.core.internal.client.RawRequests;
import io.realtysdk.core.internal.operation.Checks;
import org.jspecify.annotations.Nullable;
import java.util.List;

/**
 * A client for one Propertybase.ai workspace. Thread-safe; build one and keep it. Closing it ends
 * its running calls and connections; a client that is not closed keeps no JVM alive.
 */
public final class PropertybaseClient implements AutoCloseable {
  private final ApiClient client;
  private final PropertybaseAgentsClient agents;
  private final RawRequests raw;

  private PropertybaseClient(ApiClient client, PropertybaseDialect dialect) {
    this.client = client;
    this.agents = new PropertybaseAgentsClient(new PropertybaseAgentCalls(client));
    this.raw = new RawRequests(client, "propertybase.request", PropertybaseDialect.JSON, dialect);
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

  /**
   * Prepares a request to an endpoint that has no method here; nothing is sent yet. The call
   * returns the whole document as plain JSON values: {@code Map}, {@code List}, {@code String},
   * {@code BigDecimal}, {@code Boolean}, or null where the response has none.
   *
   * @throws IllegalArgumentException if a path segment, query parameter or body is not usable
   */
  public ApiCall<@Nullable Object> request(RawRequest request) {
    return raw.document(request);
  }

  /**
   * Prepares a request whose response is read as a record of the caller's, the {@code data} of the envelope.
   *
   * @param type a record whose components are named in camelCase after the members; its package
   *     must be open to {@code io.realtysdk.core} unless it is public and exported
   * @throws IllegalArgumentException as {@link #request(RawRequest)}, or if the type is no record
   */
  public <T> ApiCall<T> request(RawRequest request, Class<T> type) {
    return raw.one(request, type);
  }

  /**
   * Prepares a request whose response is read as a list of such records: one response, not paged.
   *
   * @throws IllegalArgumentException as {@link #request(RawRequest, Class)}
   */
  public <T> ApiCall<List<T>> requestList(RawRequest request, Class<T> type) {
    return raw.list(request, type);
  }

  @Override
  public void close() {
    client.close();
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
      super(PropertybaseDialect.PROVIDER, PropertybaseDialect.ENVIRONMENT);
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
      return new PropertybaseClient(ApiClient.create(dialect, settings), dialect);
    }
  }
}
