package io.realtysdk.propertybase;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.realtysdk.core.ExtensibleEnum;

/** What an agent may do; a workspace can have roles of its own. */
public final class PropertybaseRole extends ExtensibleEnum {
  /** {@code owner}: of the workspace. */
  public static final PropertybaseRole OWNER = of("owner");

  /** {@code admin}. */
  public static final PropertybaseRole ADMIN = of("admin");

  /** {@code agent}: sells; the service's default for a new agent. */
  public static final PropertybaseRole AGENT = of("agent");

  /** {@code viewer}: reads only. */
  public static final PropertybaseRole VIEWER = of("viewer");

  private PropertybaseRole(String text) {
    super(text);
  }

  /** Returns the value with this text, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PropertybaseRole of(String text) {
    return new PropertybaseRole(text);
  }
}
