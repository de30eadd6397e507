package io.realtysdk.benchmarks.contestants;

import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Where a contestant sends its requests.
 *
 * @param url of the server, without a path
 * @param tls how to trust the server, or null if it is plain http
 */
public record Endpoint(String url, @Nullable Tls tls) {
  /** A key that no service knows. */
  public static final String KEY = "a-benchmark-has-no-real-key";

  /** A context that trusts the certificate of one server. */
  public record Tls(SSLContext context, X509TrustManager trust) {}

  /** Returns the plain endpoint of a server. */
  public static Endpoint plain(String url) {
    return new Endpoint(url, null);
  }

  /**
   * Returns the endpoint of a server at this URL.
   *
   * @param store the key store with the server's certificate, used if the URL is https
   */
  public static Endpoint of(String url, Path store) {
    return new Endpoint(url, url.startsWith("https:") ? KeyStores.trusting(store) : null);
  }

  /** Returns OkHttp as those by hand and the clients that are built on it use it. */
  OkHttpClient okHttp() {
    OkHttpClient.Builder builder = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(20));
    if (tls != null) {
      builder.sslSocketFactory(tls.context().getSocketFactory(), tls.trust());
    }
    return builder.build();
  }
}
