package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.RawRequest;
import io.realtysdk.it.wire.sample.PublicSurface;
import io.realtysdk.it.wire.sample.Sample;
import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that a caller puts together. */
class RawRequestTest extends WireTest {
  private static final String AUTHORIZATION = "\nAuthorization: ST-API " + Sample.KEY;

  private final SignTrakerClient client =
      Clients.against(server, SignTrakerClient.builder()).baseUrl(server.url() + "/base").build();

  @BeforeAll
  void answer() {
    server.answer(WireAnswer.json(200, "{}"));
  }

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  Class<?> client() {
    return RawRequest.class;
  }

  @Override
  Set<String> surface() {
    return PublicSurface.ofType(RawRequest.class);
  }

  @Override
  List<Sample> samples() {
    RawRequest get = RawRequest.get("offices");
    RawRequest post = RawRequest.post("offices");
    Map<String, String> body = Map.of("Name", "Main");
    return List.of(
        sample("get(String[])", get, "GET /base/offices"),
        sample("post(String[])", post, "POST /base/offices"),
        sample("put(String[])", RawRequest.put("offices", "3"), "PUT /base/offices/3"),
        sample("patch(String[])", RawRequest.patch("offices", "3"), "PATCH /base/offices/3"),
        sample("delete(String[])", RawRequest.delete("offices", "3"), "DELETE /base/offices/3"),
        sample("query(String,Object)", get.query("$top", 5), "GET /base/offices?%24top=5"),
        sample("idempotent()", post.idempotent(), "POST /base/offices"),
        sample("fromOrigin()", get.fromOrigin(), "GET /offices"),
        sample("trailingSlash()", get.trailingSlash(), "GET /base/offices/"),
        json("json(Map)", post.json(body), "application/json"),
        json("json(String,Map)", post.json("text/x-json", body), "text/x-json"));
  }

  private Sample sample(String part, RawRequest request, String line) {
    return new Sample(
        "RawRequest." + part, () -> client.request(request).execute(), line + AUTHORIZATION);
  }

  private Sample json(String part, RawRequest request, String type) {
    return new Sample(
        "RawRequest." + part,
        () -> client.request(request).execute(),
        "POST /base/offices"
            + AUTHORIZATION
            + "\nContent-Type: "
            + type
            + "\n\n{\"Name\":\"Main\"}");
  }

  @Test
  void aRequestThatHasNoBodyTakesNone() {
    for (RawRequest request : List.of(RawRequest.get("x"), RawRequest.delete("x"))) {
      assertThatThrownBy(() -> client.request(request.json(Map.of())))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void itsMethodDecidesWhetherItIsSentAgain() {
    server.answer(WireAnswer.json(500, "{}"));
    try (Retrying retrying = new Retrying(server)) {
      assertThat(retrying.requestsOf(RawRequest.get("x"))).isEqualTo(3);
      assertThat(retrying.requestsOf(RawRequest.put("x"))).isEqualTo(3);
      assertThat(retrying.requestsOf(RawRequest.delete("x"))).isEqualTo(3);
      assertThat(retrying.requestsOf(RawRequest.post("x"))).isEqualTo(1);
      assertThat(retrying.requestsOf(RawRequest.patch("x"))).isEqualTo(1);
      assertThat(retrying.requestsOf(RawRequest.post("x").idempotent())).isEqualTo(3);
    } finally {
      answer();
    }
  }
}
