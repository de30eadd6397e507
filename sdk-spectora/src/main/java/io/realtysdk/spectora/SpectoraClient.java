package io.realtysdk.spectora;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.RawRequest;
import io.realtysdk.core.internal.client.AbstractClientBuilder;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.client.ClientSettings;
import io.realtysdk.core.internal.client.RawRequests;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client for one Spectora company: the one that the key belongs to. Thread-safe; build one and
 * keep it. Closing it cancels in-flight calls and closes its connections. An unclosed client does
 * not prevent the JVM from exiting.
 */
public final class SpectoraClient implements AutoCloseable {
  private final ApiClient client;
  private final SpectoraAgentsClient agents;
  private final RawRequests raw;

  private SpectoraClient(ApiClient client, SpectoraDialect dialect) {
    this.client = client;
    this.agents = new SpectoraAgentsClient(new SpectoraAgentCalls(client, dialect));
    this.raw = new RawRequests(client, "spectora.request", SpectoraDialect.JSON, dialect);
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
   * Prepares a request whose response is read as a record of the caller's, the id and attributes of
   * a JSON:API resource.
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

  /**
   * Refuses new calls, lets those that run or are queued finish, and cancels what has not finished
   * in time or when this thread is interrupted. Then closes the connections.
   *
   * <p>The futures of calls that finished in time are complete when this returns; their callbacks
   * may still run.
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
