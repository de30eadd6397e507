package io.realtysdk.signtraker;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.RawRequest;
import io.realtysdk.core.internal.access.PublicTypes;
import io.realtysdk.core.internal.client.AbstractClientBuilder;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.client.BaseUrl;
import io.realtysdk.core.internal.client.ClientSettings;
import io.realtysdk.core.internal.client.Environment;
import io.realtysdk.core.internal.client.RawRequests;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client for one SignTraker tenant. Thread-safe; build one and keep it. Closing it cancels
 * in-flight calls and closes its connections. An unclosed client does not prevent the JVM from
 * exiting.
 */
public final class SignTrakerClient implements AutoCloseable {
  private final ApiClient client;
  private final SignTrakerAgentsClient agents;
  private final RawRequests raw;

  private SignTrakerClient(ApiClient client, SignTrakerDialect dialect) {
    this.client = client;
    this.agents = new SignTrakerAgentsClient(new SignTrakerAgentCalls(client, dialect));
    this.raw = new RawRequests(client, "signtraker.request", SignTrakerDialect.JSON, dialect);
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
   * Prepares a request whose response is read as a record of the caller's, sent bare.
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
      subdomain = given("subdomain", name, "SUBDOMAIN");
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
        throw PublicTypes.get()
            .configuration(
                SignTrakerDialect.PROVIDER,
                "missing subdomain. Set SIGNTRAKER_SUBDOMAIN or call subdomain(...)",
                null);
      }
      return BaseUrl.of(SignTrakerDialect.baseUrl(variable.name(), variable.value()));
    }
  }
}
