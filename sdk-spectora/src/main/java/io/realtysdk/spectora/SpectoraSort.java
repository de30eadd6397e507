package io.realtysdk.spectora;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.realtysdk.core.ExtensibleEnum;

/** The order of a list: upwards, unless {@link #descending()} reverses it (descending). */
public final class SpectoraSort extends ExtensibleEnum {
  /** {@code agency_name}. */
  public static final SpectoraSort AGENCY_NAME = of("agency_name");

  /** {@code agent_inspections}: how many inspections an agent took part in. */
  public static final SpectoraSort AGENT_INSPECTIONS = of("agent_inspections");

  /** {@code agent_team_name}. */
  public static final SpectoraSort AGENT_TEAM_NAME = of("agent_team_name");

  /** {@code buying_agent_inspections}: how many inspections on the buyer's side. */
  public static final SpectoraSort BUYING_AGENT_INSPECTIONS = of("buying_agent_inspections");

  /** {@code first_name}. */
  public static final SpectoraSort FIRST_NAME = of("first_name");

  /** {@code last_name}. */
  public static final SpectoraSort LAST_NAME = of("last_name");

  /** {@code last_first_name}: by last name, then first name. */
  public static final SpectoraSort LAST_FIRST_NAME = of("last_first_name");

  /** {@code selling_agent_inspections}: how many inspections on the seller's side. */
  public static final SpectoraSort SELLING_AGENT_INSPECTIONS = of("selling_agent_inspections");

  private SpectoraSort(String text) {
    super(text);
  }

  /** Returns the value with this text, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SpectoraSort of(String text) {
    return new SpectoraSort(text);
  }

  /** Returns the same order descending; of one that is descending, that one. */
  public SpectoraSort descending() {
    return value().startsWith("-") ? this : of("-" + value());
  }
}
