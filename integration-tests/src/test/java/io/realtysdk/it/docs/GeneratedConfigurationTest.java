package io.realtysdk.it.docs;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables of settings in docs/configuration.md. */
class GeneratedConfigurationTest {
  private static final String PAGE = "docs/configuration.md";
  private static final Set<String> NO_SETTINGS =
      Set.of("build", "builder", "environment", "httpSettings", "toString", "okHttpClient");

  @Test
  void theTablesOfSettingsAreThoseOfTheBuilders() throws IOException {
    Javadoc core = Javadoc.of("sdk-core/src/main/java/io/realtysdk/core");
    Generated.assertPartIs(
        PAGE, "HttpSettings", table(core, "HttpSettings.Builder", HttpSettings.defaults()));
    Generated.assertPartIs(
        PAGE, "RetryPolicy", table(core, "RetryPolicy.Builder", RetryPolicy.defaults()));
    Generated.assertPartIs(
        PAGE, "RequestOptions", table(core, "RequestOptions.Builder", new Object()));
    StringBuilder builders =
        new StringBuilder("| client | setting | what it does |\n| --- | --- | --- |\n");
    rows(builders, "all", core.membersOf("ClientBuilder"));
    for (String provider : List.of("OpenToClose", "Propertybase", "SignTraker", "Spectora")) {
      String name = provider.toLowerCase(java.util.Locale.ROOT);
      Javadoc javadoc = Javadoc.of("sdk-" + name + "/src/main/java/io/realtysdk/" + name);
      rows(builders, provider, javadoc.membersOf(provider + "Client.Builder"));
    }
    Generated.assertPartIs(PAGE, "clients", builders.toString());
  }

  private static void rows(StringBuilder table, String client, Map<String, String> members) {
    members.forEach(
        (name, text) -> {
          if (!name.equals("build") && !name.equals("toString")) {
            table.append("| ").append(client).append(" | `").append(name).append("` | ");
            table.append(text).append(" |\n");
          }
        });
  }

  private static String table(Javadoc javadoc, String builder, Object defaults) {
    StringBuilder table = new StringBuilder("| setting | default | what it does |\n");
    table.append("| --- | --- | --- |\n");
    javadoc
        .membersOf(builder)
        .forEach(
            (name, text) -> {
              if (!NO_SETTINGS.contains(name) || name.equals("okHttpClient")) {
                table.append("| `").append(name).append("` | ");
                table.append(defaultOf(defaults, name)).append(" | ").append(text).append(" |\n");
              }
            });
    return table.toString();
  }

  private static String defaultOf(Object defaults, String name) {
    for (String getter :
        new TreeSet<>(
            List.of(
                name,
                "is" + capital(name),
                "is" + capital(name.replaceFirst("^allow", "")) + "Allowed"))) {
      try {
        Method method = defaults.getClass().getMethod(getter);
        return text(method.invoke(defaults));
      } catch (NoSuchMethodException e) {
        // Another name, or a setting without a getter.
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return "none";
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String text(Object value) {
    if (value instanceof Duration duration) {
      return duration.toMillis() % 1000 == 0
          ? duration.toSeconds() + " s"
          : duration.toMillis() + " ms";
    }
    if (value instanceof Boolean on) {
      return on ? "on" : "off";
    }
    if (value == null || value instanceof List || value.equals(0.0)) {
      return "none";
    }
    return value instanceof Number number
        ? String.format(java.util.Locale.ROOT, "%,d", number.longValue())
        : "`" + value.toString().replaceAll("\\[.*", "") + ".defaults()`";
  }
}
