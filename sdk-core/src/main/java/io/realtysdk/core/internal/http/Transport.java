package io.realtysdk.core.internal.http;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Sends one attempt over HTTP/1.1, exactly one. */
public final class Transport implements RequestSender {
  private static final Map<String, MediaType> MEDIA_TYPES = new ConcurrentHashMap<>();
  private static final RequestBody NO_CONTENT = oneShot(null, new byte[0]);

  private final Urls urls;
  private final Credentials credentials;
  private final Headers standing;
  private final long connectNanos;
  private final HttpClients clients;
  private volatile @Nullable Authorization authorization;

  private record Authorization(String key, String value) {
    /** Nothing: both are secret. */
    @Override
    public String toString() {
      return "Authorization";
    }
  }

  public Transport(Urls urls, Dialect dialect, HttpSettings settings, String userAgent) {
    this(urls, dialect, settings, userAgent, Threads.perTask(), System::nanoTime);
  }

  Transport(
      Urls urls,
      Dialect dialect,
      HttpSettings settings,
      String userAgent,
      Executor executor,
      LongSupplier nanoTime) {
    this.urls = urls;
    this.credentials = dialect.credentials();
    this.connectNanos = settings.connectTimeout().toNanos();
    Headers.Builder headers = new Headers.Builder();
    headers.add("User-Agent", userAgent).add("Accept", "application/json");
    dialect.headers().forEach(headers::add);
    Headers forProxy = urls.isEncrypted() ? null : HttpClients.proxyHeaders(settings.proxy());
    if (forProxy != null) {
      headers.addAll(forProxy);
    }
    this.standing = headers.build();
    this.clients = new HttpClients(settings, urls.origin(), executor, nanoTime);
  }

  @Override
  public Exchange exchange(
      Operation<?> operation,
      Map<String, String> extraHeaders,
      String key,
      boolean onNewConnection,
      long timeoutNanos) {
    HttpUrl url = urls.of(operation, credentials.inQuery() ? credentials.name() : null, key);
    WireTrace trace = new WireTrace(urls.target(), connectNanos, clients.connectTimes());
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .method(operation.method(), body(operation.body()))
            .tag(WireTrace.class, trace);
    // One by one: the builder would replace its own list by a copy of a whole Headers.
    for (int i = 0; i < standing.size(); i++) {
      request.addHeader(standing.name(i), standing.value(i));
    }
    extraHeaders.forEach(request::header);
    if (!credentials.inQuery()) {
      request.header(credentials.name(), authorization(key));
    }
    OkHttpClient client =
        onNewConnection && operation.idempotency() == Idempotency.NOT_IDEMPOTENT
            ? clients.forCreate()
            : clients.forAttempt(onNewConnection);
    Call call = client.newCall(request.build());
    EarlierTimeout.SHARED.use();
    call.timeout().timeout(timeoutNanos, TimeUnit.NANOSECONDS);
    ConnectionPool own = clients.isForOne(client) ? client.connectionPool() : null;
    return new OkHttpExchange(call, trace, own);
  }

  /** The same key comes back call after call, and its header is the longest text of a request. */
  private String authorization(String key) {
    Authorization last = authorization;
    if (last == null || !last.key.equals(key)) {
      last = new Authorization(key, credentials.prefix() + key);
      authorization = last;
    }
    return last.value;
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
    // Parsing one costs half a kilobyte, and there are few.
    MediaType type =
        mediaType == null ? null : MEDIA_TYPES.computeIfAbsent(mediaType, MediaType::get);
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
    clients.close();
  }

  /** One attempt: its call, its trace, and its answer. */
  private static final class OkHttpExchange implements Exchange {
    private final Call call;
    private final WireTrace trace;
    private final @Nullable ConnectionPool own;
    private @Nullable Response response;

    private OkHttpExchange(Call call, WireTrace trace, @Nullable ConnectionPool own) {
      this.call = call;
      this.trace = trace;
      this.own = own;
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
    public void discardConnection() {
      Connection connection = trace.connection();
      if (connection != null) {
        closeQuietly(connection.socket());
      }
    }

    private static void closeQuietly(Socket socket) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is closed all the same, or was before.
      }
    }

    @Override
    public void close() {
      trace.done();
      if (response != null) {
        response.close();
      }
      if (own != null) {
        own.evictAll();
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
      List<String> hidden = all.remove(ResponseHead.HIDDEN_RETRY_AFTER);
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
      return name.equalsIgnoreCase(ResponseHead.RETRY_AFTER)
          ? ResponseHead.HIDDEN_RETRY_AFTER
          : name;
    }
  }
}
