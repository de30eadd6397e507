package io.realtysdk.it.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.realtysdk.it.structure.SdkClasses.INTERNAL;
import static io.realtysdk.it.structure.SdkClasses.SDK;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.SdkException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What public types look like, and what no code of the SDK does. */
class ArchitectureTest {

  /** The libraries that no public signature may mention. */
  private static final List<String> FOREIGN =
      List.of("okhttp3", "okio", "com.fasterxml.jackson.core", "com.fasterxml.jackson.databind");

  /** The flag that the class path was checked, and the access to hidden constructors. */
  private static final Set<String> SET_ONCE = Set.of(INTERNAL + ".client.ClassPath.good");

  @Test
  void noPublicSignatureMentionsAnInternalOrForeignType() {
    List<JavaClass> publicTypes =
        SDK.stream()
            .filter(type -> !type.getPackageName().startsWith(INTERNAL))
            .filter(ArchitectureTest::isPublic)
            .toList();
    assertThat(publicTypes).hasSizeGreaterThan(50);
    assertThat(publicTypes.stream().flatMap(ArchitectureTest::hiddenMentions)).isEmpty();
  }

  @Test
  void theHookForAnOkHttpClientIsTheOnlyOne() {
    assertThat(
            SDK.stream()
                .filter(type -> !type.getPackageName().startsWith(INTERNAL))
                .filter(ArchitectureTest::isPublic)
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> isVisible(unit.getModifiers()))
                .filter(unit -> mentionsHidden(unit.getAllInvolvedRawTypes()))
                .map(unit -> unit.getOwner().getSimpleName() + "." + unit.getName()))
        .containsExactlyInAnyOrder("HttpSettings.okHttpClient", "Builder.okHttpClient");
  }

  @Test
  void publicClassesAreFinalUntilThereIsANeed() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and(not(belongToAnyOf(ExtensibleEnum.class)))
        .and(
            DescribedPredicate.describe(
                "are no exceptions", c -> !c.isAssignableTo(Throwable.class)))
        .and(not(internalAndAbstract()))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(SDK);
  }

  @Test
  void publicExceptionsHaveOneRoot() {
    classes()
        .that(not(resideInAPackage(INTERNAL + "..")))
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
        .that()
        .resideOutsideOfPackages(INTERNAL + ".call", INTERNAL + ".retry")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("RetryDecision")
        .check(SDK);
  }

  /** Otherwise an old Jackson fails while the dialect is loaded, before anything can name it. */
  @Test
  void everyBuilderChecksTheClassPathBeforeItLoadsItsDialect() {
    List<JavaClass> builders =
        SDK.stream()
            .filter(type -> type.isAssignableTo(INTERNAL + ".client.AbstractClientBuilder"))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .toList();
    assertThat(builders).hasSizeGreaterThanOrEqualTo(4);
    assertThat(builders)
        .allSatisfy(
            builder ->
                assertThat(builder.getMethodCallsFromSelf())
                    .anyMatch(call -> call.getTarget().getName().equals("checked")));
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .and(
            DescribedPredicate.<JavaField>describe(
                "are not set once", f -> !SET_ONCE.contains(f.getFullName())))
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

  private static DescribedPredicate<JavaClass> internalAndAbstract() {
    return DescribedPredicate.describe(
        "internal and abstract",
        type ->
            type.getPackageName().startsWith(INTERNAL)
                && type.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  private static Stream<String> hiddenMentions(JavaClass type) {
    Stream<String> supertypes =
        Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
            .filter(ArchitectureTest::isForeign)
            .map(hidden -> type.getName() + " is a " + hidden.getName());
    Stream<String> fields =
        type.getFields().stream()
            .filter(field -> isVisible(field.getModifiers()))
            .filter(field -> mentionsHidden(field.getAllInvolvedRawTypes()))
            .map(JavaField::getFullName);
    Stream<String> codeUnits =
        type.getCodeUnits().stream()
            .filter(unit -> isVisible(unit.getModifiers()))
            .filter(unit -> !isOkHttpHook(unit))
            .filter(unit -> mentionsHidden(unit.getAllInvolvedRawTypes()))
            .map(JavaCodeUnit::getFullName);
    return Stream.of(supertypes, fields, codeUnits).flatMap(part -> part);
  }

  /** Whether users can see a class: it and all that it is nested in are public. */
  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isOkHttpHook(JavaCodeUnit unit) {
    return unit.getName().equals("okHttpClient")
        && unit.getOwner().getFullName().startsWith(HttpSettings.class.getName());
  }

  private static boolean mentionsHidden(Set<JavaClass> types) {
    return types.stream().anyMatch(ArchitectureTest::isHidden);
  }

  private static boolean isHidden(JavaClass type) {
    return type.getPackageName().startsWith(INTERNAL) || isForeign(type);
  }

  private static boolean isForeign(JavaClass type) {
    return FOREIGN.stream().anyMatch(type.getPackageName()::startsWith);
  }
}
