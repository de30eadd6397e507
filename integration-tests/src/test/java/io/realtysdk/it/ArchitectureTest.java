package io.realtysdk.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.SdkException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the seven sentences of the architecture: who may know what. */
class ArchitectureTest {
  private static final String CORE = "io.realtysdk.core";
  private static final String INTERNAL = "io.realtysdk.core.internal";
  private static final String[] PROVIDERS = {
    "io.realtysdk.opentoclose",
    "io.realtysdk.propertybase",
    "io.realtysdk.signtraker",
    "io.realtysdk.spectora"
  };

  private static final JavaClasses SDK =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(CORE, PROVIDERS[0], PROVIDERS[1], PROVIDERS[2], PROVIDERS[3]);

  private static DescribedPredicate<JavaClass> named(String... simpleNames) {
    Set<String> names = Set.of(simpleNames);
    return DescribedPredicate.describe(
        "one of " + names,
        type -> {
          String top = type.getFullName().substring(type.getPackageName().length() + 1);
          return names.contains(top.replaceAll("\\$.*", ""));
        });
  }

  @Test
  void thePublicCoreDoesNotKnowTheInternalOne() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat(
            resideInAPackage(INTERNAL + "..")
                // What its hidden constructors take.
                .and(not(resideInAPackage(INTERNAL + ".access"))))
        .check(SDK);
  }

  @Test
  void okHttpIsKnownToTheTransportTheUrlsAndOneSettingsHook() {
    noClasses()
        .that(not(resideInAPackage(INTERNAL + ".http").or(named("HttpSettings"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..")
        .check(SDK);
  }

  @Test
  void jacksonIsKnownToTheCodec() {
    noClasses()
        .that(not(resideInAPackage(INTERNAL + ".json")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(SDK);
  }

  @Test
  void noProviderSeesASibling() {
    slices()
        .matching("io.realtysdk.(*)")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAnyPackage(PROVIDERS), resideInAPackage(CORE + ".."))
        .check(SDK.that(resideInAnyPackage(PROVIDERS).or(resideInAPackage(CORE + ".."))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.realtysdk.opentoclose",
        "io.realtysdk.propertybase",
        "io.realtysdk.signtraker",
        "io.realtysdk.spectora"
      })
  void everyProviderHasOneHiddenDialectInAFlatPackage(String provider) {
    List<JavaClass> dialects =
        SDK.stream()
            .filter(c -> c.getPackageName().startsWith(provider))
            .filter(c -> c.isAssignableTo(INTERNAL + ".operation.Dialect"))
            .toList();
    assertThat(dialects).hasSize(1);
    assertThat(dialects.get(0).getModifiers()).doesNotContain(JavaModifier.PUBLIC);
    assertThat(SDK.stream().filter(c -> c.getPackageName().startsWith(provider + "."))).isEmpty();
  }

  @Test
  void noPublicSignatureNamesAnInternalOrForeignType() {
    noMethods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(not(resideInAPackage(INTERNAL + "..")))
        .and(
            DescribedPredicate.<JavaMethod>describe(
                "are not the one hook for an OkHttpClient",
                m -> !m.getName().equals("okHttpClient") || !isHttpSettings(m)))
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.have(
                DescribedPredicate.<JavaCodeUnit>describe(
                        "an internal or foreign type in the signature",
                        unit ->
                            unit.getAllInvolvedRawTypes().stream()
                                .anyMatch(
                                    t ->
                                        t.getPackageName().startsWith("okhttp3")
                                            || t.getPackageName().startsWith("com.fasterxml")
                                            || t.getPackageName().startsWith(INTERNAL)))
                    .forSubtype()))
        .check(SDK);
  }

  private static boolean isHttpSettings(JavaMethod method) {
    return method.getOwner().getFullName().startsWith(HttpSettings.class.getName());
  }

  @Test
  void publicClassesAreFinalUntilSomeoneShowsANeed() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and(not(belongToAnyOf(ClientBuilder.class, ExtensibleEnum.class)))
        .and(
            DescribedPredicate.describe(
                "are no exceptions", c -> !c.isAssignableTo(Throwable.class)))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(SDK);
  }

  @Test
  void exceptionsHaveOneRoot() {
    classes()
        .that()
        .resideInAnyPackage(CORE, PROVIDERS[0], PROVIDERS[1], PROVIDERS[2], PROVIDERS[3])
        .and()
        .areAssignableTo(Throwable.class)
        .should()
        .beAssignableTo(SdkException.class)
        .check(SDK);
  }

  @Test
  void oneEngineServesEveryCall() {
    assertThat(
            SDK.stream()
                .filter(c -> c.isAssignableTo(ApiCall.class) && !c.isInterface())
                .map(JavaClass::getSimpleName))
        .containsExactly("PreparedCall");
    noClasses()
        .that(not(named("Engine", "RetryDecision")))
        .should()
        .dependOnClassesThat()
        .haveSimpleName("RetryDecision")
        .check(SDK);
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .and(
            DescribedPredicate.describe(
                "are not the note that the class path was checked",
                f -> !f.getFullName().equals(INTERNAL + ".client.ClassPath.good")))
        .should()
        .beFinal()
        .check(SDK);
  }

  @Test
  void nothingSleepsOrPrints() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(SDK);
    noClasses().should().accessField(System.class, "out").check(SDK);
    noClasses().should().accessField(System.class, "err").check(SDK);
  }
}
