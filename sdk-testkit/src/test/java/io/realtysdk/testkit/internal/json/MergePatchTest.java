package io.realtysdk.testkit.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

  /** Cases in the manner of the table in RFC 7396, appendix A, for objects. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":\"b\"}            | {\"a\":\"c\"}                  | {\"a\":\"c\"}",
        "{\"a\":\"b\"}            | {\"b\":\"c\"}                  | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"}            | {\"a\":null}                   | {}",
        "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}                  | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]}          | {\"a\":\"c\"}                  | {\"a\":\"c\"}",
        "{\"a\":{\"b\":\"c\"}}    | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":{\"b\":\"c\"}}    | {\"a\":[1]}                    | {\"a\":[1]}",
        "{\"a\":\"text\"}         | {\"a\":{\"b\":1}}              | {\"a\":{\"b\":1}}",
        "{}                       | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
        "{\"e\":null}             | {\"a\":1}                      | {\"e\":null,\"a\":1}",
      })
  void mergesAsTheStandardSays(String target, String patch, String result) {
    assertThat(MergePatch.apply(object(target), object(patch))).isEqualTo(object(result));
  }

  @Test
  void leavesItsOperandsAlone() {
    Map<String, Object> target = object("{\"a\":{\"b\":1}}");

    MergePatch.apply(target, object("{\"a\":{\"b\":2}}"));

    assertThat(target).isEqualTo(object("{\"a\":{\"b\":1}}"));
  }

  private static Map<String, Object> object(String json) {
    return Json.asObject(Json.read(json.getBytes(StandardCharsets.UTF_8)));
  }
}
