package io.realtysdk.propertybase;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.realtysdk.core.ExtensibleEnum;

/** The time that statistics cover. */
public final class PropertybasePeriod extends ExtensibleEnum {
  /** {@code week}. */
  public static final PropertybasePeriod WEEK = of("week");

  /** {@code month}. */
  public static final PropertybasePeriod MONTH = of("month");

  /** {@code quarter}. */
  public static final PropertybasePeriod QUARTER = of("quarter");

  /** {@code year}. */
  public static final PropertybasePeriod YEAR = of("year");

  private PropertybasePeriod(String text) {
    super(text);
  }

  /** Returns the value with this text, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PropertybasePeriod of(String text) {
    return new PropertybasePeriod(text);
  }
}
