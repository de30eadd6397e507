package io.realtysdk.spectora;

import io.realtysdk.core.ExtensibleEnum;

/**
 * The type of a JSON:API resource. A page names the same few types hundreds of times: a constant is
 * read without a text for each.
 */
final class ResourceType extends ExtensibleEnum {
  public static final ResourceType AGENT = of("agent");
  public static final ResourceType AGENT_TEAM = of("agent_team");

  private ResourceType(String text) {
    super(text);
  }

  /** Returns the type with this text, known or not. */
  public static ResourceType of(String text) {
    return new ResourceType(text);
  }
}
