package io.realtysdk.opentoclose;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.realtysdk.core.ExtensibleEnum;

/** The status of an agent: the ones that the provider document uses, and any other. */
public final class OpenToCloseAgentStatus extends ExtensibleEnum {
  /** {@code Active}. */
  public static final OpenToCloseAgentStatus ACTIVE = of("Active");

  /** {@code Inactive}. */
  public static final OpenToCloseAgentStatus INACTIVE = of("Inactive");

  /** {@code On Leave}. */
  public static final OpenToCloseAgentStatus ON_LEAVE = of("On Leave");

  /** {@code Archived}. */
  public static final OpenToCloseAgentStatus ARCHIVED = of("Archived");

  private OpenToCloseAgentStatus(String text) {
    super(text);
  }

  /** Returns the value with this text, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static OpenToCloseAgentStatus of(String text) {
    return new OpenToCloseAgentStatus(text);
  }
}
