package io.realtysdk.it.support.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class MalformedResponsesTest {

  private static final RawResponse OK = RawResponse.json(200, "{\"Id\":7}");

  private final FaultServer server = FaultServer.start();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void cutsABodyAtAnyByteUnderAFullHead(int at) throws Exception {
    server.enqueue(Script.cutBodyAt(at, OK));
    assertThat(rawAnswer())
        .contains("Content-Length: 8\r\n\r\n")
        .endsWith("\r\n\r\n" + "{\"Id\":7}".substring(0, at) + "<FIN>");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 30})
  void cutsAHeadAtAnyByte(int at) throws Exception {
    server.enqueue(Script.cutAt(at, OK));
    assertThat(rawAnswer()).isEqualTo(new String(OK.bytes(), UTF_8).substring(0, at) + "<FIN>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 999", "HTTP/1.1 99 Low", "complete garbage"})
  void sendsAnyStatusLine(String line) throws Exception {
    server.enqueue(MalformedResponses.statusLine(line).thenClose());
    assertThat(rawAnswer()).startsWith(line + "\r\nContent-Type: ").endsWith("{}<FIN>");
  }

  @Test
  void sendsAnyContentLengthAndNoSecondOne() throws Exception {
    server.enqueue(MalformedResponses.contentLength("-5", OK));
    assertThat(rawAnswer()).containsOnlyOnce("Content-Length").contains("Content-Length: -5\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "", "ffffffffffffffff1", "8;name=value"})
  void sendsAnyChunkSizeLine(String line) throws Exception {
    server.enqueue(MalformedResponses.chunkSizeLine(line, OK));
    assertThat(rawAnswer()).endsWith("\r\n\r\n" + line + "\r\n{\"Id\":7}\r\n0\r\n\r\n<FIN>");
  }

  @Test
  void floodsHeaders() throws Exception {
    server.enqueue(MalformedResponses.headerFlood(50, 10, OK).thenClose());
    assertThat(rawAnswer())
        .contains("X-Flood-0: hhhhhhhhhh\r\n", "X-Flood-49: hhhhhhhhhh\r\n")
        .endsWith("{\"Id\":7}<FIN>");
  }

  @Test
  void sendsWellFormedChunks() throws Exception {
    server.enqueue(MalformedResponses.chunked(OK, 3));
    assertThat(get().body()).isEqualTo("{\"Id\":7}");
  }

  @Test
  void breaksChunksInAWayThatAClientDetects() {
    server.enqueue(MalformedResponses.brokenChunk(OK), MalformedResponses.chunkedWithoutEnd(OK));
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
  }

  @Test
  void compressesABody() throws Exception {
    server.enqueue(MalformedResponses.gzip(OK));
    try (InputStream plain = unzipped()) {
      assertThat(new String(plain.readAllBytes(), UTF_8)).isEqualTo("{\"Id\":7}");
    }
  }

  @Test
  void breaksCompressedBodies() throws Exception {
    server.enqueue(MalformedResponses.brokenGzip(OK), MalformedResponses.truncatedGzip(OK, 9));
    for (int i = 0; i < 2; i++) {
      try (InputStream plain = unzipped()) {
        assertThatThrownBy(plain::readAllBytes).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void aGzipBombIsAJsonArrayAThousandTimesItsCompressedSize() throws Exception {
    server.enqueue(
        MalformedResponses.gzipBomb(50_000_000),
        MalformedResponses.gzipBomb(50_000_000).thenClose());
    try (InputStream plain = unzipped()) {
      assertThat(plain.read()).isEqualTo('[');
      plain.skipNBytes(49_999_998);
      assertThat(plain.readAllBytes()).containsExactly(']');
    }
    assertThat(rawAnswer().length()).isLessThan(60_000);
  }

  @Test
  void endlessResponsesContinueUntilTheClientLeaves() throws Exception {
    server.enqueue(MalformedResponses.endlessHeaders(), MalformedResponses.endlessBody());
    for (String expected : new String[] {"X-Endless: hhhh", "        "}) {
      try (RawClient raw = RawClient.connect(server)) {
        assertThat(raw.get("/").read(2_000_000)).hasSize(2_000_000).contains(expected);
      }
      server.awaitOpenConnections(0, Duration.ofSeconds(5));
    }
  }

  @Test
  void sendsByteByByte() throws Exception {
    server.enqueue(Script.drip(OK.bytes(), Duration.ofMillis(2)));
    long before = System.nanoTime();
    assertThat(get().body()).isEqualTo("{\"Id\":7}");
    assertThat(System.nanoTime() - before)
        .isGreaterThan(Duration.ofMillis(2L * OK.bytes().length - 2).toNanos());
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    return client.send(request(), BodyHandlers.ofString());
  }

  private InputStream unzipped() throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = client.send(request(), BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    return new GZIPInputStream(answer.body());
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(server.url()).timeout(Duration.ofSeconds(5)).build();
  }

  private String rawAnswer() throws IOException {
    try (RawClient raw = RawClient.connect(server)) {
      return raw.get("/").readToEnd();
    }
  }
}
