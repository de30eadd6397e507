package io.realtysdk.it.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RawRequest;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.ResponseFormatException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.opentoclose.OpenToCloseAgent;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.RecordedRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to endpoints without a method of their own: what is sent, checked, read and retried. */
class OpenToCloseRawRequestTest {
  @RegisterExtension
  static final FakeOpenToClose fake = FakeOpenToClose.extension().strict().seed(3);

  @RegisterExtension final ClientInvariants invariants = ClientInvariants.over(fake, fake::client);

  private final OpenToCloseClient client = fake.client();

  /** A caller's own record. */
  public record Office(long id, String officeName, BigDecimal taxRate, Boolean active) {}

  private static Fault json(String body) {
    return Fault.body(200, "application/json", body);
  }

  private RecordedRequest last() {
    List<RecordedRequest> requests = fake.requests();
    return requests.get(requests.size() - 1);
  }

  @Test
  void theWholeDocumentIsPlainJsonValues() {
    fake.next(json("{\"data\":[{\"id\":7,\"rate\":0.10,\"on\":true,\"none\":null}],\"n\":1e2}"));

    Object document = client.request(RawRequest.get("offices")).execute();

    Map<String, Object> office = new java.util.LinkedHashMap<>();
    office.put("id", new BigDecimal(7));
    office.put("rate", new BigDecimal("0.10"));
    office.put("on", true);
    office.put("none", null);
    assertThat(document).isEqualTo(Map.of("data", List.of(office), "n", new BigDecimal("1e2")));
  }

  @Test
  void aRecordIsReadWithTheNamesAndEnvelopeOfTheProvider() {
    String office = "{\"id\":7,\"office_name\":\"North\",\"tax_rate\":0.10,\"active\":true}";
    Office expected = new Office(7, "North", new BigDecimal("0.10"), true);
    fake.next(json(office), json("{\"data\":" + office + "}"));
    fake.next(json("[" + office + "]"), json("{\"data\":[" + office + "]}"));
    RawRequest request = RawRequest.get("offices", "7");

    assertThat(client.request(request, Office.class).execute()).isEqualTo(expected);
    assertThat(client.request(request, Office.class).execute()).isEqualTo(expected);
    assertThat(client.requestList(request, Office.class).execute()).containsExactly(expected);
    assertThat(client.requestList(request, Office.class).execute()).containsExactly(expected);
    assertThat(client.request(RawRequest.get("agents", "2"), OpenToCloseAgent.class).execute())
        .isEqualTo(client.agents().get(2));
  }

  @Test
  void aRequestIsSentAsDescribedWithTheClientsCredentials() {
    fake.next(json("{}").forever());
    RawRequest request =
        RawRequest.post("properties")
            .fromOrigin()
            .trailingSlash()
            .query("$top", 10)
            .query("a b", "c&d")
            .query("a b", new BigDecimal("1e2"))
            .json(Map.of("name", "North"));

    client.request(request).execute();

    assertThat(last().method()).isEqualTo("POST");
    assertThat(last().path()).isEqualTo("/properties/");
    assertThat(last().rawQuery()).startsWith("%24top=10&a%20b=c%26d&a%20b=100&api_token=");
    assertThat(last().header("Content-Type")).isEqualTo("application/json");
    assertThat(last().bodyText()).isEqualTo("{\"name\":\"North\"}");

    client.request(RawRequest.patch("x").json("application/merge-patch+json", Map.of())).execute();
    assertThat(last().path()).isEqualTo("/v1/x");
    assertThat(last().header("Content-Type")).isEqualTo("application/merge-patch+json");
    client.request(RawRequest.put("x")).execute();
    assertThat(last().method() + last().header("Content-Length")).isEqualTo("PUT0");
  }

