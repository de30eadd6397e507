package io.realtysdk.core.internal.operation;

/**
 * How the API key is sent: in a header behind a scheme, or in a query parameter.
 *
 * @param name of the header or the parameter
 * @param prefix before the key in a header, with its space
 * @param inQuery whether it is a query parameter
 */
public record Credentials(String name, String prefix, boolean inQuery) {

  /** {@code Authorization: scheme key}. */
  public static Credentials header(String scheme) {
    return new Credentials("Authorization", scheme + " ", false);
  }

  /** {@code ?name=key}, last in the query. */
  public static Credentials query(String name) {
    return new Credentials(name, "", true);
  }
}
