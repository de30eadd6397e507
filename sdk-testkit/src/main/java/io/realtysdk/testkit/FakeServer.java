package io.realtysdk.testkit;

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
 * The only code that knows WireMock: hands each request that arrives on a local port to a service,
 * and puts the service's {@link Answer} on the wire.
 */
final class FakeServer implements AutoCloseable {
  /** How long close() lets answers in progress, such as delayed ones, go on. */
  private static final long STOP_MILLIS = 50;

  private final WireMockServer wireMock;

  /** Listens on this port of the loopback interface, or on any free one if it is 0. */
  FakeServer(int port, Function<RecordedRequest, Answer> service) {
    wireMock = quietly(() -> started(port, service));
  }

  private static WireMockServer started(int port, Function<RecordedRequest, Answer> service) {
    WireMockServer server = new WireMockServer(configuration(port, service));
    server.stubFor(any(anyUrl()).willReturn(ok()));
    server.start();
    return server;
  }

  /**
   * Does without the three lines that SLF4J prints on its first use in a program that has no
   * logging. The property is left alone where the user has set it.
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
      int port, Function<RecordedRequest, Answer> service) {
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
        // a Content-Length on every answer, so that a body cut short shows as one
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .jettyStopTimeout(STOP_MILLIS)
        .threadPoolFactory(Listener::daemonThreads)
        .httpServerFactory(Listener::new)
        // building the client for proxying, which no fake does, is a good part of the start-up time
        .httpClientFactory(
            (options, trustAll, trusted, system) ->
                request -> {
                  throw new UnsupportedOperationException("a fake is no proxy");
                });
  }

  int port() {
    return wireMock.port();
  }

  @Override
  public void close() {
    wireMock.stop();
  }

  /** Replaces the answer of the one stub, which matches everything, by that of the service. */
  private record Bridge(Function<RecordedRequest, Answer> service)
      implements ResponseTransformerV2 {

    @Override
    public String getName() {
      return "realtysdk-fake";
    }

    @Override
    public Response transform(Response unused, ServeEvent event) {
      Answer answer = service.apply(recorded(event.getRequest()));
      return onWire(heldBack(answer.delay()) ? answer : answer.ending(Answer.Ending.CLOSED));
    }

    /** Waits here, since WireMock's own delay would send the answer when the server is stopped. */
    private static boolean heldBack(Duration delay) {
      try {
        Thread.sleep(delay.toMillis());
        return true;
      } catch (InterruptedException e) {
        // the server stops; with the flag restored the connection would not be closed
        return false;
      }
    }

    private static RecordedRequest recorded(LoggedRequest request) {
      Map<String, List<String>> headers = new LinkedHashMap<>();
      for (HttpHeader header : request.getHeaders().all()) {
        headers.put(header.key(), header.values().stream().map(Listener::unmasked).toList());
      }
      return new RecordedRequest(
          request.getMethod().getName(), request.getUrl(), headers, request.getBody());
    }

    private static Response onWire(Answer answer) {
      List<HttpHeader> headers = new ArrayList<>();
      answer.headers().forEach(h -> headers.add(new HttpHeader(h.name(), h.value())));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      if (answer.ending() == Answer.Ending.CUT) {
        // the server closes the connection when less arrives than was announced
        int announced = Math.max(1, body.length);
        headers.add(new HttpHeader("Content-Length", Integer.toString(announced)));
        body = Arrays.copyOf(body, body.length / 2);
      }
      Response.Builder response =
          Response.response().status(answer.status()).headers(new HttpHeaders(headers)).body(body);
      return switch (answer.ending()) {
        case COMPLETE, CUT -> response.build();
        case CLOSED -> response.fault(Fault.EMPTY_RESPONSE).build();
        case RESET -> response.fault(Fault.CONNECTION_RESET_BY_PEER).build();
        case GARBAGE -> response.fault(Fault.RANDOM_DATA_THEN_CLOSE).build();
      };
    }
  }
}