  @Test
  void aResponseWithoutADocumentIsNullUntypedAndAnErrorTyped() {
    fake.next(Fault.status(204), Fault.status(204));

    assertThat(client.request(RawRequest.delete("offices", "7")).execute()).isNull();
    assertThatThrownBy(() -> client.request(RawRequest.get("offices", "7"), Office.class).execute())
        .isInstanceOf(ResponseFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "POST idempotent", "PATCH idempotent"})
  void whatIsIdempotentIsSentAgain(String method) {
    fake.next(Fault.dropConnection(), json("{}"));

    client.request(request(method)).execute();

    assertThat(fake.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH"})
  void whatIsNotIdempotentIsSentOnce(String method) {
    fake.next(Fault.dropConnection(), json("{}"));

    NetworkException e =
        catchThrowableOfType(
            NetworkException.class, () -> client.request(request(method)).execute());

    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(e.operation()).isEqualTo("opentoclose.request");
    assertThat(fake.requests()).hasSize(1);
  }

  private static RawRequest request(String method) {
    return switch (method) {
      case "GET" -> RawRequest.get("offices");
      case "PUT" -> RawRequest.put("offices");
      case "DELETE" -> RawRequest.delete("offices");
      case "POST" -> RawRequest.post("offices");
      case "PATCH" -> RawRequest.patch("offices");
      case "POST idempotent" -> RawRequest.post("offices").idempotent();
      default -> RawRequest.patch("offices").idempotent();
    };
  }

  @Test
  void aTypedDeleteThatFindsNothingAnymoreIsAnErrorBecauseThereIsNoRecord() {
    fake.next(Fault.dropConnection(), Fault.status(404));

    assertThatThrownBy(
            () -> client.request(RawRequest.delete("offices", "7"), Office.class).execute())
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void failuresAndEventsNameTheOperationAndNeverThePath() {
    NotFoundException e =
        catchThrowableOfType(
            NotFoundException.class,
            () -> client.request(RawRequest.get("secret-path", "jane")).execute());

    assertThat(e.operation()).isEqualTo("opentoclose.request");
    assertThat(e).hasMessageNotContaining("secret-path").hasMessageNotContaining("jane");
    assertThat(RawRequest.get("secret-path")).hasToString("RawRequest[GET]");
    assertThat(client.request(RawRequest.get("secret-path")))
        .hasToString("ApiCall[opentoclose.request]");
  }

  @Test
  void itIsACallLikeAnyOther() {
    ApiCall<Object> call = client.request(RawRequest.get("agents", "1"));
    RequestOptions options = RequestOptions.builder().header("X-Mine", "yes").build();

    assertThat(call.with(options).submit().join()).isInstanceOf(Map.class);
    assertThat(last().header("X-Mine")).isEqualTo("yes");
    assertThat(call.executeForResponse().status()).isEqualTo(200);
  }

  @Test
  void badArgumentsAreRefusedBeforeAnythingIsSent() {
    List<Runnable> bad = new ArrayList<>();
    for (String segment : List.of("", " ", ".", "..", "a/b", "a\\b", "a?b", "a#b", "%2e", "é")) {
      bad.add(() -> client.request(RawRequest.get("agents", segment)));
    }
    bad.add(() -> client.request(RawRequest.get()));
    bad.add(() -> client.request(RawRequest.get("x").query("", 1)));
    bad.add(() -> client.request(RawRequest.get("x").query("api_token", "mine")));
    bad.add(() -> client.request(RawRequest.get("x").query("API_TOKEN", "mine")));
    bad.add(() -> client.request(RawRequest.get("x").query("q", "\uD800")));
    bad.add(() -> client.request(RawRequest.get("x").json(Map.of())));
    bad.add(() -> client.request(RawRequest.delete("x").json(Map.of())));
    bad.add(() -> client.request(RawRequest.post("x").json("text", Map.of())));
    bad.add(() -> client.request(RawRequest.post("x").json("text/x\r\nEvil: 1", Map.of())));
    bad.add(() -> client.request(RawRequest.post("x").json(Map.of("field", new Object()))));
    bad.add(() -> client.request(RawRequest.get("x"), Map.class));
    bad.add(() -> client.requestList(RawRequest.get("x"), String.class));
    for (Runnable request : bad) {
      assertThatThrownBy(request::run).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> RawRequest.get("x").query("q", null))
        .isInstanceOf(NullPointerException.class);
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void aRequestIsImmutable() {
    RawRequest request = RawRequest.post("x");
    RawRequest other = request.query("q", 1).json(Map.of("a", 1)).idempotent().fromOrigin();

    assertThat(request.query()).isEmpty();
    assertThat(request.body()).isNull();
    assertThat(request.isIdempotent() || request.isFromOrigin()).isFalse();
    assertThat(other.trailingSlash().hasTrailingSlash()).isTrue();
    assertThat(other.hasTrailingSlash()).isFalse();
  }
}
