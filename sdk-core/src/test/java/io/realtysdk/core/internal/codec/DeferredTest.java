package io.realtysdk.core.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.realtysdk.core.internal.json.Deferred;
import io.realtysdk.core.internal.json.JsonFailures;
import io.realtysdk.core.internal.json.UnexpectedJsonException;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.DeviationSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeferredTest {
  record Envelope<T>(@Nullable Deferred<T> data, @Nullable Boolean success) {}

  record Item(
      String id, @Nullable Label label, List<Label> labels, Map<String, Object> unreadable) {}

  /** May be sent as its bare id. */
  public record Label(@Nullable String id, @Nullable String color) {
    public static Label of(String id) {
      return new Label(id, null);
    }
  }

  private static Envelope<Item> read(String json) throws IOException {
    Decoder<Envelope<Item>> decoder = Json.snakeCase().envelope(Envelope.class, Item.class);
    return decoder.decode(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), DeviationSink.NONE);
  }

  @Test
  void aValueAsDocumentedIsThere() throws IOException {
    Envelope<Item> envelope = read("{\"data\":{\"id\":\"a\"},\"success\":true}");

    assertThat(Deferred.get(envelope.data(), "data").id()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "\"text\"",
        "true",
        "[]",
        "[[{\"a\":[1]}],2]",
        "{\"id\":{\"b\":[{}]},\"c\":{}}",
        "{\"labels\":[{\"id\":7}],\"id\":0}",
        "{\"labels\":[{\"id\":7}],\"id\":\"a\",\"id\":\"b\"}",
      })
  void whatStandsBehindAnOddValueIsReadAllTheSame(String data) throws IOException {
    Envelope<Item> envelope = read("{\"data\":" + data + ",\"success\":false}");

    assertThat(envelope.success()).isFalse();
    assertThatThrownBy(() -> Deferred.get(envelope.data(), "data"))
        .hasRootCauseInstanceOf(UnexpectedJsonException.class);
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    Envelope<Item> envelope = read("{\"data\":{\"id\":{}}}");

    Throwable thrown = catchThrowable(() -> Deferred.get(envelope.data(), "data"));

    assertThat(JsonFailures.explain(thrown)).isEqualTo("the identifier is not usable at /data/id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":null}"})
  void whatIsMissingIsNamed(String json) throws IOException {
    Envelope<Item> envelope = read(json);

    Throwable thrown = catchThrowable(() -> Deferred.get(envelope.data(), "data"));

    assertThat(JsonFailures.explain(thrown)).isEqualTo("data is missing or null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"id\":7",
        "{\"data\":{\"id\":7,",
        "{\"data\":[",
        "{\"data\":{\"id\":x}}"
      })
  void whatIsNoJsonFailsAtOnce(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
  }

  @Test
  void aRecordWithATextFormIsReadFromEither() throws IOException {
    Item item =
        Deferred.get(
            read("{\"data\":{\"id\":\"a\",\"label\":\"x\",\"labels\":[\"y\",{\"id\":\"z\"}]}}")
                .data(),
            "data");

    assertThat(item.label()).isEqualTo(new Label("x", null));
    assertThat(item.labels()).containsExactly(new Label("y", null), new Label("z", null));
  }
}
