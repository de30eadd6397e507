package io.realtysdk.spring;

/** A property has a value that the SDK refuses. The message names the property, never its value. */
final class InvalidSettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidSettingException(String property, String reason) {
    super(property + ": " + reason);
  }
}
