package io.realtysdk.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the package structure of the testkit. */
class PackageStructureTest {
  private static final String ROOT = "io.realtysdk.testkit";
  private static final int MAX_TYPES = 20;

  private final JavaClasses testkit =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().assignedFrom(packages()).should().beFreeOfCycles().check(testkit);
  }

  @Test
  void internalPackagesDoNotUseThePublicApi() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".internal..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(ROOT)
        .check(testkit);
  }

  @Test
  void noClassesFormACycle() {
    slices().assignedFrom(topLevelClasses()).should().beFreeOfCycles().check(testkit);
  }

  @Test
  void noInternalPackageHasMoreThanTwentyTypes() {
    Map<String, Long> types =
        testkit.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> type.getPackageName().contains(".internal."))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(types).hasSizeGreaterThan(5);
    assertThat(types.values()).allMatch(count -> count <= MAX_TYPES);
  }

  private static SliceAssignment packages() {
    return assignment("package", JavaClass::getPackageName);
  }

  private static SliceAssignment topLevelClasses() {
    return assignment("class", PackageStructureTest::topLevelName);
  }

  private static String topLevelName(JavaClass type) {
    return type.getEnclosingClass().map(PackageStructureTest::topLevelName).orElse(type.getName());
  }

  private interface Naming {
    String of(JavaClass type);
  }

  private static SliceAssignment assignment(String description, Naming naming) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return type.getPackageName().startsWith(ROOT)
            ? SliceIdentifier.of(naming.of(type))
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "each " + description;
      }
    };
  }
}
