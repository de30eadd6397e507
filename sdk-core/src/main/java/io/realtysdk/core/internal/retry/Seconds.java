package io.realtysdk.core.internal.retry;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Durations in messages. */
public final class Seconds {
  private Seconds() {}

  /** Returns seconds with at most three decimals, such as {@code 20 s} or {@code 0.25 s}. */
  public static String text(long nanos) {
    BigDecimal seconds = BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP);
    return seconds.stripTrailingZeros().toPlainString() + " s";
  }
}
