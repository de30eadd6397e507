package io.realtysdk.core;

import io.realtysdk.core.internal.access.FailureContext;
import org.jspecify.annotations.Nullable;

/**
 * A client cannot be built from these settings, or a key supplier has no usable key when a call
 * needs one. The message names the setting and the fix.
 */
public class ConfigurationException extends SdkException {
  private static final long serialVersionUID = 1L;

  ConfigurationException(String message, FailureContext context, @Nullable Throwable cause) {
    super(message, context, cause);
  }
}
