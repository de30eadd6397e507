package io.realtysdk.spectora;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.operation.Checks;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Relations to include with an agent. */
public final class SpectoraInclude extends ExtensibleEnum {
  /** {@code agent}: the person, shared by all companies. */
  public static final SpectoraInclude AGENT = of("agent");

  /** {@code agent_team}: the team. */
  public static final SpectoraInclude AGENT_TEAM = of("agent_team");

  private SpectoraInclude(String text) {
    super(text);
  }

  /** Returns the value with this text, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SpectoraInclude of(String text) {
    return new SpectoraInclude(text);
  }

  static String list(SpectoraInclude... relationships) {
    return Checks.notEmpty("include", Arrays.asList(relationships)).stream()
        .map(ExtensibleEnum::value)
        .collect(Collectors.joining(","));
  }
}
