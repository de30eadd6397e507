package io.realtysdk.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all clients share. A value given here wins over the environment; what is
 * given nowhere has the default of {@link HttpSettings}.
 *
 * @param <B> the provider's own builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
  private final String provider;
  private final Environment environment;
  private @Nullable ApiKey apiKey;
  private @Nullable String baseUrl;
  private @Nullable HttpSettings settings;
  private UnaryOperator<HttpSettings.Builder> changes = UnaryOperator.identity();
  private boolean timeoutGiven;
  private boolean retryPolicyGiven;

  /**
   * For the providers' builders.
   *
   * @param provider the service's name as people write it
   * @param prefixes of environment variables, such as {@code "SIGNTRAKER"}; the later ones are
   *     asked only where the earlier ones are not set
   */
  protected ClientBuilder(String provider, List<String> prefixes) {
    this.provider = provider;
    this.environment = new Environment(provider, prefixes);
  }

  /**
   * The key, without any prefix such as {@code Bearer}.
   *
   * @throws IllegalArgumentException as {@link ApiKey#of(String)}
   */
  public B apiKey(String key) {
    return apiKey(ApiKey.of(key));
  }

  /** The key, perhaps one that changes: see {@link ApiKey#from}. */
  public B apiKey(ApiKey key) {
    apiKey = Objects.requireNonNull(key, "apiKey");
    return self();
  }

  /**
   * Where the service is. Must be https, or http to this machine; without user, query or fragment.
   * It is checked when the client is built.
   */
  public B baseUrl(String url) {
    baseUrl = Objects.requireNonNull(url, "baseUrl");
    return self();
  }

  /** The deadline over everything: queueing, attempts, waits, body. Default 60 s. */
  public B timeout(Duration deadline) {
    Settings.positive("timeout", deadline);
    timeoutGiven = true;
    return change(b -> b.timeout(deadline));
  }

  /** The limit of each attempt, never more than what is left of the deadline. Default 20 s. */
  public B attemptTimeout(Duration limit) {
    Settings.positive("attemptTimeout", limit);
    return change(b -> b.attemptTimeout(limit));
  }

  /** How failed attempts are repeated. */
  public B retryPolicy(RetryPolicy policy) {
    Objects.requireNonNull(policy, "retryPolicy");
    retryPolicyGiven = true;
    return change(b -> b.retryPolicy(policy));
  }

  /**
   * Fails a call with a {@link ResponseFormatException} where a value of its response has another
   * type than documented. For tests and contract checks; see {@link
   * HttpSettings.Builder#strictDecoding()}.
   */
  public B strictDecoding() {
    return change(HttpSettings.Builder::strictDecoding);
  }

  /** Adds someone to be told about every attempt and call, for metrics. */
  public B listener(CallListener listener) {
    Objects.requireNonNull(listener, "listener");
    return change(b -> b.listener(listener));
  }

  /**
   * Spaces requests evenly; waiting counts towards the deadline. Default off.
   *
   * @throws IllegalArgumentException as {@link HttpSettings.Builder#requestsPerSecond}
   */
  public B requestsPerSecond(double pace) {
    HttpSettings.builder().requestsPerSecond(pace);
    return change(b -> b.requestsPerSecond(pace));
  }

  /**
   * All other settings at once. The timeout and retries in it count as given here, so they win over
   * the environment; the setters of this builder go on top, whatever the order.
   */
  public B httpSettings(HttpSettings all) {
    settings = Objects.requireNonNull(all, "httpSettings");
    return self();
  }

  /**
   * Replaces the process environment as the place where values are looked up that were not given
   * here; an empty map switches that off.
   */
  public B environment(Map<String, String> variables) {
    environment.replace(Map.copyOf(variables));
    return self();
  }

  /** The key given here or in the environment. */
  protected final ApiKey resolveApiKey() {
    if (apiKey != null) {
      return apiKey;
    }
    return environment.apiKey();
  }

  /** The base URL given here, or null. */
  protected final @Nullable String givenBaseUrl() {
    return baseUrl;
  }

  /**
   * What is made of the variable {@code PREFIX_name}; a refusal names that variable.
   *
   * @return null if it is unset or blank
   */
  protected final <T> @Nullable T fromVariable(String name, Function<String, T> make) {
    String value = environment.text(name);
    if (value == null) {
      return null;
    }
    try {
      return make.apply(value);
    } catch (ConfigurationException e) {
      throw environment.blaming(name, e);
    }
  }

  /** A client at the base URL given here, or in the environment, or at this one. */
  protected final <C> C buildAt(String standard, Function<String, C> make) {
    if (baseUrl != null) {
      return make.apply(baseUrl);
    }
    C elsewhere = fromVariable("BASE_URL", make);
    return elsewhere != null ? elsewhere : make.apply(standard);
  }

  /** The settings given here, or in the environment, or the defaults. */
  protected final HttpSettings resolveHttpSettings() {
    HttpSettings.Builder b = (settings == null ? HttpSettings.defaults() : settings).toBuilder();
    if (settings == null) {
      environment.apply(b, !timeoutGiven, !retryPolicyGiven);
    }
    return changes.apply(b).build();
  }

  /** The service's name, for messages. */
  protected final String provider() {
    return provider;
  }

  /** This builder, as its own type. */
  protected abstract B self();

  private B change(UnaryOperator<HttpSettings.Builder> change) {
    UnaryOperator<HttpSettings.Builder> before = changes;
    changes = b -> change.apply(before.apply(b));
    return self();
  }

  /** Names what was given; never the key. */
  @Override
  public String toString() {
    return provider + " client builder[" + (apiKey == null ? "no key yet" : "key set") + "]";
  }
}
