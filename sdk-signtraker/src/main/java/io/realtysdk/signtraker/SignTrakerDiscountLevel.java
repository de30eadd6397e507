package io.realtysdk.signtraker;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.realtysdk.core.ExtensibleEnum;

/** What a manager's orders are discounted by. */
public final class SignTrakerDiscountLevel extends ExtensibleEnum {
  /** {@code Standard}. */
  public static final SignTrakerDiscountLevel STANDARD = of("Standard");

  /** {@code Bronze}. */
  public static final SignTrakerDiscountLevel BRONZE = of("Bronze");

  /** {@code Silver}. */
  public static final SignTrakerDiscountLevel SILVER = of("Silver");

  /** {@code Gold}. */
  public static final SignTrakerDiscountLevel GOLD = of("Gold");

  private SignTrakerDiscountLevel(String text) {
    super(text);
  }

  /** Returns the value with this text, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SignTrakerDiscountLevel of(String text) {
    return new SignTrakerDiscountLevel(text);
  }
}
