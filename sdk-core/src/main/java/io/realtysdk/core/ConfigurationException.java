package io.realtysdk.core;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client cannot be built from these settings, or a key supplier has no usable key when a call
 * needs one. The message names the setting and the fix.
 */
public class ConfigurationException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** For the library, and for tests of code that handles it. */
  public ConfigurationException(String provider, String message) {
    this(provider, message, null);
  }

  /** For the library, and for tests of code that handles it. */
  public ConfigurationException(String provider, String message, @Nullable Throwable cause) {
    super(
        provider.isEmpty() ? message : provider + ": " + message,
        new CallSummary(provider, "configuration", Outcome.NOT_SENT, List.of(), Duration.ZERO),
        cause);
  }

  /** For the library: a setting that turned out unusable while a call ran. */
  public ConfigurationException(String message, CallSummary summary, @Nullable Throwable cause) {
    super(message, summary, cause);
  }
}
