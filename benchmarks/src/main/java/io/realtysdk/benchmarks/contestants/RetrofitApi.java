package io.realtysdk.benchmarks.contestants;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The operations as Retrofit declares them. */
interface RetrofitApi {
  @GET("otc/agents/{id}")
  @Headers("Accept: application/json")
  Call<OpenToCloseJson.Agent> get(@Path("id") long id, @Query("api_token") String token);

  @GET("{service}/agents")
  @Headers("Accept: application/json")
  Call<List<OpenToCloseJson.Agent>> list(
      @Path("service") String service, @Query("limit") int limit, @Query("api_token") String token);

  @GET("v1/agents")
  @Headers("Accept: application/json")
  Call<PropertybaseJson.Envelope> envelope(
      @Header("Authorization") String authorization,
      @Query("page") int page,
      @Query("per_page") int perPage);

  @GET("api/agents")
  @Headers("Accept: application/json")
  Call<List<SignTrakerJson.Agent>> odata(
      @Header("Authorization") String authorization,
      @Query("$top") int top,
      @Query("$skip") @Nullable Integer skip,
      @Query("$orderby") @Nullable String orderBy);

  @GET("v2/connections")
  @Headers("Accept: application/json")
  Call<SpectoraJson.Document> document(
      @Header("Authorization") String authorization,
      @Query("include") String include,
      @Query("page[size]") int size);

  @POST("api/agents")
  @Headers("Accept: application/json")
  Call<SignTrakerJson.Agent> create(
      @Header("Authorization") String authorization, @Body SignTrakerJson.NewAgent agent);

  @PATCH("api/agents/{id}")
  @Headers({"Accept: application/json", "Content-Type: application/merge-patch+json"})
  Call<SignTrakerJson.Agent> update(
      @Header("Authorization") String authorization,
      @Path("id") long id,
      @Body Map<String, Object> fields);
}
