package io.realtysdk.benchmarks.contestants;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations as Feign declares them. */
interface FeignApi {
  @RequestLine("GET /otc/agents/{id}?api_token={token}")
  @Headers("Accept: application/json")
  OpenToCloseJson.Agent get(@Param("id") long id, @Param("token") String token);

  @RequestLine("GET /{service}/agents?limit={limit}&api_token={token}")
  @Headers("Accept: application/json")
  List<OpenToCloseJson.Agent> list(
      @Param("service") String service, @Param("limit") int limit, @Param("token") String token);

  @RequestLine("GET /v1/agents?page={page}&per_page={perPage}")
  @Headers({"Accept: application/json", "Authorization: {authorization}"})
  PropertybaseJson.Envelope envelope(
      @Param("authorization") String authorization,
      @Param("page") int page,
      @Param("perPage") int perPage);

  @RequestLine("GET /api/agents?$top={top}&$skip={skip}&$orderby={orderBy}")
  @Headers({"Accept: application/json", "Authorization: {authorization}"})
  List<SignTrakerJson.Agent> odata(
      @Param("authorization") String authorization,
      @Param("top") int top,
      @Param("skip") @Nullable Integer skip,
      @Param("orderBy") @Nullable String orderBy);

  @RequestLine("GET /v2/connections?include={include}&page[size]={size}")
  @Headers({"Accept: application/json", "Authorization: {authorization}"})
  SpectoraJson.Document document(
      @Param("authorization") String authorization,
      @Param("include") String include,
      @Param("size") int size);

  @RequestLine("POST /api/agents")
  @Headers({
    "Accept: application/json",
    "Authorization: {authorization}",
    "Content-Type: application/json"
  })
  SignTrakerJson.Agent create(
      @Param("authorization") String authorization, SignTrakerJson.NewAgent agent);

  @RequestLine("PATCH /api/agents/{id}")
  @Headers({
    "Accept: application/json",
    "Authorization: {authorization}",
    "Content-Type: application/merge-patch+json"
  })
  SignTrakerJson.Agent update(
      @Param("authorization") String authorization,
      @Param("id") long id,
      Map<String, Object> fields);
}
