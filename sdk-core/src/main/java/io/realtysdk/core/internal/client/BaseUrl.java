package io.realtysdk.core.internal.client;

/**
 * The address of a service, not checked yet.
 *
 * @param url the address
 * @param source the setting that it came from, for error messages: {@code baseUrl}, or the name of
 *     an environment variable
 */
public record BaseUrl(String url, String source) {

  /** Returns an address that was set by code. */
  public static BaseUrl of(String url) {
    return new BaseUrl(url, "baseUrl");
  }
}
