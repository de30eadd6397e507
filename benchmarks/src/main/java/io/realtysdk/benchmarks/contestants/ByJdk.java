package io.realtysdk.benchmarks.contestants;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The JDK's client, and an ObjectReader on the response stream. */
final class ByJdk implements Contestant {
  private static final ObjectReader OTC = reader(OpenToCloseJson.Agent.class);
  private static final ObjectReader OTC_LIST = listReader(OpenToCloseJson.Agent.class);
  private static final ObjectReader ENVELOPE = reader(PropertybaseJson.Envelope.class);
  private static final ObjectReader ST = reader(SignTrakerJson.Agent.class);
  private static final ObjectReader ST_LIST = listReader(SignTrakerJson.Agent.class);
  private static final ObjectReader DOCUMENT = reader(SpectoraJson.Document.class);
  private static final ObjectWriter WRITER = HandMapper.MAPPER.writer();
  private static final String BEARER = "Bearer " + Endpoint.KEY;
  private static final String ST_API = "ST-API " + Endpoint.KEY;
  private static final int PAGE = 100;

  private final HttpClient client;
  private final String base;

  ByJdk(Endpoint endpoint) {
    client = client(endpoint);
    base = endpoint.url();
  }

  /** Returns a client without attempts at HTTP/2, which the server does not speak. */
  static HttpClient client(Endpoint endpoint) {
    HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    Endpoint.Tls tls = endpoint.tls();
    if (tls != null) {
      builder.sslContext(tls.context());
    }
    return builder.build();
  }

  private static ObjectReader reader(Class<?> type) {
    return HandMapper.MAPPER.readerFor(type);
  }

  private static ObjectReader listReader(Class<?> type) {
    return HandMapper.MAPPER.readerForListOf(type);
  }

  @Override
  public Object get() throws IOException, InterruptedException {
    return read(OTC, json("/otc/agents/" + 7 + "?api_token=" + Endpoint.KEY).build());
  }

  @Override
  public List<?> list() throws IOException, InterruptedException {
    return read(OTC_LIST, json("/otc/agents?limit=100&api_token=" + Endpoint.KEY).build());
  }

  @Override
  public List<?> listWithUnknownMembers() throws IOException, InterruptedException {
    return read(OTC_LIST, json("/wide/agents?limit=100&api_token=" + Endpoint.KEY).build());
  }

  @Override
  public List<?> envelopedPage() throws IOException, InterruptedException {
    HttpRequest.Builder request = json("/v1/agents?page=1&per_page=20");
    PropertybaseJson.Envelope envelope =
        read(ENVELOPE, request.header("Authorization", BEARER).build());
    return envelope.data();
  }

  @Override
  public List<?> odataList() throws IOException, InterruptedException {
    HttpRequest.Builder request = json("/api/agents?$top=100");
    return read(ST_LIST, request.header("Authorization", ST_API).build());
  }

  @Override
  public List<?> jsonApiPage() throws IOException, InterruptedException {
    HttpRequest.Builder request =
        json("/v2/connections?include=agent,agent_team&page%5Bsize%5D=200");
    SpectoraJson.Document document =
        read(DOCUMENT, request.header("Authorization", BEARER).build());
    return document.resolved();
  }

  @Override
  public void forEachAgent(Consumer<Object> action) throws IOException, InterruptedException {
    int skip = 0;
    List<?> page;
    do {
      HttpRequest.Builder request =
          json("/api/agents?$top=" + PAGE + "&$skip=" + skip + "&$orderby=Id");
      page = read(ST_LIST, request.header("Authorization", ST_API).build());
      page.forEach(action);
      skip += PAGE;
    } while (page.size() == PAGE);
  }

  @Override
  public Object create() throws IOException, InterruptedException {
    byte[] body = WRITER.writeValueAsBytes(SignTrakerJson.newAgent());
    return write("POST", "/api/agents", "application/json", body);
  }

  @Override
  public Object update() throws IOException, InterruptedException {
    byte[] body = WRITER.writeValueAsBytes(SignTrakerJson.changes());
    return write("PATCH", "/api/agents/" + 7, "application/merge-patch+json", body);
  }

  private Object write(String method, String path, String type, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        json(path)
            .header("Authorization", ST_API)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return read(ST, request);
  }

  private HttpRequest.Builder json(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(20))
        .header("Accept", "application/json");
  }

  private <T> T read(ObjectReader reader, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() / 100 != 2) {
        throw new IOException("HTTP " + response.statusCode());
      }
      return reader.readValue(body);
    }
  }

  @Override
  public void close() {
    // The client ends with the JVM: before Java 21 it cannot be closed.
  }
}
