package io.realtysdk.core.internal.http;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * One attempt over HTTP/1.1, exactly one: whatever OkHttp would repeat, redirect, authenticate or
 * remember by itself is switched off, because only the engine knows what may be sent twice.
 */
public final class Transport implements RequestSender {
  /** OkHttp acts on {@code Retry-After} by itself, so it must not see that header. */
  private static final String HIDDEN_RETRY_AFTER = "Realty-Sdk-Retry-After";

  private static final String RETRY_AFTER = "Retry-After";
  private static final RequestBody NO_CONTENT = oneShot(null, new byte[0]);

  private final Urls urls;
  private final Credentials credentials;
  private final Headers standing;
  private final long connectNanos;
  private final OkHttpClient keeping;

  /** Never takes a kept connection and keeps none: for what must not be sent twice. */
  private final OkHttpClient fresh;

  public Transport(Urls urls, Dialect dialect, HttpSettings settings, String userAgent) {
    this.urls = urls;
    this.credentials = dialect.credentials();
    this.connectNanos = settings.connectTimeout().toNanos();
    Headers.Builder headers = new Headers.Builder();
    headers.add("User-Agent", userAgent).add("Accept", "application/json");
    dialect.headers().forEach(headers::add);
    this.standing = headers.build();
    int idle = Math.max(5, settings.maxConcurrentCalls());
    this.keeping = client(settings, new ConnectionPool(idle, 1, TimeUnit.MINUTES));
    this.fresh =
        keeping.newBuilder().connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS)).build();
  }

  private static OkHttpClient client(HttpSettings settings, ConnectionPool pool) {
    OkHttpClient given = settings.okHttpClient();
    OkHttpClient.Builder b = given == null ? new OkHttpClient.Builder() : given.newBuilder();
    Dns dns = given == null ? Dns.SYSTEM : given.dns();
    if (given == null || given.socketFactory() == javax.net.SocketFactory.getDefault()) {
      b.socketFactory(new ChannelSocketFactory());
    }
    if (settings.sslSocketFactory() != null && settings.trustManager() != null) {
      b.sslSocketFactory(settings.sslSocketFactory(), settings.trustManager());
    }
    EventListener.Factory theirs =
        given == null ? call -> EventListener.NONE : given.eventListenerFactory();
    return b.connectionPool(pool)
        .protocols(List.of(Protocol.HTTP_1_1))
        .dns(new BoundedDns(dns, settings.connectTimeout().toNanos()))
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
        .addInterceptor(Transport::guard)
        .addNetworkInterceptor(Transport::checkHead)
        .build();
  }

  private static EventListener listener(Call call, EventListener.Factory theirs) {
    WireTrace trace = call.request().tag(WireTrace.class);
    EventListener other = theirs.create(call);
    if (trace == null) {
      return other;
    }
    return other == EventListener.NONE ? trace : trace.plus(other);
  }

  /** Behind the interceptors of a caller's own client, and before anything is connected. */
  private static Response guard(Interceptor.Chain chain) throws IOException {
    Request prepared = chain.call().request();
    WireTrace trace = prepared.tag(WireTrace.class);
    if (!isSameOrigin(prepared.url(), chain.request().url())) {
      throw new ProtocolException("an interceptor changed where the request goes");
    }
    if (trace != null && !trace.claimSending()) {
      throw new ProtocolException("an interceptor sent one attempt twice");
    }
    Response response = chain.proceed(chain.request());
    if (trace != null) {
      trace.returned();
    }
    return response;
  }

  private static Response checkHead(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.body().contentLength() < -1) {
      // Reading or closing such a body throws out of OkHttp, which then never gives up the socket.
      throw new ProtocolException("negative Content-Length");
    }
    return response.header(RETRY_AFTER) == null ? response : hideRetryAfter(response);
  }

  private static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }

  private static Response hideRetryAfter(Response response) {
    Headers.Builder headers = response.headers().newBuilder();
    response.headers(RETRY_AFTER).forEach(value -> headers.add(HIDDEN_RETRY_AFTER, value));
    return response.newBuilder().headers(headers.removeAll(RETRY_AFTER).build()).build();
  }

  @Override
  public Exchange exchange(
      Operation<?> operation,
      Map<String, String> extraHeaders,
      String key,
      boolean onNewConnection,
      long timeoutNanos) {
    HttpUrl url = urls.of(operation, credentials.inQuery() ? credentials.name() : null, key);
    Headers.Builder headers = standing.newBuilder();
    extraHeaders.forEach(headers::set);
    if (!credentials.inQuery()) {
      headers.set(credentials.name(), credentials.prefix() + key);
    }
    WireTrace trace = new WireTrace(connectNanos);
    Request request =
        new Request.Builder()
            .url(url)
            .headers(headers.build())
            .method(operation.method(), body(operation.body()))
            .tag(WireTrace.class, trace)
            .build();
    Call call = (onNewConnection ? fresh : keeping).newCall(request);
    call.timeout().timeout(timeoutNanos, TimeUnit.NANOSECONDS);
    return new OkHttpExchange(call, trace);
  }

  private static @Nullable RequestBody body(@Nullable Body body) {
    if (body instanceof Body.Bytes bytes) {
      return bytes.content().length == 0 && bytes.mediaType() == null
          ? NO_CONTENT
          : oneShot(bytes.mediaType(), bytes.content());
    }
    if (body instanceof Body.Multipart form) {
      MultipartBody.Builder b = new MultipartBody.Builder().setType(MultipartBody.FORM);
      for (Body.Part part : form.parts()) {
        b.addFormDataPart(part.name(), part.fileName(), oneShot(part.mediaType(), part.content()));
      }
      return b.build();
    }
    return null;
  }

  /** A second guard beside the settings: OkHttp does not repeat a body that says it cannot. */
  private static RequestBody oneShot(@Nullable String mediaType, byte[] content) {
    MediaType type = mediaType == null ? null : MediaType.get(mediaType);
    return new RequestBody() {
      @Override
      public @Nullable MediaType contentType() {
        return type;
      }

      @Override
      public long contentLength() {
        return content.length;
      }

      @Override
      public boolean isOneShot() {
        return true;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        sink.write(content);
      }
    };
  }

  /** Closes idle connections; running exchanges are the callers' to cancel. */
  public void close() {
    keeping.connectionPool().evictAll();
    fresh.connectionPool().evictAll();
  }

  /** One attempt: its call, its trace, and its answer. */
  private static final class OkHttpExchange implements Exchange {
    private final Call call;
    private final WireTrace trace;
    private @Nullable Response response;

    private OkHttpExchange(Call call, WireTrace trace) {
      this.call = call;
      this.trace = trace;
    }

    @Override
    public Answer send() throws IOException {
      Response r = call.execute();
      response = r;
      return new HttpAnswer(r);
    }

    @Override
    public WireFacts wire() {
      return trace;
    }

    @Override
    public void limitBody(long nanos) {
      if (response != null) {
        response.body().source().timeout().deadline(nanos, TimeUnit.NANOSECONDS);
      }
    }

    @Override
    public void cancel() {
      call.cancel();
    }

    @Override
    public void close() {
      trace.done();
      if (response != null) {
        response.close();
      }
    }
  }

  private record HttpAnswer(Response response) implements Answer {
    @Override
    public int status() {
      return response.code();
    }

    @Override
    public @Nullable String header(String name) {
      return response.header(wireName(name));
    }

    @Override
    public List<String> headers(String name) {
      return response.headers(wireName(name));
    }

    @Override
    public Map<String, List<String>> headers() {
      Map<String, List<String>> all = response.headers().toMultimap();
      List<String> hidden = all.remove(HIDDEN_RETRY_AFTER);
      if (hidden != null) {
        all.put("retry-after", hidden);
      }
      return java.util.Collections.unmodifiableMap(all);
    }

    @Override
    public InputStream body() {
      ResponseBody body = response.body();
      return body.byteStream();
    }

    @Override
    public boolean endsWithConnection() {
      return header("Content-Length") == null
          && !"chunked".equalsIgnoreCase(header("Transfer-Encoding"));
    }

    private static String wireName(String name) {
      return name.equalsIgnoreCase(RETRY_AFTER) ? HIDDEN_RETRY_AFTER : name;
    }
  }
}
