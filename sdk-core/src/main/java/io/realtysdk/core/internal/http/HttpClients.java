package io.realtysdk.core.internal.http;

import io.realtysdk.core.HttpProxy;
import io.realtysdk.core.HttpSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The OkHttp clients of one SDK client. Whatever OkHttp would repeat, redirect, authenticate or
 * remember by itself is switched off, because only the engine knows what may be sent twice.
 */
final class HttpClients {
  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private final OkHttpClient pooling;

  /** For a host with one address, where there is nothing to try at once; shares the pool. */
  private final OkHttpClient poolingOneAddress;

  private final OkHttpClient unpooled;
  private final OkHttpClient direct;
  private final BoundedDns dns;
  private final @Nullable ReadyConnections ready;
  private final URI origin;

  HttpClients(HttpSettings settings, URI origin, Executor executor, LongSupplier nanoTime) {
    OkHttpClient given = settings.okHttpClient();
    dns =
        new BoundedDns(
            given == null ? Dns.SYSTEM : given.dns(), settings.connectTimeout().toNanos());
    ConnectionSockets sockets = new ConnectionSockets();
    pooling = client(settings, given, dns, sockets);
    poolingOneAddress = pooling.newBuilder().fastFallback(false).build();
    // Minutes, not nanoseconds: with a shorter time OkHttp's cleanup task runs without end.
    unpooled =
        pooling.newBuilder().connectionPool(new ConnectionPool(0, 1, TimeUnit.MINUTES)).build();
    direct = unpooled.newBuilder().proxy(Proxy.NO_PROXY).fastFallback(false).build();
    // Interceptors and listeners of a caller's own client are to see the calls of the SDK only.
    ready =
        given == null ? new ReadyConnections(direct, sockets, origin, executor, nanoTime) : null;
    this.origin = origin;
  }

  /**
   * Returns a client for one attempt.
   *
   * @param onNewConnection whether no pooled connection may be used, and none kept
   */
  OkHttpClient forAttempt(boolean onNewConnection) {
    if (onNewConnection) {
      return isDirect() ? direct : unpooled;
    }
    return dns.hasOneAddress(origin.getHost()) ? poolingOneAddress : pooling;
  }

  /** Returns a client for an attempt of a create: each of its connections carries one request. */
  OkHttpClient forCreate() {
    OkHttpClient fresh = forAttempt(true);
    OkHttpClient next = ready == null || fresh != direct ? null : ready.next();
    return next == null ? fresh : next;
  }

  /** Returns who wants to know how long connecting takes; null if nobody does. */
  @Nullable ConnectTimes connectTimes() {
    return ready;
  }

  /** Whether a client is for one attempt only, after which its pool is to be emptied. */
  boolean isForOne(OkHttpClient client) {
    return client != pooling
        && client != poolingOneAddress
        && client != unpooled
        && client != direct;
  }

