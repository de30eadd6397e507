package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A caller's own OkHttpClient: what is kept, what is switched off, and that it stays usable. */
class CallerOkHttpClientTest {

  private static final Script GOOD =
      Script.respond(
          RawResponse.json(200, "{\"Id\":7}")
              .header("Cache-Control", "max-age=3600")
              .header("Set-Cookie", "session=abc"));

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @TempDir Path folder;

  @Test
  void itsInterceptorsAndListenersAreCalled() {
    AtomicInteger application = new AtomicInteger();
    AtomicInteger network = new AtomicInteger();
    AtomicInteger events = new AtomicInteger();
    SignTrakerClient client =
        client(
            own()
                .addInterceptor(
                    chain -> {
                      application.incrementAndGet();
                      return chain.proceed(
                          chain.request().newBuilder().header("X-Traced", "1").build());
                    })
                .addNetworkInterceptor(
                    chain -> {
                      network.incrementAndGet();
                      return chain.proceed(chain.request());
                    })
                .eventListener(
                    new EventListener() {
                      @Override
                      public void requestHeadersStart(Call call) {
                        events.incrementAndGet();
                      }
                    })
                .build());
    invariants.server().enqueue(Script.status(503)).byDefault(GOOD);
    assertThat(invariants.call(SignTrakerOperations.GET.of(client)).succeeded()).isTrue();
    assertThat(invariants.submit(SignTrakerOperations.CREATE.of(client)).await().succeeded())
        .isTrue();
    assertThat(List.of(application.get(), network.get(), events.get())).containsExactly(3, 3, 3);
    assertThat(invariants.server().requests())
        .allMatch(request -> request.header("X-Traced").isPresent());
  }

  @Test
  void anInterceptorThatSendsTwiceFailsTheAttempt() {
    SignTrakerClient client =
        client(
            own()
                .addInterceptor(
                    chain -> {
                      chain.proceed(chain.request()).close();
                      return chain.proceed(chain.request());
                    })
                .build());
    invariants.server().byDefault(GOOD);
    SdkException e =
        invariants.call(SignTrakerOperations.CREATE.of(client)).failedWith(SdkException.class);
    assertThat(e.outcome()).isNotEqualTo(io.realtysdk.core.Outcome.NOT_SENT);
    assertThat(invariants.server().requests()).hasSize(1);
  }

  @Test
  void anInterceptorCannotSendARequestElsewhere() {
    String elsewhere = invariants.foreign().url().toString();
    SignTrakerClient client =
        client(
            own()
                .addInterceptor(
                    chain -> chain.proceed(chain.request().newBuilder().url(elsewhere).build()))
                .build());
    SdkException e =
        invariants.call(SignTrakerOperations.CREATE.of(client)).failedWith(SdkException.class);
    assertThat(e.outcome()).isEqualTo(io.realtysdk.core.Outcome.NOT_SENT);
  }

  @Test
  void itsOwnRetriesRedirectsAndAuthenticatorsAreSwitchedOff() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (Cache cache = new Cache(folder.toFile(), 1 << 20)) {
      SignTrakerClient client =
          client(
              own()
                  .followRedirects(true)
                  .followSslRedirects(true)
                  .retryOnConnectionFailure(true)
                  .cache(cache)
                  .cookieJar(jar(asked))
                  .authenticator(
                      (route, response) -> {
                        asked.incrementAndGet();
                        return response.request();
                      })
                  .build());
      invariants.server().byDefault(GOOD);
      invariants.call(SignTrakerOperations.GET.of(client)).orFail();
      invariants.call(SignTrakerOperations.GET.of(client)).orFail();
      assertThat(invariants.server().requests()).hasSize(2);
      assertThat(cache.writeAbortCount() + cache.writeSuccessCount()).isZero();
      String elsewhere = invariants.foreign().url().toString();
      invariants
          .server()
          .enqueue(
              Script.respond(RawResponse.status(307).header("Location", elsewhere)),
              Script.respond(RawResponse.status(401).header("WWW-Authenticate", "Basic")),
              Script.respond(RawResponse.status(503).header("Retry-After", "0")),
              Script.status(408),
              Script.close());
      for (int i = 0; i < 4; i++) {
        invariants.call(SignTrakerOperations.CREATE.of(client)).failedWith(ApiException.class);
      }
      invariants.call(SignTrakerOperations.CREATE.of(client)).failedWith(NetworkException.class);
      assertThat(invariants.server().requests()).hasSize(7);
      assertThat(invariants.server().requests())
          .noneMatch(request -> request.header("Cookie").isPresent());
      assertThat(asked).hasValue(0);
    }
  }

  @Test
  void itsTimeoutsDoNotShortenTheSdksTimeouts() {
    SignTrakerClient client =
        client(
            own()
                .callTimeout(1, TimeUnit.MILLISECONDS)
                .readTimeout(1, TimeUnit.MILLISECONDS)
                .writeTimeout(1, TimeUnit.MILLISECONDS)
                .build());
    invariants.server().byDefault(Script.pause(java.time.Duration.ofMillis(50)).then(GOOD));
    assertThat(invariants.call(SignTrakerOperations.CREATE.of(client)).succeeded()).isTrue();
  }

  @Test
  void itStaysOpenAndUsable() {
    OkHttpClient own = own().build();
    invariants.server().byDefault(GOOD);
    try (SignTrakerClient client = client(own)) {
      invariants.call(SignTrakerOperations.GET.of(client)).orFail();
      invariants.submit(SignTrakerOperations.GET.of(client)).await().orFail();
    }
    assertThat(own.connectionPool().connectionCount()).isZero();
    assertThat(own.dispatcher().runningCallsCount()).isZero();
    assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    assertThat(own.followRedirects()).isTrue();
    own.dispatcher().executorService().shutdown();
  }

  @Test
  void exceptionsOfItsCodeAreTyped() {
    for (RuntimeException thrown :
        List.of(new IllegalStateException("own bug"), new SecurityException("own bug"))) {
      OkHttpClient.Builder before =
          own()
              .addInterceptor(
                  chain -> {
                    throw thrown;
                  });
      OkHttpClient.Builder after =
          own()
              .addInterceptor(
                  chain -> {
                    try (Response response = chain.proceed(chain.request())) {
                      throw thrown;
                    }
                  });
      OkHttpClient.Builder factory =
          own()
              .eventListenerFactory(
                  call -> {
                    throw thrown;
                  });
      invariants.server().byDefault(GOOD);
      for (OkHttpClient.Builder broken : List.of(before, after, factory)) {
        SdkException failure =
            invariants.call(SignTrakerOperations.CREATE.of(client(broken.build()))).sdkFailure();
        assertThat(failure.attempts()).isNotEmpty();
      }
    }
  }

  private OkHttpClient.Builder own() {
    return new OkHttpClient.Builder();
  }

  private SignTrakerClient client(OkHttpClient own) {
    return invariants.closing(
        invariants
            .configure(SignTrakerClient.builder(), invariants.settings().okHttpClient(own))
            .build());
  }

  private static CookieJar jar(AtomicInteger asked) {
    return new CookieJar() {
      @Override
      public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
        asked.incrementAndGet();
      }

      @Override
      public List<Cookie> loadForRequest(HttpUrl url) {
        asked.incrementAndGet();
        return List.of();
      }
    };
  }
}
