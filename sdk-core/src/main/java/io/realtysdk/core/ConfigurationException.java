package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
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
        FailureContext.ofConfiguration(provider),
        cause);
  }

  ConfigurationException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}
