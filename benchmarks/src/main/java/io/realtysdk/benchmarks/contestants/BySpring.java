package io.realtysdk.benchmarks.contestants;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Spring's RestClient with its Jackson converter, on the JDK's client. */
final class BySpring implements Contestant {
  private static final ParameterizedTypeReference<List<OpenToCloseJson.Agent>> OTC_LIST =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<SignTrakerJson.Agent>> ST_LIST =
      new ParameterizedTypeReference<>() {};
  private static final MediaType MERGE_PATCH =
      MediaType.parseMediaType("application/merge-patch+json");
  private static final String BEARER = "Bearer " + Endpoint.KEY;
  private static final String ST_API = "ST-API " + Endpoint.KEY;
  private static final int PAGE = 100;

  private final RestClient client;

  BySpring(Endpoint endpoint) {
    client =
        RestClient.builder()
            .baseUrl(endpoint.url())
            .requestFactory(new JdkClientHttpRequestFactory(ByJdk.client(endpoint)))
            .messageConverters(
                converters -> {
                  converters.clear();
                  converters.add(new MappingJackson2HttpMessageConverter(HandMapper.MAPPER));
                })
            .build();
  }

  private static <T> T present(T body) {
    if (body == null) {
      throw new IllegalStateException("no body");
    }
    return body;
  }

  private RestClient.RequestHeadersSpec<?> get(String path, Object... values) {
    return client.get().uri(path, values).accept(MediaType.APPLICATION_JSON);
  }

  @Override
  public Object get() {
    return present(
        get("/otc/agents/{id}?api_token={token}", 7, Endpoint.KEY)
            .retrieve()
            .body(OpenToCloseJson.Agent.class));
  }

  @Override
  public List<?> list() {
    return list("otc");
  }

  @Override
  public List<?> listWithUnknownMembers() {
    return list("wide");
  }

  private List<?> list(String service) {
    return present(
        get("/{service}/agents?limit={limit}&api_token={token}", service, 100, Endpoint.KEY)
            .retrieve()
            .body(OTC_LIST));
  }

  @Override
  public List<?> envelopedPage() {
    return present(
            get("/v1/agents?page={page}&per_page={perPage}", 1, 20)
                .header("Authorization", BEARER)
                .retrieve()
                .body(PropertybaseJson.Envelope.class))
        .data();
  }

  @Override
  public List<?> odataList() {
    return present(
        get("/api/agents?$top={top}", 100)
            .header("Authorization", ST_API)
            .retrieve()
            .body(ST_LIST));
  }

  @Override
  public List<?> jsonApiPage() {
    return present(
            get("/v2/connections?include={include}&page[size]={size}", "agent,agent_team", 200)
                .header("Authorization", BEARER)
                .retrieve()
                .body(SpectoraJson.Document.class))
        .resolved();
  }

  @Override
  public void forEachAgent(Consumer<Object> action) {
    int skip = 0;
    List<?> page;
    do {
      page =
          present(
              get("/api/agents?$top={top}&$skip={skip}&$orderby={by}", PAGE, skip, "Id")
                  .header("Authorization", ST_API)
                  .retrieve()
                  .body(ST_LIST));
      page.forEach(action);
      skip += PAGE;
    } while (page.size() == PAGE);
  }

  @Override
  public Object create() {
    return present(
        client
            .post()
            .uri("/api/agents")
            .accept(MediaType.APPLICATION_JSON)
            .header("Authorization", ST_API)
            .contentType(MediaType.APPLICATION_JSON)
            .body(SignTrakerJson.newAgent())
            .retrieve()
            .body(SignTrakerJson.Agent.class));
  }

  @Override
  public Object update() {
    return present(
        client
            .patch()
            .uri("/api/agents/{id}", 7)
            .accept(MediaType.APPLICATION_JSON)
            .header("Authorization", ST_API)
            .contentType(MERGE_PATCH)
            .body(SignTrakerJson.changes())
            .retrieve()
            .body(SignTrakerJson.Agent.class));
  }

  @Override
  public void close() {
    // The client below ends with the JVM: before Java 21 it cannot be closed.
  }
}
