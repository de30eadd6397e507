package io.realtysdk.it.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.realtysdk.it.structure.SdkClasses.CORE;
import static io.realtysdk.it.structure.SdkClasses.INTERNAL;
import static io.realtysdk.it.structure.SdkClasses.PROVIDERS;
import static io.realtysdk.it.structure.SdkClasses.PUBLISHED;
import static io.realtysdk.it.structure.SdkClasses.SDK;
import static io.realtysdk.it.structure.SdkClasses.TESTKIT;
import static io.realtysdk.it.structure.SdkClasses.topLevelByPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.realtysdk.core.HttpSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may depend on which, and how large a package may be. */
class PackageStructureTest {

  private static final int MOST_TYPES = 20;

  /**
   * The internal packages of the core, each with those that it may depend on. {@code access} holds
   * what the hidden constructors of the public core take.
   */
  private static final Map<String, Set<String>> INTERNAL_PACKAGES =
      Map.of(
          "client",
              Set.of(
                  "paging",
                  "call",
                  "error",
                  "retry",
                  "codec",
                  "json",
                  "http",
                  "operation",
                  "access"),
          "call", Set.of("error", "retry", "json", "http", "operation", "access"),
          "error", Set.of("retry", "json", "http", "operation", "access"),
          "codec", Set.of("json", "operation", "access"),
          "paging", Set.of("operation", "access"),
          "retry", Set.of("json", "http", "operation", "access"),
          "json", Set.of("operation", "access"),
          "http", Set.of("operation", "access"),
          "operation", Set.of("access"),
          "access", Set.of());

  private static final List<String> PROVIDER_PACKAGES = PROVIDERS;

  static Stream<Arguments> internalPackages() {
    return INTERNAL_PACKAGES.entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @Test
  void theInternalPackagesAreTheDocumentedOnes() {
    assertThat(topLevelByPackage(SDK).keySet().stream().filter(name -> name.startsWith(INTERNAL)))
        .containsExactlyInAnyOrderElementsOf(
            INTERNAL_PACKAGES.keySet().stream().map(name -> INTERNAL + "." + name).toList());
  }

  @ParameterizedTest
  @MethodSource("internalPackages")
  void internalDependenciesPointOneWay(String name, Set<String> allowed) {
    Set<String> forbidden = new TreeSet<>(INTERNAL_PACKAGES.keySet());
    forbidden.removeAll(allowed);
    forbidden.remove(name);
    String[] packages =
        forbidden.stream().map(other -> INTERNAL + "." + other).toArray(String[]::new);
    if (packages.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(INTERNAL + "." + name)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages)
          .check(SDK);
    }
  }

  @Test
  void thePublicCoreDependsOnNoInternalPackageButAccess() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat(
            resideInAPackage(INTERNAL + "..").and(not(resideInAPackage(INTERNAL + ".access"))))
        .check(SDK);
  }

  @Test
  void providersUseOnlyTheExportedInternalPackages() {
    noClasses()
        .that()
        .resideInAnyPackage(PROVIDERS.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(INTERNAL + ".call", INTERNAL + ".retry", INTERNAL + ".http")
        .check(SDK);
  }

  @Test
  void okHttpIsUsedInOnePackageAndOneSettingsHook() {
    noClasses()
        .that(
            not(
                resideInAPackage(INTERNAL + ".http")
                    .or(type(HttpSettings.class))
                    .or(type(HttpSettings.Builder.class))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..")
        .check(SDK);
  }

  @Test
  void jacksonIsUsedInTwoPackages() {
    noClasses()
        .that(not(resideInAnyPackage(INTERNAL + ".json", INTERNAL + ".codec")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
        .check(SDK);
  }

  @Test
  void noProviderDependsOnAnother() {
    slices()
        .matching("io.realtysdk.(*)")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAnyPackage(PROVIDERS.toArray(String[]::new)), resideInAPackage(CORE + ".."))
        .check(
            SDK.that(
                resideInAnyPackage(PROVIDERS.toArray(String[]::new))
                    .or(resideInAPackage(CORE + ".."))));
  }

  @Test
  void theTestkitUsesThePublicApiAndTheAccessToItsHiddenConstructors() {
    noClasses()
        .that()
        .resideInAPackage(TESTKIT + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(INTERNAL + "..", "okhttp3..", "okio..")
                .and(not(resideInAPackage(INTERNAL + ".access"))))
        .check(PUBLISHED);
  }

  @ParameterizedTest
  @FieldSource("PROVIDER_PACKAGES")
  void everyProviderHasOneHiddenDialectInAFlatPackage(String provider) {
    assertThat(
            SDK.stream()
                .filter(c -> c.getPackageName().startsWith(provider))
                .filter(c -> c.isAssignableTo(INTERNAL + ".operation.Dialect")))
        .singleElement()
        .satisfies(
            dialect -> assertThat(dialect.getModifiers()).doesNotContain(JavaModifier.PUBLIC));
    assertThat(SDK.stream().filter(c -> c.getPackageName().startsWith(provider + "."))).isEmpty();
  }

  @Test
  void noInternalPackageHasTooManyTypes() {
    assertThat(topLevelByPackage(PUBLISHED))
        .allSatisfy(
            (name, types) -> {
              if (name.startsWith(INTERNAL) || name.startsWith(TESTKIT + ".internal")) {
                assertThat(types).as(name).hasSizeLessThanOrEqualTo(MOST_TYPES);
              }
            });
  }

  @Test
  void noPackageOfTheseTestsHasTooManyTypes() {
    assertThat(topLevelByPackage(new ClassFileImporter().importPackages("io.realtysdk.it")))
        .allSatisfy(
            (name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(MOST_TYPES));
  }
}
