package io.realtysdk.core.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.internal.http.WireFacts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

/** Each cause names the host and the setting to look at, directly and through a proxy. */
class ConnectionTextTest {
  private static final WireFacts DIRECT = new Facts(null, "api.example", 0);
  private static final WireFacts PROXY = new Facts("proxy.example:3128", "proxy.example", 0);

  private record Facts(String proxy, String lookedUp, int proxyStatus) implements WireFacts {
    @Override
    public boolean sent() {
      return false;
    }

    @Override
    public boolean reused() {
      return false;
    }

    @Override
    public int status() {
      return 0;
    }

    @Override
    public boolean connectTimedOut() {
      return false;
    }

    @Override
    public String target() {
      return "api.example:443";
    }

    @Override
    public long connectNanos() {
      return 5_000_000_000L;
    }

    @Override
    public boolean failedInInterceptor() {
      return false;
    }
  }

  private static Throwable wrapped(Throwable cause) {
    return new IOException("outer", cause);
  }

  @Test
  void aNameThatCannotBeResolved() {
    Throwable unknown = wrapped(new UnknownHostException("jane"));
    assertThat(ConnectionText.of(unknown, DIRECT))
        .isEqualTo(
            "cannot resolve the host name api.example; check the base URL or subdomain, DNS and the"
                + " network");
    assertThat(ConnectionText.of(unknown, new Facts(null, null, 0)))
        .startsWith("cannot resolve the host name api.example;");
    assertThat(ConnectionText.of(unknown, PROXY))
        .isEqualTo(
            "cannot resolve the host name of the proxy proxy.example; check HttpSettings.proxy");
  }

  @Test
  void aLookupThatTakesTooLong() {
    UnknownHostException late = new UnknownHostException("jane");
    late.initCause(new TimeoutException());
    assertThat(ConnectionText.of(late, DIRECT))
        .isEqualTo("the lookup of the host name api.example took longer than connectTimeout (5 s)");
  }

  @Test
  void aHandshakeThatFails() {
    assertThat(ConnectionText.of(new SSLException("Unrecognized SSL message, plaintext?"), DIRECT))
        .isEqualTo(
            "api.example:443 does not speak TLS on this port; check port and https of the base URL,"
                + " and proxies");
    String failed =
        "the TLS handshake with api.example:443 failed; it was cut off, or there is no common TLS"
            + " version";
    assertThat(ConnectionText.of(wrapped(new SSLHandshakeException("closed")), DIRECT))
        .isEqualTo(failed);
    assertThat(ConnectionText.of(new SSLException((String) null), DIRECT)).isEqualTo(failed);
  }

  @Test
  void aHostThatCannotBeReachedOrRefuses() {
    assertThat(ConnectionText.of(wrapped(new NoRouteToHostException()), DIRECT))
        .isEqualTo("there is no route to api.example:443; check the network and the base URL");
    assertThat(ConnectionText.of(new NoRouteToHostException(), PROXY))
        .isEqualTo(
            "there is no route to the proxy proxy.example:3128; check the network and"
                + " HttpSettings.proxy");
    assertThat(ConnectionText.of(wrapped(new ConnectException()), DIRECT))
        .isEqualTo(
            "api.example:443 refused the connection, or nothing listens there; check the base URL");
    assertThat(ConnectionText.of(new IOException("x"), DIRECT))
        .isEqualTo("no connection to api.example:443");
  }

  @Test
  void aConnectTimeout() {
    assertThat(ConnectionText.timedOut(PROXY))
        .isEqualTo("no connection to the proxy proxy.example:3128 within connectTimeout (5 s)");
  }

  @Test
  void aProxyThatRefuses() {
    assertThat(ConnectionText.refusedByProxy(new Facts("proxy.example:3128", null, 407)))
        .isEqualTo(
            "the proxy proxy.example:3128 wants credentials, or other ones (CONNECT 407); set"
                + " HttpProxy.withCredentials(user, password)");
    assertThat(ConnectionText.refusedByProxy(new Facts(null, null, 403)))
        .isEqualTo("the proxy does not allow api.example:443 (CONNECT 403)");
    assertThat(ConnectionText.refusedByProxy(new Facts(null, null, 502)))
        .isEqualTo("the proxy refused the connection to api.example:443 (CONNECT 502)");
  }

  @Test
  void aCertificateThatIsNotTrusted() {
    assertThat(ConnectionText.untrusted(wrapped(new CertificateExpiredException()), DIRECT))
        .isEqualTo("the certificate of api.example:443 has expired");
    assertThat(ConnectionText.untrusted(new SSLPeerUnverifiedException("x"), DIRECT))
        .isEqualTo("the certificate of api.example:443 is for another host; check the base URL");
    assertThat(ConnectionText.untrusted(wrapped(new CertificateException()), DIRECT))
        .startsWith("the certificate of api.example:443 is not trusted: its authority is unknown");
    assertThat(ConnectionText.untrusted(new SSLException("x"), DIRECT)).isNull();
  }
}
