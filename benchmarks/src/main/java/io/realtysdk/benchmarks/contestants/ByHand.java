package io.realtysdk.benchmarks.contestants;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The floor: OkHttp, and an ObjectReader on the response stream. */
class ByHand implements Contestant {
  private static final ObjectReader OTC = reader(OpenToCloseJson.Agent.class);
  private static final ObjectReader OTC_LIST = listReader(OpenToCloseJson.Agent.class);
  private static final ObjectReader ENVELOPE = reader(PropertybaseJson.Envelope.class);
  private static final ObjectReader ST = reader(SignTrakerJson.Agent.class);
  private static final ObjectReader ST_LIST = listReader(SignTrakerJson.Agent.class);
  private static final ObjectReader DOCUMENT = reader(SpectoraJson.Document.class);
  private static final ObjectWriter WRITER = HandMapper.MAPPER.writer();
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType MERGE_PATCH = MediaType.get("application/merge-patch+json");
  private static final String BEARER = "Bearer " + Endpoint.KEY;
  private static final String ST_API = "ST-API " + Endpoint.KEY;
  private static final int PAGE = 100;

  private final OkHttpClient client;
  private final HttpUrl base;

  ByHand(Endpoint endpoint) {
    this(endpoint, endpoint.okHttp());
  }

  ByHand(Endpoint endpoint, OkHttpClient client) {
    this.client = client;
    this.base = HttpUrl.get(endpoint.url());
  }

  private static ObjectReader reader(Class<?> type) {
    return HandMapper.MAPPER.readerFor(type);
  }

  static ObjectReader listReader(Class<?> type) {
    return HandMapper.MAPPER.readerForListOf(type);
  }

  @Override
  public Object get() throws IOException {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment("otc")
            .addPathSegment("agents")
            .addPathSegment(Long.toString(7))
            .addQueryParameter("api_token", Endpoint.KEY)
            .build();
    return read(OTC, json(url).build());
  }

  @Override
  public List<?> list() throws IOException {
    return list("otc", OTC_LIST);
  }

  @Override
  public List<?> listWithUnknownMembers() throws IOException {
    return list("wide", OTC_LIST);
  }

  List<?> list(String service, ObjectReader reader) throws IOException {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment(service)
            .addPathSegment("agents")
            .addQueryParameter("limit", "100")
            .addQueryParameter("api_token", Endpoint.KEY)
            .build();
    return read(reader, json(url).build());
  }

  @Override
  public List<?> envelopedPage() throws IOException {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment("v1")
            .addPathSegment("agents")
            .addQueryParameter("page", "1")
            .addQueryParameter("per_page", "20")
            .build();
    Request request = json(url).header("Authorization", BEARER).build();
    PropertybaseJson.Envelope envelope = read(ENVELOPE, request);
    if (!envelope.success()) {
      throw new IOException("refused");
    }
    return envelope.data();
  }

  @Override
  public List<?> odataList() throws IOException {
    HttpUrl url = agents().addQueryParameter("$top", "100").build();
    return read(ST_LIST, json(url).header("Authorization", ST_API).build());
  }

  @Override
  public List<?> jsonApiPage() throws IOException {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment("v2")
            .addPathSegment("connections")
            .addQueryParameter("include", "agent,agent_team")
            .addQueryParameter("page[size]", "200")
            .build();
    SpectoraJson.Document page = read(DOCUMENT, json(url).header("Authorization", BEARER).build());
    return page.resolved();
  }

  @Override
  public void forEachAgent(Consumer<Object> action) throws IOException {
    int skip = 0;
    List<?> page;
    do {
      HttpUrl url =
          agents()
              .addQueryParameter("$top", Integer.toString(PAGE))
              .addQueryParameter("$skip", Integer.toString(skip))
              .addQueryParameter("$orderby", "Id")
              .build();
      page = read(ST_LIST, json(url).header("Authorization", ST_API).build());
      page.forEach(action);
      skip += PAGE;
    } while (page.size() == PAGE);
  }

  @Override
  public Object create() throws IOException {
    byte[] body = WRITER.writeValueAsBytes(SignTrakerJson.newAgent());
    Request.Builder request = json(agents().build()).header("Authorization", ST_API);
    return read(ST, request.post(RequestBody.create(body, JSON)).build());
  }

  @Override
  public Object update() throws IOException {
    HttpUrl url = agents().addPathSegment(Long.toString(7)).build();
    byte[] body = WRITER.writeValueAsBytes(SignTrakerJson.changes());
    Request.Builder request = json(url).header("Authorization", ST_API);
    return read(ST, request.patch(RequestBody.create(body, MERGE_PATCH)).build());
  }

  private HttpUrl.Builder agents() {
    return base.newBuilder().addPathSegment("api").addPathSegment("agents");
  }

  private static Request.Builder json(HttpUrl url) {
    return new Request.Builder().url(url).header("Accept", "application/json");
  }

  private <T> T read(ObjectReader reader, Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("HTTP " + response.code());
      }
      return reader.readValue(response.body().byteStream());
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
