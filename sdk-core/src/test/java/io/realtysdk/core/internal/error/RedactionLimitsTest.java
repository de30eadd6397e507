package io.realtysdk.core.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class RedactionLimitsTest {
  private static final String KEY = "aB3+x/Y=";
  private final Redaction redaction = Redaction.of(KEY);

  @Test
  void aKeyEscapedForJsonIsTakenOut() {
    assertThat(redaction.withoutKey("<aB3\\u002bx\\u002fY\\u003d>")).isEqualTo("<***>");
    assertThat(redaction.withoutKey("<aB3\\u002Bx\\u002FY\\u003D>")).isEqualTo("<***>");
  }

  @Test
  void aBeginningOfFourCharactersIsTakenOutAtACut() {
    assertThat(redaction.cutWithoutKey("text aB3+")).isEqualTo("text ***");
    assertThat(redaction.cutWithoutKey("text aB3+x/Y")).isEqualTo("text ***");
    assertThat(redaction.cutWithoutKey("aB3+")).isEqualTo("***");
  }

  @Test
  void wordsAreCutAtTheLimitOnly() {
    assertThat(redaction.words("x".repeat(512))).isEqualTo("x".repeat(512));
    assertThat(redaction.words("x".repeat(513))).isEqualTo("x".repeat(511) + "…");
    assertThat(redaction.words(" ".repeat(2044) + "aB3+")).isEqualTo("aB3+");
    assertThat(redaction.words(" ".repeat(2044) + "aB3+x")).isEqualTo("***");
  }

  @Test
  void theEndOfAStreamIsHarmlessWithoutAText() {
    EOFException plain = new EOFException();
    EOFException quoting = new EOFException("\\n not found: Jane Doe");
    assertThat(SafeCause.of(plain, redaction)).isSameAs(plain);
    assertThat(SafeCause.of(quoting, redaction)).hasMessage("java.io.EOFException");
  }

  @Test
  void aChainOfEightCausesIsKept() {
    assertThat(SafeCause.of(chain(8), redaction)).isSameAs(outermost);
    assertThat(SafeCause.of(chain(9), redaction)).isNotSameAs(outermost);
  }

  private Throwable outermost;

  private Throwable chain(int length) {
    Throwable inner = null;
    for (int i = 0; i < length; i++) {
      Throwable outer = new SocketException("text");
      if (inner != null) {
        outer.initCause(inner);
      }
      inner = outer;
    }
    outermost = inner;
    return inner;
  }
}
