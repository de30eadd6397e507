package io.realtysdk.testkit;

/** The services that there are fakes of. */
public enum Service {
  /** Open To Close. */
  OPEN_TO_CLOSE(""),
  /** Propertybase.ai. */
  PROPERTYBASE("agent_"),
  /** SignTraker. */
  SIGNTRAKER(""),
  /** Spectora. */
  SPECTORA("");

  private final String idPrefix;

  Service(String idPrefix) {
    this.idPrefix = idPrefix;
  }

  String id(long number) {
    return idPrefix + number;
  }
}
