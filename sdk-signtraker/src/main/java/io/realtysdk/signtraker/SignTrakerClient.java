package io.realtysdk.signtraker;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.internal.client.ApiClient;
import java.util.Objects;
import java.util.function.Function;
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

  /** Provider and base URL; never the key. */
  @Override
  public String toString() {
    return client.toString();
  }

  /** Collects a client's settings. */
  public static final class Builder extends ClientBuilder<Builder> {
    private @Nullable String subdomain;
    private boolean plainJsonUpdates;

    private Builder() {
      super(SignTrakerDialect.PROVIDER, SignTrakerDialect.ENVIRONMENT);
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
      ApiKey key = resolveApiKey();
      HttpSettings settings = resolveHttpSettings();
      return atAddress(
          url -> new SignTrakerClient(ApiClient.create(dialect, key, url, settings), dialect));
    }

    private SignTrakerClient atAddress(Function<String, SignTrakerClient> at) {
      String given = givenBaseUrl();
      if (given != null) {
        return at.apply(given);
      }
      if (subdomain != null) {
        return at.apply(SignTrakerDialect.baseUrl(subdomain));
      }
      SignTrakerClient client = fromVariable("BASE_URL", at);
      if (client == null) {
        client = fromVariable("SUBDOMAIN", name -> at.apply(SignTrakerDialect.baseUrl(name)));
      }
      if (client == null) {
        throw new ConfigurationException(
            provider(), "no tenant. Set SIGNTRAKER_SUBDOMAIN or call subdomain(...)");
      }
      return client;
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
