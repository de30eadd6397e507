package io.realtysdk.signtraker;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.realtysdk.core.ExtensibleEnum;

/** How an agent pays. */
public final class SignTrakerPaymentMode extends ExtensibleEnum {
  /** {@code Terms}. */
  public static final SignTrakerPaymentMode TERMS = of("Terms");

  /** {@code Prepay}. */
  public static final SignTrakerPaymentMode PREPAY = of("Prepay");

  /** {@code MonthlyCC}. */
  public static final SignTrakerPaymentMode MONTHLY_CC = of("MonthlyCC");

  /** {@code ACH}. */
  public static final SignTrakerPaymentMode ACH = of("ACH");

  /** {@code Transfer}. */
  public static final SignTrakerPaymentMode TRANSFER = of("Transfer");

  private SignTrakerPaymentMode(String text) {
    super(text);
  }

  /** Returns the value with this text, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SignTrakerPaymentMode of(String text) {
    return new SignTrakerPaymentMode(text);
  }
}
