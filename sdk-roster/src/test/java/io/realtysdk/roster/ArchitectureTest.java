package io.realtysdk.roster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.realtysdk.roster");

  private static final String INTERNAL = "io.realtysdk.roster.internal.";

  @Test
  void thePackagesDependInOneDirection() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.realtysdk.roster..")
        .layer("api")
        .definedBy("io.realtysdk.roster")
        .layer("key")
        .definedBy(INTERNAL + "key")
        .layer("csv")
        .definedBy(INTERNAL + "csv")
        .layer("directory")
        .definedBy(INTERNAL + "directory")
        .layer("store")
        .definedBy(INTERNAL + "store")
        .layer("snapshot")
        .definedBy(INTERNAL + "snapshot")
        .layer("match")
        .definedBy(INTERNAL + "match")
        .layer("plan")
        .definedBy(INTERNAL + "plan")
        .whereLayer("plan")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("snapshot")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("match")
        .mayOnlyBeAccessedByLayers("api", "plan")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("api", "snapshot", "match", "plan")
        .whereLayer("directory")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("csv")
        .mayOnlyBeAccessedByLayers("api")
        .check(CLASSES);
  }

  @Test
  void eachLibraryIsKnownInOnePlace() {
    only("com.google.i18n..", INTERNAL + "key");
    only("org.apache.commons..", INTERNAL + "key");
    only("de.siegmar..", INTERNAL + "csv");
    only("java.sql..", INTERNAL + "store");
    only("org.sqlite..", INTERNAL + "store");
    only("org.flywaydb..", INTERNAL + "store");
    only("com.fasterxml..", INTERNAL + "store", INTERNAL + "directory", INTERNAL + "plan");
    only(
        "io.realtysdk.(opentoclose|propertybase|signtraker|spectora)..",
        INTERNAL + "directory",
        "io.realtysdk.roster");
  }

  private static void only(String library, String... packages) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .check(CLASSES);
  }

  @Test
  void nobodyCallsAnOperationThatWrites() {
    List<String> writes = List.of("create", "update", "delete", "activate", "deactivate");
    noClasses()
        .should()
        .callMethodWhere(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "writes to a service",
                call ->
                    call.getTargetOwner().getName().matches(".*Agent(sClient|Calls)")
                        && writes.contains(call.getTarget().getName())))
        .check(CLASSES);
  }

  @Test
  void aDirectoryHasNoMethodThatWrites() {
    assertThat(Arrays.stream(AgentDirectory.class.getMethods()).map(Method::getName))
        .containsExactlyInAnyOrder("account", "capabilities", "list", "read", "find");
  }

  @Test
  void theModuleExportsTheApiOnly() throws IOException {
    String module = Files.readString(Path.of("src/main/java/module-info.java"));

    assertThat(module.lines().map(String::strip).filter(line -> line.matches("(exports|opens) .*")))
        .containsExactly("exports io.realtysdk.roster;");
  }
}
