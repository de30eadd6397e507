package io.realtysdk.benchmarks.contestants;

import feign.Feign;
import feign.Request;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/** Feign with its Jackson codec, on OkHttp. */
final class ByFeign implements Contestant {
  private static final String BEARER = "Bearer " + Endpoint.KEY;
  private static final String ST_API = "ST-API " + Endpoint.KEY;
  private static final int PAGE = 100;

  private final OkHttpClient client;
  private final FeignApi api;

  ByFeign(Endpoint endpoint) {
    client = endpoint.okHttp();
    // The timeouts of the client: with others Feign builds a new client for every request.
    Request.Options options = new Request.Options(10, TimeUnit.SECONDS, 10, TimeUnit.SECONDS, true);
    api =
        Feign.builder()
            .client(new feign.okhttp.OkHttpClient(client))
            .encoder(new JacksonEncoder(HandMapper.MAPPER))
            .decoder(new JacksonDecoder(HandMapper.MAPPER))
            .options(options)
            .target(FeignApi.class, endpoint.url());
  }

  @Override
  public Object get() {
    return api.get(7, Endpoint.KEY);
  }

  @Override
  public List<?> list() {
    return api.list("otc", 100, Endpoint.KEY);
  }

  @Override
  public List<?> listWithUnknownMembers() {
    return api.list("wide", 100, Endpoint.KEY);
  }

  @Override
  public List<?> envelopedPage() {
    return api.envelope(BEARER, 1, 20).data();
  }

  @Override
  public List<?> odataList() {
    return api.odata(ST_API, 100, null, null);
  }

  @Override
  public List<?> jsonApiPage() {
    return api.document(BEARER, "agent,agent_team", 200).resolved();
  }

  @Override
  public void forEachAgent(Consumer<Object> action) {
    int skip = 0;
    List<?> page;
    do {
      page = api.odata(ST_API, PAGE, skip, "Id");
      page.forEach(action);
      skip += PAGE;
    } while (page.size() == PAGE);
  }

  @Override
  public Object create() {
    return api.create(ST_API, SignTrakerJson.newAgent());
  }

  @Override
  public Object update() {
    return api.update(ST_API, 7, SignTrakerJson.changes());
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
