package io.realtysdk.core.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.internal.access.ErrorDetails;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says of an error response, and what it leaves out. */
class ErrorTextTest {

  private static String text(
      int status, String code, Map<String, String> headers, String... fields) {
    List<FieldError> errors = List.of(fields).stream().map(f -> new FieldError(f, "no")).toList();
    ErrorDetails details =
        new ErrorDetails(status, code, null, "Jane Doe", errors, null, null, headers, "");
    return ErrorText.of(details, Set.of("email", "Id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "A", "Z", "0", "9", "_", ".", "-", "not_found", "E-1.2"})
  void aCodeOfPlainCharactersIsTold(String code) {
    assertThat(text(404, code, Map.of())).isEqualTo("HTTP 404 " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Jane Doe", "`", "{", "@", "[", "/", ":", "é", "a:b"})
  void anyOtherCodeIsNot(String code) {
    assertThat(text(404, code, Map.of())).isEqualTo("HTTP 404");
  }

  @Test
  void aLongCodeIsNot() {
    assertThat(text(404, "c".repeat(64), Map.of())).isEqualTo("HTTP 404 " + "c".repeat(64));
    assertThat(text(404, "c".repeat(65), Map.of())).isEqualTo("HTTP 404");
    assertThat(text(404, null, Map.of())).isEqualTo("HTTP 404");
  }

  @Test
  void knownFieldsAreToldOnceWithoutTheirPath() {
    assertThat(text(422, null, Map.of(), "email", "agent.email", "jane", "data/attributes/Id"))
        .isEqualTo("HTTP 422 (fields: email, Id)");
    assertThat(text(422, null, Map.of(), "agent[email]")).isEqualTo("HTTP 422 (fields: email)");
    assertThat(text(422, null, Map.of(), "agents[0].Id")).isEqualTo("HTTP 422 (fields: Id)");
    assertThat(text(422, null, Map.of(), "jane")).isEqualTo("HTTP 422");
  }

  @Test
  void noMoreThanSixteenFieldsAreTold() {
    List<String> names = IntStream.range(0, 20).mapToObj(i -> "f" + i).toList();
    List<FieldError> errors = names.stream().map(name -> new FieldError(name, "no")).toList();
    ErrorDetails details =
        new ErrorDetails(422, null, null, null, errors, null, null, Map.of(), "");
    assertThat(ErrorText.of(details, Set.copyOf(names)))
        .isEqualTo(
            "HTTP 422 (fields: "
                + names.stream().limit(16).collect(Collectors.joining(", "))
                + ")");
  }

  @Test
  void aProxyAndARedirectAreHintedAt() {
    assertThat(text(407, null, Map.of()))
        .isEqualTo(
            "HTTP 407, the proxy wants credentials; set HttpProxy.withCredentials(user, password)");
    String check = "; check the base URL, and whether a proxy or a login page answers";
    for (int status : new int[] {300, 302, 399}) {
      assertThat(text(status, null, Map.of("location", "https://login.example/x?a=b")))
          .isEqualTo("HTTP " + status + ", redirect to login.example" + check);
    }
    assertThat(text(302, null, Map.of("location", "/other")))
        .isEqualTo("HTTP 302, redirect to another path" + check);
    assertThat(text(302, null, Map.of("location", "ht tp:")))
        .isEqualTo("HTTP 302, redirect to another path" + check);
    assertThat(text(302, null, Map.of())).isEqualTo("HTTP 302");
    assertThat(text(299, null, Map.of("location", "https://x.example"))).isEqualTo("HTTP 299");
    assertThat(text(400, null, Map.of("location", "https://x.example"))).isEqualTo("HTTP 400");
  }
}
