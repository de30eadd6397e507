package io.realtysdk.it.fuzz;

import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.it.support.invariants.ClientInvariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Answers requests without a socket, so that an input costs microseconds. Not for many threads. */
final class InProcessServer implements Interceptor {

  static final String ORIGIN = "https://api.agency.example";

  private static final MediaType JSON = MediaType.get("application/json");

  private final List<HttpUrl> urls = new ArrayList<>();
  private int status = 200;
  private IntFunction<byte[]> body = number -> new byte[0];

  /** Answers every request in the same way, and forgets what it was asked before. */
  void answer(int newStatus, byte[] newBody) {
    answer(newStatus, number -> newBody);
  }

  /** As above, with a body for the first request, the second, and so on. */
  void answer(int newStatus, IntFunction<byte[]> newBody) {
    urls.clear();
    status = newStatus;
    body = newBody;
  }

  /** The URLs that were asked for since the answer was set. */
  List<HttpUrl> urls() {
    return urls;
  }

  /** A builder of clients of {@link #ORIGIN} whose requests are answered here. */
  <B extends ClientBuilder<B>> B configure(B builder, boolean strict) {
    return configureWithoutOrigin(builder, strict).baseUrl(ORIGIN);
  }

  /** As above, without a base URL. */
  <B extends ClientBuilder<B>> B configureWithoutOrigin(B builder, boolean strict) {
    HttpSettings.Builder settings =
        HttpSettings.builder()
            .retryPolicy(RetryPolicy.none())
            .maxPages(3)
            .okHttpClient(new OkHttpClient.Builder().addInterceptor(this).build());
    return builder
        .apiKey(ClientInvariants.KEY)
        .environment(Map.of())
        .httpSettings((strict ? settings.strictDecoding() : settings).build());
  }

  @Override
  public Response intercept(Chain chain) {
    urls.add(chain.request().url());
    byte[] bytes = body.apply(urls.size());
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .header("Content-Length", Integer.toString(bytes.length))
        .body(ResponseBody.create(bytes, JSON))
        .build();
  }
}