  /**
   * Whether the JVM's settings name no proxy now, and the host has one address, so that there is
   * nothing to choose between. OkHttp chooses again for each connection: it compiles patterns to
   * ask for proxies, and hands the connection to another thread to try two addresses at once.
   */
  private boolean isDirect() {
    if (!dns.hasOneAddress(origin.getHost())) {
      return false;
    }
    try {
      for (Proxy proxy : pooling.proxySelector().select(origin)) {
        if (proxy.type() != Proxy.Type.DIRECT) {
          return false;
        }
      }
      return pooling.proxy() == null;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Closes idle connections; running exchanges are the callers' to cancel. */
  void close() {
    pooling.connectionPool().evictAll();
    unpooled.connectionPool().evictAll();
    if (ready != null) {
      ready.close();
    }
  }

  private static OkHttpClient client(
      HttpSettings settings, @Nullable OkHttpClient given, Dns dns, ConnectionSockets sockets) {
    OkHttpClient.Builder b = given == null ? new OkHttpClient.Builder() : given.newBuilder();
    int idle = Math.max(5, settings.maxConcurrentCalls());
    EventListener.Factory theirs =
        given == null ? call -> EventListener.NONE : given.eventListenerFactory();
    b.connectionPool(new ConnectionPool(idle, 1, TimeUnit.MINUTES))
        .protocols(List.of(Protocol.HTTP_1_1))
        .dns(dns)
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .authenticator(Authenticator.NONE)
        .cookieJar(CookieJar.NO_COOKIES)
        .cache(null)
        .connectTimeout(settings.connectTimeout())
        // The call timeout of each attempt covers these, and costs a quarter less on small calls.
        .readTimeout(0, TimeUnit.MILLISECONDS)
        .writeTimeout(0, TimeUnit.MILLISECONDS)
        .pingInterval(0, TimeUnit.MILLISECONDS)
        .eventListenerFactory(call -> listener(call, theirs))
        .addInterceptor(HttpClients::guard);
    proxy(b, settings.proxy());
    sockets(b, settings, given, sockets);
    return b.build();
  }

  private static void sockets(
      OkHttpClient.Builder b,
      HttpSettings settings,
      @Nullable OkHttpClient given,
      ConnectionSockets sockets) {
    if (given == null || given.socketFactory() == SocketFactory.getDefault()) {
      b.socketFactory(sockets.factory());
    }
    if (settings.sslSocketFactory() != null && settings.trustManager() != null) {
      b.sslSocketFactory(sockets.tracking(settings.sslSocketFactory()), settings.trustManager());
    } else {
      OkHttpClient standard = given == null ? new OkHttpClient() : given;
      if (standard.x509TrustManager() != null) {
        b.sslSocketFactory(
            sockets.tracking(standard.sslSocketFactory()), standard.x509TrustManager());
      }
    }
    // First in the list is farthest from the wire: a caller's own interceptors see the real head.
    b.networkInterceptors().add(0, new ConnectionCheck(sockets));
  }

  private static void proxy(OkHttpClient.Builder b, @Nullable HttpProxy proxy) {
    if (proxy == null) {
      return;
    }
    b.proxy(
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
    String credentials = basic(proxy);
    b.proxyAuthenticator(
        (route, response) ->
            credentials == null || response.request().header(PROXY_AUTHORIZATION) != null
                ? null
                : response.request().newBuilder().header(PROXY_AUTHORIZATION, credentials).build());
  }

  /** Returns the header that a proxy needs on requests that are not sent through a tunnel. */
  static @Nullable Headers proxyHeaders(@Nullable HttpProxy proxy) {
    String credentials = proxy == null ? null : basic(proxy);
    return credentials == null ? null : Headers.of(PROXY_AUTHORIZATION, credentials);
  }

  private static @Nullable String basic(HttpProxy proxy) {
    return proxy.user() == null || proxy.password() == null
        ? null
        : Credentials.basic(proxy.user(), proxy.password(), StandardCharsets.UTF_8);
  }

  private static EventListener listener(Call call, EventListener.Factory theirs) {
    WireTrace trace = call.request().tag(WireTrace.class);
    EventListener other = theirs.create(call);
    if (trace == null) {
      EventListener opening = ReadyConnections.listener(call);
      return opening == null ? other : opening;
    }
    return other == EventListener.NONE ? trace : trace.plus(other);
  }

  /** Runs behind the interceptors of a caller's own client, before anything is connected. */
  private static Response guard(Interceptor.Chain chain) throws IOException {
    Request prepared = chain.call().request();
    WireTrace trace = prepared.tag(WireTrace.class);
    if (!isSameOrigin(prepared.url(), chain.request().url())) {
      throw new ProtocolException("an interceptor changed where the request goes");
    }
    if (trace != null && !trace.claimSending()) {
      throw new ProtocolException("an interceptor sent one attempt twice");
    }
    while (true) {
      try {
        Response response = chain.proceed(chain.request());
        if (trace != null) {
          trace.returned();
        }
        return response;
      } catch (ConnectionCheck.StaleConnectionException e) {
        // Nothing was sent, and the connection is closed: the next one is taken, or a new one.
        if (trace != null) {
          trace.givesUpConnection();
        }
        if (chain.call().isCanceled()) {
          throw e;
        }
      }
    }
  }

  private static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }
}
