package io.realtysdk.opentoclose;

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
 * A client for one Open To Close account. Thread-safe; build one and keep it. Closing it cancels
 * in-flight calls and closes its connections. An unclosed client does not prevent the JVM from
 * exiting.
 *
 * <p>The service is said to allow one request a second: {@code requestsPerSecond(1)} on the builder
 * keeps to that.
 */
public final class OpenToCloseClient implements AutoCloseable {
  private final ApiClient client;
  private final OpenToCloseAgentsClient agents;
  private final RawRequests raw;

  private OpenToCloseClient(ApiClient client, OpenToCloseDialect dialect) {
    this.client = client;
    this.agents = new OpenToCloseAgentsClient(new OpenToCloseAgentCalls(client, dialect));
    this.raw = new RawRequests(client, "opentoclose.request", OpenToCloseDialect.JSON, dialect);
  }

  /**
   * Creates a client configured from environment variables: {@code OPEN_TO_CLOSE_API_KEY}, and
   * {@code OPEN_TO_CLOSE_BASE_URL} for another address than {@code https://api.opentoclose.com/v1}.
   *
   * @throws ConfigurationException if a variable is missing or malformed; the message names it
   */
  public static OpenToCloseClient fromEnvironment() {
    return builder().build();
  }

  /** Returns a builder; unset values fall back to environment variables. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the agents of the account. */
  public OpenToCloseAgentsClient agents() {
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
   * Prepares a request whose response is read as a record of the caller's, sent bare or in {@code
   * data}.
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
     * Builds the client; performs no I/O.
     *
     * @throws ConfigurationException if a setting is missing or invalid; the message names the
     *     setting and the fix
     */
    public OpenToCloseClient build() {
      OpenToCloseDialect dialect = new OpenToCloseDialect(bearer, slash);
      ClientSettings settings = ClientSettings.of(this, OpenToCloseDialect.BASE_URL);
      return new OpenToCloseClient(ApiClient.create(dialect, settings), dialect);
    }
  }
}
