package io.realtysdk.benchmarks.contestants;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** Retrofit with its Jackson converter, on OkHttp. */
final class ByRetrofit implements Contestant {
  private static final String BEARER = "Bearer " + Endpoint.KEY;
  private static final String ST_API = "ST-API " + Endpoint.KEY;
  private static final int PAGE = 100;

  private final OkHttpClient client;
  private final RetrofitApi api;

  ByRetrofit(Endpoint endpoint) {
    client = endpoint.okHttp();
    api =
        new Retrofit.Builder()
            .baseUrl(endpoint.url() + "/")
            .client(client)
            .addConverterFactory(JacksonConverterFactory.create(HandMapper.MAPPER))
            .build()
            .create(RetrofitApi.class);
  }

  private static <T> T body(Call<T> call) throws IOException {
    Response<T> response = call.execute();
    @Nullable T body = response.body();
    if (!response.isSuccessful() || body == null) {
      throw new IOException("HTTP " + response.code());
    }
    return body;
  }

  @Override
  public Object get() throws IOException {
    return body(api.get(7, Endpoint.KEY));
  }

  @Override
  public List<?> list() throws IOException {
    return body(api.list("otc", 100, Endpoint.KEY));
  }

  @Override
  public List<?> listWithUnknownMembers() throws IOException {
    return body(api.list("wide", 100, Endpoint.KEY));
  }

  @Override
  public List<?> envelopedPage() throws IOException {
    return body(api.envelope(BEARER, 1, 20)).data();
  }

  @Override
  public List<?> odataList() throws IOException {
    return body(api.odata(ST_API, 100, null, null));
  }

  @Override
  public List<?> jsonApiPage() throws IOException {
    return body(api.document(BEARER, "agent,agent_team", 200)).resolved();
  }

  @Override
  public void forEachAgent(Consumer<Object> action) throws IOException {
    int skip = 0;
    List<?> page;
    do {
      page = body(api.odata(ST_API, PAGE, skip, "Id"));
      page.forEach(action);
      skip += PAGE;
    } while (page.size() == PAGE);
  }

  @Override
  public Object create() throws IOException {
    return body(api.create(ST_API, SignTrakerJson.newAgent()));
  }

  @Override
  public Object update() throws IOException {
    return body(api.update(ST_API, 7, SignTrakerJson.changes()));
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
