package io.realtysdk.core;

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
final class Environment {
  private final String provider;
  private final List<String> prefixes;
  private Map<String, String> variables = System.getenv();

  Environment(String provider, List<String> prefixes) {
    this.provider = provider;
    this.prefixes = List.copyOf(prefixes);
  }

  void replace(Map<String, String> other) {
    variables = other;
  }

  @Nullable String text(String name) {
    String variable = find(name);
    return variable == null ? null : variables.get(variable);
  }

  /** The same refusal, with the name of the variable that the refused value came from. */
  ConfigurationException blaming(String name, ConfigurationException refusal) {
    String why = String.valueOf(refusal.getMessage());
    String own = provider + ": ";
    return new ConfigurationException(
        provider, find(name) + ": " + (why.startsWith(own) ? why.substring(own.length()) : why));
  }

  ApiKey apiKey() {
    String variable = find("API_KEY");
    if (variable == null) {
      throw new ConfigurationException(
          provider, "no API key. Set " + prefixes.get(0) + "_API_KEY or call apiKey(...)");
    }
    try {
      return ApiKey.of(variables.getOrDefault(variable, ""));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(provider, variable + ": " + e.getMessage());
    }
  }

  void apply(HttpSettings.Builder settings, boolean timeout, boolean retries) {
    if (timeout) {
      Duration deadline = seconds("TIMEOUT_SECONDS");
      if (deadline != null) {
        checked("TIMEOUT_SECONDS", () -> settings.timeout(deadline));
      }
    }
    if (retries) {
      applyRetries(settings);
    }
  }

  private void applyRetries(HttpSettings.Builder settings) {
    RetryPolicy.Builder policy = RetryPolicy.builder();
    BigDecimal retriesAllowed = number("MAX_RETRIES");
    if (retriesAllowed != null) {
      checked(
          "MAX_RETRIES",
          () -> policy.maxAttempts(Math.addExact(retriesAllowed.intValueExact(), 1)));
    }
    Duration backoff = seconds("RETRY_BACKOFF_SECONDS");
    if (backoff != null) {
      checked("RETRY_BACKOFF_SECONDS", () -> policy.baseDelay(backoff));
      Duration cap = RetryPolicy.defaults().maxDelay();
      policy.maxDelay(cap.compareTo(backoff) < 0 ? backoff : cap);
    }
    settings.retryPolicy(policy.build());
  }

  private void checked(String name, Runnable setter) {
    try {
      setter.run();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ConfigurationException(
          provider, find(name) + " is out of range: " + e.getMessage(), e);
    }
  }

  private @Nullable Duration seconds(String name) {
    BigDecimal value = number(name);
    if (value == null) {
      return null;
    }
    // A day is the longest any setting takes; the check keeps the conversion from overflowing.
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(86_400)) > 0) {
      throw new ConfigurationException(
          provider, find(name) + " must be seconds between 0 and 86400");
    }
    return Duration.ofNanos(value.movePointRight(9).longValue());
  }

  private @Nullable BigDecimal number(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      if (text.strip().length() > 20) {
        throw new NumberFormatException();
      }
      BigDecimal value = new BigDecimal(text.strip());
      if (Math.abs((long) value.scale()) > 20) {
        throw new NumberFormatException();
      }
      return value;
    } catch (NumberFormatException e) {
      throw new ConfigurationException(provider, find(name) + " must be a number, such as 30");
    }
  }

  private @Nullable String find(String name) {
    for (String prefix : prefixes) {
      String value = variables.get(prefix + "_" + name);
      if (value != null && !value.isBlank()) {
        return prefix + "_" + name;
      }
    }
    return null;
  }
}
