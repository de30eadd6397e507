package io.realtysdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JsonFailuresTest {
  private static final Throwable CUT = new JsonEOFException(null, null, "cut");
  private static final Throwable NO_JSON = new JsonParseException(null, "Unexpected 'Jane'");
  private static final Throwable OVER = new StreamConstraintsException("over");
  private static final Throwable MISSING = new MissingRepresentationException("the body is empty");
  private static final Throwable OTHER = new IOException("Jane Doe");

  private static Throwable within(Throwable cause, int causes) {
    Throwable outer = cause;
    for (int i = 0; i < causes; i++) {
      outer = new IOException("outer", outer);
    }
    return outer;
  }

  @Test
  void failuresAreToldApart() {
    assertThat(JsonFailures.isTruncated(CUT)).isTrue();
    assertThat(JsonFailures.isTruncated(NO_JSON)).isFalse();
    assertThat(JsonFailures.isOverLimit(OVER)).isTrue();
    assertThat(JsonFailures.isOverLimit(OTHER)).isFalse();
    assertThat(JsonFailures.isMissingRepresentation(MISSING)).isTrue();
    assertThat(JsonFailures.isMissingRepresentation(NO_JSON)).isFalse();
    assertThat(JsonFailures.isNoJson(NO_JSON)).isTrue();
    assertThat(JsonFailures.isNoJson(MISSING)).isFalse();
  }

  @Test
  void theyAreFoundAmongTheCausesToADepth() {
    assertThat(JsonFailures.isNoJson(within(NO_JSON, 15))).isTrue();
    assertThat(JsonFailures.isNoJson(within(NO_JSON, 16))).isFalse();
  }

  @Test
  void anExplanationQuotesNothing() {
    assertThat(JsonFailures.explain(within(MISSING, 1))).isEqualTo("the body is empty");
    assertThat(JsonFailures.explain(CUT)).isEqualTo("unexpected end of input");
    assertThat(JsonFailures.explain(NO_JSON)).isEqualTo("the body is not JSON");
    assertThat(JsonFailures.explain(OTHER)).isEqualTo("the body cannot be decoded");
  }

  @Test
  void numbersInTextHaveALimitedLengthAndScale() {
    assertThat(JsonNumbers.decimal("9".repeat(100))).isNotNull();
    assertThat(JsonNumbers.decimal("9".repeat(101))).isNull();
    assertThat(JsonNumbers.decimal("1e-1000")).isEqualTo(new BigDecimal("1e-1000"));
    assertThat(JsonNumbers.decimal("1e-1001")).isNull();
    assertThat(JsonNumbers.decimal("1e1000")).isNotNull();
    assertThat(JsonNumbers.decimal("1e1001")).isNull();
  }
}
