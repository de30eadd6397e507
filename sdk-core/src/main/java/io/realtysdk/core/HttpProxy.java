package io.realtysdk.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy, with credentials if it asks for some. Immutable. */
public final class HttpProxy {
  private final String host;
  private final int port;
  private final @Nullable String user;
  private final @Nullable String password;

  private HttpProxy(String host, int port, @Nullable String user, @Nullable String password) {
    this.host = host;
    this.port = port;
    this.user = user;
    this.password = password;
  }

  /**
   * Returns a proxy without credentials.
   *
   * @param host a host name or address, without a scheme
   * @param port 1 to 65535
   * @throws IllegalArgumentException if the host is blank or a URL, or the port is out of range
   */
  public static HttpProxy of(String host, int port) {
    Objects.requireNonNull(host, "host");
    if (host.isBlank()
        || !host.chars().allMatch(c -> c > ' ' && c <= '~' && "/@?#\\".indexOf(c) < 0)) {
      throw new IllegalArgumentException(
          "proxy host must be a host name or address, without a scheme, port or path");
    }
    return new HttpProxy(host, Settings.between("proxy port", port, 1, 65_535), null, null);
  }

  /**
   * Returns this proxy with credentials for Basic authentication. They are sent to the proxy only.
   *
   * @throws IllegalArgumentException if the user is blank or has a colon, or one of the two has
   *     control characters
   */
  public HttpProxy withCredentials(String user, String password) {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    if (user.isBlank() || user.indexOf(':') >= 0 || hasControls(user)) {
      throw new IllegalArgumentException(
          "proxy user must not be blank, and must have no colon or control characters");
    }
    if (hasControls(password)) {
      throw new IllegalArgumentException("proxy password must have no control characters");
    }
    return new HttpProxy(host, port, user, password);
  }

  /** Returns the host name or address. */
  public String host() {
    return host;
  }

  /** Returns the port. */
  public int port() {
    return port;
  }

  /** Returns the user, or null without credentials. */
  public @Nullable String user() {
    return user;
  }

  /** Returns the password, or null without credentials. */
  public @Nullable String password() {
    return password;
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  /** Returns host, port and whether there are credentials; never the credentials. */
  @Override
  public String toString() {
    return "HttpProxy[" + host + ":" + port + (user == null ? "]" : ", with credentials]");
  }
}
