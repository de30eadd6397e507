package io.realtysdk.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTest {

  @Test
  void pathSegmentsAreDecodedAndKeepPlusSigns() {
    Request request = request("/base/a%20b/c+d?x=1", Map.of());

    assertThat(request.path()).isEqualTo("/base/a%20b/c+d");
    assertThat(request.segments()).containsExactly("base", "a b", "c+d");
    assertThat(request("/a/", Map.of()).segments()).containsExactly("a", "");
  }

  @Test
  void anInvalidEscapeSequenceIsKeptAsItWasSent() {
    Request request = request("/a%zz?b=%q", Map.of());

    assertThat(request.segments()).containsExactly("a%zz");
    assertThat(request.query("b")).isEqualTo("%q");
  }

  @Test
  void theMediaTypeIsLowerCaseAndWithoutParameters() {
    assertThat(request("/", Map.of("content-TYPE", List.of("Text/HTML ; q=1"))).mediaType())
        .isEqualTo("text/html");
    assertThat(request("/", Map.of()).mediaType()).isEmpty();
  }

  private static Request request(String target, Map<String, List<String>> headers) {
    return new Request("GET", target, headers, new byte[0]);
  }
}
