package io.realtysdk.spring;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Hides keys and the proxy's password in the actuator's endpoints even where the application shows
 * values. Hidden is what is named like a key, and every value that is one under another name, such
 * as the variable that a placeholder takes it from.
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public class RealtyActuatorAutoConfiguration {
  private static final Pattern SECRET =
      Pattern.compile(
          "(realty|opentoclose|propertybase|signtraker|spectora).*(apikey|apitoken|password)");

  @Bean
  SanitizingFunction realtySanitizingFunction(Environment environment) {
    return data ->
        isNamedLikeASecret(data.getKey()) || isASecret(environment, data)
            ? data.withSanitizedValue()
            : data;
  }

  private static boolean isNamedLikeASecret(String key) {
    return SECRET.matcher(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")).find();
  }

  private static boolean isASecret(Environment environment, SanitizableData data) {
    return data.getValue() instanceof CharSequence value
        && !value.isEmpty()
        && Secrets.of(environment).contains(value.toString());
  }

  /** The keys that are in force, of all providers and tenants. */
  static final class Secrets {
    private Secrets() {}

    static java.util.Set<String> of(Environment environment) {
      java.util.Set<String> secrets = new java.util.HashSet<>();
      Binder.get(environment)
          .bind("realty", Bindable.mapOf(String.class, String.class))
          .ifBound(
              all ->
                  all.forEach(
                      (name, value) -> {
                        if (isNamedLikeASecret("realty." + name)) {
                          secrets.add(value);
                        }
                      }));
      return secrets;
    }
  }
}
