package io.realtysdk.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A token belongs to one query: everything that is sent apart from the paging parameters. */
class ResumeTokenTest {
  private static final Operation<?> QUERY = query("x.list", "a", "b", "name", "value");

  private static Operation<?> query(
      String name, String first, String second, String parameter, String value) {
    return Operation.named(name, "GET", Idempotency.SAFE)
        .path(first, second)
        .query(parameter, value)
        .noContent();
  }

  @Test
  void aTokenIsReadAsItWasWritten() {
    ResumeToken token = ResumeToken.read(ResumeToken.write("X", QUERY, 40, 20, 39));
    assertThat(token).isEqualTo(new ResumeToken("X", token.query(), 40, 20, 39));
    assertThat(token.isOf(QUERY)).isTrue();
  }

  @Test
  void everyPartOfTheQueryCounts() {
    ResumeToken token = ResumeToken.read(ResumeToken.write("X", QUERY, 0, 1, 0));
    assertThat(token.isOf(query("y.list", "a", "b", "name", "value"))).isFalse();
    assertThat(token.isOf(query("x.list", "c", "b", "name", "value"))).isFalse();
    assertThat(token.isOf(query("x.list", "a", "c", "name", "value"))).isFalse();
    assertThat(token.isOf(query("x.list", "ab", "", "name", "value"))).isFalse();
    assertThat(token.isOf(query("x.list", "a", "b", "other", "value"))).isFalse();
    assertThat(token.isOf(query("x.list", "a", "b", "name", "other"))).isFalse();
    assertThat(token.isOf(query("x.list", "a", "b", "namev", "alue"))).isFalse();
  }

  @Test
  void aTokenHasALimitedLength() {
    assertThat(ResumeToken.read(ofLength(300)).size()).isEqualTo(20);
    assertThatThrownBy(() -> ResumeToken.read(ofLength(304)))
        .hasMessageStartingWith("resume token: not one of this SDK");
  }

  private static String ofLength(int length) {
    String end = "|hash|40|20|39";
    String start = "1|";
    String provider = "x".repeat(length / 4 * 3 - start.length() - end.length());
    return encoded(start + provider + end);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aVersionAloneIsNoToken() {
    assertThatThrownBy(() -> ResumeToken.read(encoded("2")))
        .hasMessageStartingWith("resume token: not one of this SDK");
    assertThatThrownBy(() -> ResumeToken.read(encoded("2|")))
        .hasMessageContaining("another version");
    assertThatThrownBy(() -> ResumeToken.read(encoded("x|")))
        .hasMessageStartingWith("resume token: not one of this SDK");
  }
}
