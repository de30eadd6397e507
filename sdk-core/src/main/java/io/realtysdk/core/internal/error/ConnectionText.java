package io.realtysdk.core.internal.error;

import io.realtysdk.core.internal.http.WireFacts;
import io.realtysdk.core.internal.retry.Seconds;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Says why there is no connection: the host, the cause, and the setting to look at. Texts of
 * exceptions are never quoted, because a resolver or a proxy may put anything into them.
 */
public final class ConnectionText {
  private ConnectionText() {}

  public static String of(Throwable thrown, WireFacts wire) {
    UnknownHostException unknown = find(thrown, UnknownHostException.class);
    if (unknown != null) {
      return unresolved(unknown, wire);
    }
    SSLException tls = find(thrown, SSLException.class);
    if (tls != null) {
      return tls(tls, wire);
    }
    String setting = wire.proxy() == null ? "the base URL" : "HttpSettings.proxy";
    if (find(thrown, NoRouteToHostException.class) != null) {
      return "there is no route to " + peer(wire) + "; check the network and " + setting;
    }
    return find(thrown, ConnectException.class) != null
        ? peer(wire) + " refused the connection, or nothing listens there; check " + setting
        : "no connection to " + peer(wire);
  }

  public static String timedOut(WireFacts wire) {
    return "no connection to "
        + peer(wire)
        + " within connectTimeout ("
        + Seconds.text(wire.connectNanos())
        + ")";
  }

  public static String refusedByProxy(WireFacts wire) {
    String status = " (CONNECT " + wire.proxyStatus() + ")";
    String proxy = wire.proxy() == null ? "the proxy" : "the proxy " + wire.proxy();
    return switch (wire.proxyStatus()) {
      case 407 ->
          proxy
              + " wants credentials, or other ones"
              + status
              + "; set HttpProxy.withCredentials(user, password)";
      case 403 -> proxy + " does not allow " + wire.target() + status;
      default -> proxy + " refused the connection to " + wire.target() + status;
    };
  }

  /** The certificate was rejected; null if that is not what happened. */
  public static @Nullable String untrusted(Throwable thrown, WireFacts wire) {
    String certificate = "the certificate of " + wire.target();
    if (find(thrown, CertificateExpiredException.class) != null) {
      return certificate + " has expired";
    }
    if (find(thrown, SSLPeerUnverifiedException.class) != null) {
      return certificate + " is for another host; check the base URL";
    }
    return find(thrown, CertificateException.class) == null
        ? null
        : certificate
            + " is not trusted: its authority is unknown here. Where a proxy inspects TLS, add its"
            + " authority to the trust store, or set HttpSettings.tls";
  }

  private static String unresolved(UnknownHostException unknown, WireFacts wire) {
    String host = wire.lookedUp();
    String target = wire.target();
    boolean isTarget = host == null || target.startsWith(host + ":");
    String name =
        isTarget
            ? "the host name " + target.substring(0, target.lastIndexOf(':'))
            : "the host name of the proxy " + host;
    return unknown.getCause() instanceof TimeoutException
        ? "the lookup of "
            + name
            + " took longer than connectTimeout ("
            + Seconds.text(wire.connectNanos())
            + ")"
        : "cannot resolve "
            + name
            + "; check "
            + (isTarget ? "the base URL or subdomain, DNS and the network" : "HttpSettings.proxy");
  }

  private static String tls(SSLException failure, WireFacts wire) {
    String text = failure.getMessage();
    return text != null && text.contains("nrecognized SSL message")
        ? wire.target()
            + " does not speak TLS on this port; check port and https of the base URL, and proxies"
        : "the TLS handshake with "
            + wire.target()
            + " failed; it was cut off, or there is no common TLS version";
  }

  private static String peer(WireFacts wire) {
    return wire.proxy() == null ? wire.target() : "the proxy " + wire.proxy();
  }

  private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }
}
