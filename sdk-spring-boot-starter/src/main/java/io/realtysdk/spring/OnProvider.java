package io.realtysdk.spring;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** See {@link ConditionalOnProvider}. The key itself is not looked at, so no report can show it. */
class OnProvider extends SpringBootCondition {

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    Map<String, Object> attributes =
        metadata.getAnnotationAttributes(ConditionalOnProvider.class.getName());
    String prefix = String.valueOf(Objects.requireNonNull(attributes).get("value"));
    ConditionMessage.Builder message = ConditionMessage.forCondition(prefix);
    Environment environment = context.getEnvironment();
    Boolean enabled = environment.getProperty(prefix + ".enabled", Boolean.class);
    if (enabled != null) {
      return new ConditionOutcome(enabled, message.because(prefix + ".enabled is " + enabled));
    }
    return environment.containsProperty(prefix + ".api-key")
        ? ConditionOutcome.match(message.because("a key is set"))
        : ConditionOutcome.noMatch(message.because(prefix + ".api-key is not set"));
  }
}
