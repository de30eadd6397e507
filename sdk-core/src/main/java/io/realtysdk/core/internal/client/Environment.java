package io.realtysdk.core.internal.client;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.internal.access.PublicTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables {@code PREFIX_API_KEY}, {@code _BASE_URL}, {@code _TIMEOUT_SECONDS}, {@code
 * _MAX_RETRIES} and {@code _RETRY_BACKOFF_SECONDS}. A blank one counts as unset, because that is
 * what a missing secret looks like in most build systems; a malformed one is an error.
 */
public final class Environment {
  /** The range of {@code RetryPolicy.Builder.maxAttempts}, without the first attempt. */
  private static final int MOST_RETRIES = 19;

  private static final int SECONDS_OF_A_DAY = 86_400;

  private final String provider;
  private final List<String> prefixes;
  private Map<String, String> variables = System.getenv();

  Environment(String provider, List<String> prefixes) {
    this.provider = provider;
    this.prefixes = List.copyOf(prefixes);
  }

  /**
   * A variable that is set.
   *
   * @param name with its prefix
   */
  public record Variable(String name, String value) {

    /** Returns the name; the value may be a key. */
    @Override
    public String toString() {
      return name;
    }
  }

  void replace(Map<String, String> other) {
    variables = other;
  }

  /** Returns the variable with this name behind the first prefix that has it, or null. */
  public @Nullable Variable find(String name) {
    for (String prefix : prefixes) {
      String value = variables.get(prefix + "_" + name);
      if (value != null && !value.isBlank()) {
        return new Variable(prefix + "_" + name, value);
      }
    }
    return null;
  }

  /** The variable with its usual prefix. */
  String name(String variable) {
    return prefixes.get(0) + "_" + variable;
  }

  ApiKey apiKey() {
    String name = "API_KEY";
    Variable variable = find(name);
    if (variable == null) {
      throw PublicTypes.get()
          .configuration(provider, "no API key. Set " + name(name) + " or call apiKey(...)", null);
    }
    try {
      return ApiKey.of(variable.value());
    } catch (IllegalArgumentException e) {
      throw refuse(variable, String.valueOf(e.getMessage()).replaceFirst("^apiKey", ""));
    }
  }

  void apply(HttpSettings.Builder settings, boolean timeout, boolean retries) {
    Variable deadline = timeout ? find("TIMEOUT_SECONDS") : null;
    if (deadline != null) {
      Duration seconds = seconds(deadline);
      if (seconds.isZero()) {
        throw refuse(deadline, " must be more than 0 seconds");
      }
      settings.timeout(seconds);
    }
    if (retries) {
      settings.retryPolicy(retryPolicy());
    }
  }

  private RetryPolicy retryPolicy() {
    RetryPolicy.Builder policy = RetryPolicy.builder();
    Variable retries = find("MAX_RETRIES");
    if (retries != null) {
      policy.maxAttempts(retries(retries) + 1);
    }
    Variable backoff = find("RETRY_BACKOFF_SECONDS");
    if (backoff != null) {
      Duration delay = seconds(backoff);
      Duration cap = RetryPolicy.defaults().maxDelay();
      policy.baseDelay(delay).maxDelay(cap.compareTo(delay) < 0 ? delay : cap);
    }
    return policy.build();
  }

  private int retries(Variable variable) {
    BigDecimal value = number(variable);
    if (value.stripTrailingZeros().scale() > 0
        || value.signum() < 0
        || value.compareTo(BigDecimal.valueOf(MOST_RETRIES)) > 0) {
      throw refuse(variable, " must be a whole number between 0 and " + MOST_RETRIES);
    }
    return value.intValue();
  }

  private Duration seconds(Variable variable) {
    BigDecimal value = number(variable);
    // A day is the most that any setting takes; the check keeps the conversion from overflowing.
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(SECONDS_OF_A_DAY)) > 0) {
      throw refuse(variable, " must be seconds between 0 and " + SECONDS_OF_A_DAY);
    }
    return Duration.ofNanos(value.movePointRight(9).longValue());
  }

  private BigDecimal number(Variable variable) {
    String text = variable.value().strip();
    try {
      BigDecimal value = text.length() > 20 ? null : new BigDecimal(text);
      if (value != null && Math.abs((long) value.scale()) <= 20) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below. The exception would quote the value, which may be a key set by mistake.
    }
    throw refuse(variable, " must be a number, such as 30");
  }

  private ConfigurationException refuse(Variable variable, String why) {
    return PublicTypes.get().configuration(provider, variable.name() + why, null);
  }
}
