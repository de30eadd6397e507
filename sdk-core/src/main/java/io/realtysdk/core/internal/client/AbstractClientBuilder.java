package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings that all clients have in common; {@link ClientSettings} resolves them.
 *
 * @param <B> the provider's own builder
 */
public abstract class AbstractClientBuilder<B extends AbstractClientBuilder<B>>
    implements ClientBuilder<B> {
  private final String provider;
  private final Environment environment;
  private @Nullable ApiKey apiKey;
  private @Nullable String baseUrl;
  private @Nullable HttpSettings settings;
  private Consumer<HttpSettings.Builder> changes = b -> {};
  private boolean timeoutGiven;
  private boolean retryPolicyGiven;

  /**
   * Creates a builder with nothing set.
   *
   * @param provider the provider's display name
   * @param prefixes of environment variables, such as {@code "SIGNTRAKER"}; later ones are used
   *     only where the earlier ones are not set
   */
  protected AbstractClientBuilder(String provider, List<String> prefixes) {
    this.provider = provider;
    this.environment = new Environment(provider, prefixes);
  }

  /**
   * Checks the class path, and returns the provider's name. Called while the arguments of {@code
   * super} are evaluated: the next one loads the provider's dialect, and with it Jackson.
   *
   * @param provider the provider's display name
   * @throws io.realtysdk.core.ConfigurationException if OkHttp or Jackson is too old
   */
  protected static String checked(String provider) {
    ClassPath.check(provider);
    return provider;
  }

  @Override
  public B apiKey(String key) {
    return apiKey(ApiKey.of(given("apiKey", key, "API_KEY")));
  }

  @Override
  public B apiKey(ApiKey key) {
    apiKey = Objects.requireNonNull(key, "apiKey");
    return self();
  }

  @Override
  public B baseUrl(String url) {
    baseUrl = given("baseUrl", url, "BASE_URL");
    return self();
  }

  @Override
  public B timeout(Duration deadline) {
    timeoutGiven = true;
    return change(b -> b.timeout(deadline));
  }

  @Override
  public B attemptTimeout(Duration limit) {
    return change(b -> b.attemptTimeout(limit));
  }

  @Override
  public B retryPolicy(RetryPolicy policy) {
    retryPolicyGiven = true;
    return change(b -> b.retryPolicy(policy));
  }

  @Override
  public B strictDecoding() {
    return change(HttpSettings.Builder::strictDecoding);
  }

  @Override
  public B listener(CallListener listener) {
    return change(b -> b.listener(listener));
  }

  @Override
  public B requestsPerSecond(double rate) {
    return change(b -> b.requestsPerSecond(rate));
  }

  @Override
  public B httpSettings(HttpSettings all) {
    settings = Objects.requireNonNull(all, "httpSettings");
    return self();
  }

  @Override
  public B environment(Map<String, String> variables) {
    environment.replace(Map.copyOf(variables));
    return self();
  }

  /**
   * Refuses null, which is what an unset variable gives.
   *
   * @param setting the name of the setter
   * @param variable the variable, without its prefix, that is read if the setter is not called
   */
  protected final String given(String setting, @Nullable String value, String variable) {
    return Objects.requireNonNull(
        value,
        () ->
            setting
                + " must not be null: is the variable or property that it comes from unset? Without "
                + setting
                + "(...), "
                + environment.name(variable)
                + " is read");
  }

  final String provider() {
    return provider;
  }

  final Environment variables() {
    return environment;
  }

  /** The address that was set explicitly, or null. */
  final @Nullable String explicitBaseUrl() {
    return baseUrl;
  }

  final ApiKey resolveApiKey() {
    return apiKey != null ? apiKey : environment.apiKey();
  }

  final HttpSettings resolveHttpSettings() {
    HttpSettings.Builder b = (settings == null ? HttpSettings.defaults() : settings).toBuilder();
    if (settings == null) {
      environment.apply(b, !timeoutGiven, !retryPolicyGiven);
    }
    changes.accept(b);
    return b.build();
  }

  /** Applies a change at once to refuse a bad value here, and again when the client is built. */
  private B change(Consumer<HttpSettings.Builder> change) {
    change.accept(HttpSettings.builder());
    changes = changes.andThen(change);
    return self();
  }

  @SuppressWarnings("unchecked") // B is the type of this builder.
  private B self() {
    return (B) this;
  }

  /** Returns the provider and whether a key is set; never the key. */
  @Override
  public String toString() {
    return provider + " client builder[" + (apiKey == null ? "no key yet" : "key set") + "]";
  }
}
