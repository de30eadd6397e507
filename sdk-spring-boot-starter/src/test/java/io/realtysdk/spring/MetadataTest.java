package io.realtysdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RetryPolicy;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** What IDEs complete is exactly what the classes bind, with the defaults that are in force. */
class MetadataTest {

  private static JsonNode metadata() throws IOException {
    // Spring's own jars have such a file too.
    for (URL url :
        Collections.list(
            MetadataTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
      JsonNode node = new ObjectMapper().readTree(url);
      if (node.at("/groups/0/name").asText().equals("realty")) {
        return node;
      }
    }
    throw new AssertionError("no metadata");
  }

  private static Map<String, JsonNode> documented() throws IOException {
    Map<String, JsonNode> byName = new TreeMap<>();
    metadata().get("properties").forEach(node -> byName.put(node.get("name").asText(), node));
    return byName;
  }

  /** The properties of all classes, by name: walks them as the binder does. */
  private static void bound(BiConsumer<String, Method> found) {
    for (Class<?> type :
        new Class<?>[] {
          RealtyProperties.class,
          OpenToCloseProperties.class,
          PropertybaseProperties.class,
          SignTrakerProperties.class,
          SpectoraProperties.class
        }) {
      ConfigurationProperties root = type.getAnnotation(ConfigurationProperties.class);
      walk(root.value(), type, found);
    }
  }

  private static void walk(String prefix, Class<?> type, BiConsumer<String, Method> found) {
    for (Method getter : type.getMethods()) {
      String setter = getter.getName().replaceFirst("^(get|is)", "set");
      boolean isGetter = setter.startsWith("set") && !setter.equals(getter.getName());
      if (!isGetter || getter.getParameterCount() > 0 || !hasMethod(type, setter)) {
        continue;
      }
      String name = prefix + "." + dashed(setter.substring(3));
      if (getter.getReturnType().getName().startsWith("io.realtysdk")) {
        walk(name, getter.getReturnType(), found);
      } else {
        found.accept(name, getter);
      }
    }
  }

  private static boolean hasMethod(Class<?> type, String name) {
    return Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals(name));
  }

  private static String dashed(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  @Test
  void everyPropertyIsListedWithItsTypeAndNoOtherIs() throws IOException {
    Map<String, String> types = new TreeMap<>();
    bound((name, getter) -> types.put(name, typeName(getter.getGenericReturnType())));
    Map<String, String> listed = new TreeMap<>();
    documented().forEach((name, node) -> listed.put(name, node.get("type").asText()));
    assertThat(listed).isEqualTo(types).hasSizeGreaterThan(60);
  }

  private static String typeName(Type type) {
    return type.getTypeName().replace(", ", ",");
  }

  @Test
  void everyPropertyAndGroupIsDescribedAndItsClassExists() throws IOException {
    for (String part : new String[] {"groups", "properties"}) {
      for (JsonNode node : metadata().get(part)) {
        assertThat(node.get("description").asText()).as("%s", node).endsWith(".");
        assertThat(node.get("sourceType").asText())
            .satisfies(name -> assertThat(Class.forName(name)).isNotNull());
      }
    }
  }

  @Test
  void theDefaultsAreThoseOfTheSdk() throws IOException {
    Map<String, Object> defaults = new TreeMap<>();
    bound((name, getter) -> defaults.put(name, sdkDefault(name, getter)));
    documented()
        .forEach(
            (name, node) -> {
              Object expected = defaults.get(name);
              if (node.has("defaultValue") && expected != null) {
                assertThat(parsed(node.get("defaultValue").asText(), expected))
                    .as(name)
                    .isEqualTo(expected);
              } else {
                assertThat(node.has("defaultValue") && !node.get("defaultValue").isBoolean())
                    .as("%s has a default that no one applies", name)
                    .isFalse();
              }
            });
    assertThat(defaults.values().stream().filter(Objects::nonNull).count())
        .isGreaterThanOrEqualTo(19);
  }

  private static Object parsed(String text, Object like) {
    if (like instanceof Duration) {
      return DurationStyle.detectAndParse(text);
    }
    return like instanceof DataSize ? DataSize.parse(text) : text;
  }

  /** The value in force without the property; null where there is none. */
  private static Object sdkDefault(String name, Method getter) {
    HttpSettings http = HttpSettings.defaults();
    RetryPolicy retry = http.retryPolicy();
    if (name.startsWith("realty.http.") && !name.contains(".proxy.")) {
      String property = getter.getName().substring(3);
      String accessor = property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1);
      return switch (accessor) {
        case "maxResponseSize" -> DataSize.ofBytes(http.maxResponseBytes());
        case "maxUploadSize" -> DataSize.ofBytes(http.maxUploadBytes());
        case "allowPlainHttp" -> String.valueOf(http.isPlainHttpAllowed());
        case "userAgent", "uploadTimeout" -> null;
        default -> asDefault(name.contains(".retry.") ? retry : http, accessor);
      };
    }
    return getter.getReturnType().isPrimitive() || name.matches("realty\\.(close|health).*")
        ? ownDefault(getter)
        : null;
  }

  private static Object asDefault(Object settings, String accessor) {
    try {
      Object value = settings.getClass().getMethod(accessor).invoke(settings);
      return value instanceof Duration ? value : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(settings.getClass() + "." + accessor, e);
    }
  }

  private static Object ownDefault(Method getter) {
    try {
      var constructor = getter.getDeclaringClass().getDeclaredConstructor();
      constructor.setAccessible(true);
      getter.setAccessible(true);
      Object value = getter.invoke(constructor.newInstance());
      return value instanceof Duration ? value : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(getter.toString(), e);
    }
  }
}
