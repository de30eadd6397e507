package io.realtysdk.propertybase;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.realtysdk.core.ExtensibleEnum;

/** Where an agent stands in a workspace; the vendor's guide names further ones. */
public final class PropertybaseAgentStatus extends ExtensibleEnum {
  /** {@code invited}: the invitation was sent and not yet accepted. */
  public static final PropertybaseAgentStatus INVITED = of("invited");

  /** {@code active}. */
  public static final PropertybaseAgentStatus ACTIVE = of("active");

  /** {@code inactive}: deactivated. */
  public static final PropertybaseAgentStatus INACTIVE = of("inactive");

  private PropertybaseAgentStatus(String text) {
    super(text);
  }

  /** Returns the value with this text, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PropertybaseAgentStatus of(String text) {
    return new PropertybaseAgentStatus(text);
  }
}
