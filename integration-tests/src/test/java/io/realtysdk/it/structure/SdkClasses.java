package io.realtysdk.it.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The main classes of the published modules, and the names of their packages. */
final class SdkClasses {

  static final String CORE = "io.realtysdk.core";
  static final String INTERNAL = "io.realtysdk.core.internal";
  static final String TESTKIT = "io.realtysdk.testkit";

  /** The packages with a dialect, so that a new provider is held to the rules without a change. */
  static final List<String> PROVIDERS =
      imported("io.realtysdk").stream()
          .filter(type -> type.isAssignableTo(INTERNAL + ".operation.Dialect"))
          .filter(type -> !type.isInterface())
          .map(JavaClass::getPackageName)
          .filter(name -> !name.startsWith(CORE))
          .distinct()
          .sorted()
          .toList();

  /** The core and the providers. */
  static final JavaClasses SDK = imported(CORE, PROVIDERS.toArray(String[]::new));

  /** All published modules: the core, the providers and the testkit. */
  static final JavaClasses PUBLISHED =
      imported(TESTKIT, with(CORE, PROVIDERS).toArray(String[]::new));

  private SdkClasses() {}

  /** Returns the top-level class that a class is nested in, or the class itself. */
  static String topLevel(JavaClass type) {
    return type.getBaseComponentType().getFullName().replaceAll("\\$.*", "");
  }

  /** Returns the names of the top-level classes by package, without package descriptions. */
  static Map<String, TreeSet<String>> topLevelByPackage(JavaClasses classes) {
    Map<String, TreeSet<String>> byPackage = new TreeMap<>();
    for (JavaClass type : classes) {
      if (!type.getSimpleName().equals("package-info")) {
        byPackage
            .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
            .add(topLevel(type));
      }
    }
    return byPackage;
  }

  private static List<String> with(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static JavaClasses imported(String first, String... others) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(with(first, List.of(others)));
  }
}
