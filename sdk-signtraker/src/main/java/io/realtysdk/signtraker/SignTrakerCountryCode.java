package io.realtysdk.signtraker;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.realtysdk.core.ExtensibleEnum;

/** The country of an address. */
public final class SignTrakerCountryCode extends ExtensibleEnum {
  /** {@code US}. */
  public static final SignTrakerCountryCode US = of("US");

  /** {@code CA}. */
  public static final SignTrakerCountryCode CA = of("CA");

  /** {@code AU}. */
  public static final SignTrakerCountryCode AU = of("AU");

  private SignTrakerCountryCode(String text) {
    super(text);
  }

  /** Returns the value with this text, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SignTrakerCountryCode of(String text) {
    return new SignTrakerCountryCode(text);
  }
}
