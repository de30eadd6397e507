package io.realtysdk.it.json;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.spectora.SpectoraPersonId;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every public record of the four providers, and values of it made from its components. */
final class PublicRecords {
  private static final String[] PROVIDERS = {
    "io.realtysdk.opentoclose",
    "io.realtysdk.propertybase",
    "io.realtysdk.signtraker",
    "io.realtysdk.spectora"
  };

  private PublicRecords() {}

  /** The records by name. */
  static List<Class<?>> all() {
    return types(Record.class);
  }

  /** The extensible enums by name. */
  static List<Class<?>> enums() {
    return types(ExtensibleEnum.class);
  }

  private static List<Class<?>> types(Class<?> parent) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(PROVIDERS).stream()
            .filter(type -> type.isAssignableTo(parent))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::reflect)
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .<Class<?>>map(type -> type)
            .toList();
  }

  /** A record in which every component has a value. */
  static Object full(Class<?> type) throws ReflectiveOperationException {
    return create(type, true);
  }

  /** A record in which only what may not be missing has a value. */
  static Object empty(Class<?> type) throws ReflectiveOperationException {
    return create(type, false);
  }

  private static Object create(Class<?> type, boolean full) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      String name = components[i].getName();
      boolean needed = name.equals("id") || type == SpectoraPersonId.class;
      values[i] = full || needed ? value(components[i].getGenericType(), name) : null;
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return type.getConstructor(types).newInstance(values);
  }

  private static Object value(Type type, String name) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, name);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return create(raw, true);
    }
    if (ExtensibleEnum.class.isAssignableFrom(raw)) {
      return raw.getMethod("of", String.class).invoke(null, "new " + name);
    }
    Object value = SCALARS.get(raw);
    if (value == null) {
      throw new IllegalStateException("no value for " + type + " " + name);
    }
    return value;
  }

  private static Object generic(ParameterizedType type, String name)
      throws ReflectiveOperationException {
    if (type.getRawType() == Map.class) {
      return additionalFields();
    }
    Object value = value(type.getActualTypeArguments()[0], name);
    return type.getRawType() == Optional.class ? Optional.of(value) : List.of(value, value);
  }

  private static final Map<Class<?>, Object> SCALARS =
      Map.of(
          String.class,
          "71",
          long.class,
          9_007_199_254_740_993L,
          Long.class,
          9_007_199_254_740_993L,
          Integer.class,
          7,
          Boolean.class,
          true,
          BigDecimal.class,
          new BigDecimal("0.060"),
          Instant.class,
          Instant.parse("2024-01-15T10:30:00.123Z"),
          LocalDate.class,
          LocalDate.of(2024, 1, 15));

  private static Map<String, Object> additionalFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("facebook_url", "https://f");
    fields.put("count", new BigDecimal("9007199254740993"));
    fields.put("rate", new BigDecimal("0.25"));
    fields.put("vip", true);
    fields.put("nothing", null);
    fields.put("list", List.of(new BigDecimal("1"), "x", Map.of("deep", new BigDecimal("2"))));
    fields.put("team_id", Map.of("id", "x"));
    return Collections.unmodifiableMap(fields);
  }

  /** The public constants of an extensible enum. */
  static List<Object> constants(Class<?> type) throws IllegalAccessException {
    List<Object> constants = new java.util.ArrayList<>();
    for (Field field : type.getFields()) {
      if (field.getType() == type) {
        constants.add(field.get(null));
      }
    }
    return constants;
  }
}
