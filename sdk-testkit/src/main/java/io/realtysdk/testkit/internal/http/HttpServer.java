package io.realtysdk.testkit.internal.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The only code that uses WireMock: passes each request that arrives on a local port to a service,
 * and sends the service's {@link FakeResponse}.
 */
public final class HttpServer implements AutoCloseable {
  /** How long close() waits for responses in progress, such as delayed ones. */
  private static final long STOP_MILLIS = 50;

  private final WireMockServer wireMock;

  /** Listens on this port of the loopback interface; 0 means any free port. */
  public HttpServer(int port, Function<Request, FakeResponse> service) {
    wireMock = quietly(() -> started(port, service));
  }

  private static WireMockServer started(int port, Function<Request, FakeResponse> service) {
    WireMockServer server = new WireMockServer(configuration(port, service));
    server.stubFor(any(anyUrl()).willReturn(ok()));
    server.start();
    return server;
  }

  /**
   * Suppresses the three lines that SLF4J prints on its first use in a program without a logging
   * backend. A value that the user has set is kept.
   */
  private static <T> T quietly(Supplier<T> work) {
    String property = "slf4j.internal.verbosity";
    if (System.getProperty(property) != null) {
      return work.get();
    }
    System.setProperty(property, "ERROR");
    try {
      return work.get();
    } finally {
      System.clearProperty(property);
    }
  }

  private static WireMockConfiguration configuration(
      int port, Function<Request, FakeResponse> service) {
    return WireMockConfiguration.options()
        .jettyAcceptors(1)
        .bindAddress("127.0.0.1")
        .port(port)
        .extensions(new Bridge(service))
        // else stubs that the user's own project keeps in src/test/resources would be loaded
        .usingFilesUnderClasspath("io/realtysdk/testkit")
        .disableRequestJournal()
        .stubRequestLoggingDisabled(true)
        .templatingEnabled(false)
        .gzipDisabled(true)
        .http2PlainDisabled(true)
        // a Content-Length on every response, so that a truncated body can be detected
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .jettyStopTimeout(STOP_MILLIS)
        .threadPoolFactory(JettyServer::daemonThreads)
        .httpServerFactory(JettyServer::new)
        // building the client for proxying, which no fake does, takes long
        .httpClientFactory(
            (options, trustAll, trusted, system) ->
                request -> {
                  throw new UnsupportedOperationException("a fake does not proxy");
                });
  }

  public int port() {
    return wireMock.port();
  }

  @Override
  public void close() {
    wireMock.stop();
  }

  /** Replaces the response of the only stub, which matches everything, by that of the service. */
  private record Bridge(Function<Request, FakeResponse> service) implements ResponseTransformerV2 {

    @Override
    public String getName() {
      return "realtysdk-fake";
    }

    @Override
    public Response transform(Response unused, ServeEvent event) {
      FakeResponse response = service.apply(recorded(event.getRequest()));
      return toWireMock(
          delayed(response.delay()) ? response : response.ending(FakeResponse.Ending.CLOSED));
    }

    /** Waits here: WireMock's own delay would send the response when the server is stopped. */
    private static boolean delayed(Duration delay) {
      try {
        Thread.sleep(delay.toMillis());
        return true;
      } catch (InterruptedException e) {
        // the server stops; with the flag restored the connection would not be closed
        return false;
      }
    }

    private static Request recorded(LoggedRequest request) {
      Map<String, List<String>> headers = new LinkedHashMap<>();
      for (HttpHeader header : request.getHeaders().all()) {
        headers.put(header.key(), header.values().stream().map(JettyServer::unmasked).toList());
      }
      return new Request(
          request.getMethod().getName(), request.getUrl(), headers, request.getBody());
    }

    private static Response toWireMock(FakeResponse response) {
      List<HttpHeader> headers = new ArrayList<>();
      response.headers().forEach(h -> headers.add(new HttpHeader(h.name(), h.value())));
      byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
      if (response.ending() == FakeResponse.Ending.TRUNCATED) {
        // the server closes the connection if the body is shorter than announced
        int announced = Math.max(1, body.length);
        headers.add(new HttpHeader("Content-Length", Integer.toString(announced)));
        body = Arrays.copyOf(body, body.length / 2);
      }
      Response.Builder builder =
          Response.response()
              .status(response.status())
              .headers(new HttpHeaders(headers))
              .body(body);
      return switch (response.ending()) {
        case COMPLETE, TRUNCATED -> builder.build();
        case CLOSED -> builder.fault(Fault.EMPTY_RESPONSE).build();
        case RESET -> builder.fault(Fault.CONNECTION_RESET_BY_PEER).build();
        case MALFORMED -> builder.fault(Fault.RANDOM_DATA_THEN_CLOSE).build();
      };
    }
  }
}
