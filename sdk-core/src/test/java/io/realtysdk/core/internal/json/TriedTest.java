package io.realtysdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.realtysdk.core.internal.operation.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriedTest {
  record Envelope<T>(@Nullable Tried<T> data, @Nullable Boolean success) {}

  record Item(String id, @Nullable Label label, List<Label> labels) {}

  /** May stand as its bare text. */
  public record Label(String text) {
    public static Label of(String text) {
      return new Label(text);
    }
  }

  private static Envelope<Item> read(String json) throws IOException {
    Decoder<Envelope<Item>> decoder = Json.snakeCase().generic(Envelope.class, Item.class);
    return decoder.decode(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aValueAsDocumentedIsThere() throws IOException {
    Envelope<Item> envelope = read("{\"data\":{\"id\":\"a\"},\"success\":true}");

    assertThat(Tried.of(envelope.data(), "data").id()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "\"text\"",
        "true",
        "[]",
        "[[{\"a\":[1]}],2]",
        "{\"id\":7}",
        "{\"id\":{\"b\":[{}]},\"c\":{}}",
        "{\"labels\":[{\"text\":7}],\"id\":\"a\"}",
      })
  void whatStandsBehindAnOddValueIsReadAllTheSame(String data) throws IOException {
    Envelope<Item> envelope = read("{\"data\":" + data + ",\"success\":false}");

    assertThat(envelope.success()).isFalse();
    assertThatThrownBy(() -> Tried.of(envelope.data(), "data"))
        .hasRootCauseInstanceOf(NotAsDocumented.class);
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    Envelope<Item> envelope = read("{\"data\":{\"id\":\"a\",\"label\":{\"text\":7}}}");

    Throwable thrown = catchThrowable(() -> Tried.of(envelope.data(), "data"));

    assertThat(Json.explain(thrown)).isEqualTo("text is expected at /data/label/text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":null}"})
  void whatIsMissingIsNamed(String json) throws IOException {
    Envelope<Item> envelope = read(json);

    Throwable thrown = catchThrowable(() -> Tried.of(envelope.data(), "data"));

    assertThat(Json.explain(thrown)).isEqualTo("data is missing or null");
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
        Tried.of(
            read("{\"data\":{\"id\":\"a\",\"label\":\"x\",\"labels\":[\"y\",{\"text\":\"z\"}]}}")
                .data(),
            "data");

    assertThat(item.label()).isEqualTo(new Label("x"));
    assertThat(item.labels()).containsExactly(new Label("y"), new Label("z"));
  }
}
