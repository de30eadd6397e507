package io.realtysdk.core;

import java.time.Duration;
import java.util.Map;

/**
 * The settings that the builders of all clients have in common. Explicit values take precedence
 * over environment variables; what is set nowhere has the default of {@link HttpSettings}. The
 * providers' builders implement this interface; it is not meant to be implemented elsewhere.
 *
 * @param <B> the provider's own builder
 */
public interface ClientBuilder<B extends ClientBuilder<B>> {

  /**
   * Sets the API key, without any prefix such as {@code Bearer}.
   *
   * @throws IllegalArgumentException as {@link ApiKey#of(String)}
   */
  B apiKey(String key);

  /** Sets the API key, for example one that is rotated: see {@link ApiKey#from}. */
  B apiKey(ApiKey key);

  /**
   * Sets the address of the service. It must be https, or http to this machine, without user, query
   * and fragment. It is checked when the client is built.
   */
  B baseUrl(String url);

  /**
   * Sets the overall timeout of a call, covering queueing, attempts, waits and reading the body.
   * Default 60 s, and 120 s for uploads.
   */
  B timeout(Duration deadline);

  /** Sets the per-attempt timeout, never more than what is left of the call. Default 20 s. */
  B attemptTimeout(Duration limit);

  /** Sets the retry policy. */
  B retryPolicy(RetryPolicy policy);

  /**
   * Fails a call with a {@link ResponseFormatException} where a value of its response has another
   * type than documented. For tests and contract checks; see {@link
   * HttpSettings.Builder#strictDecoding()}.
   */
  B strictDecoding();

  /** Adds a listener that is notified of every attempt and call. */
  B listener(CallListener listener);

  /**
   * Sets the maximum request rate; requests are spaced evenly, and waiting counts towards the
   * timeout. Default unlimited.
   *
   * @throws IllegalArgumentException as {@link HttpSettings.Builder#requestsPerSecond}
   */
  B requestsPerSecond(double rate);

  /**
   * Sets all HTTP settings. The timeout and retry policy in it count as explicit values and take
   * precedence over environment variables. The other setters of this builder override it,
   * regardless of call order.
   */
  B httpSettings(HttpSettings all);

  /**
   * Replaces the process environment as the source of values that were not set explicitly. An empty
   * map disables environment variables.
   */
  B environment(Map<String, String> variables);
}
