package io.realtysdk.core.internal;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of the call engine depend on each other in one direction. */
class ClassCycleTest {
  private static final SliceAssignment ONE_SLICE_PER_FILE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getName().replaceAll("\\$.*", ""));
        }

        @Override
        public String getDescription() {
          return "source files";
        }
      };

  @ParameterizedTest
  @ValueSource(strings = {"access", "call", "client", "error", "operation", "paging", "retry"})
  void noClassDependsOnItselfThroughOthers(String name) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.realtysdk.core.internal." + name);
    slices().assignedFrom(ONE_SLICE_PER_FILE).should().beFreeOfCycles().check(classes);
  }
}
