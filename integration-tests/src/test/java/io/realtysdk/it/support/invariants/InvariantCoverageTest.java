package io.realtysdk.it.support.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every test that makes calls registers the invariants. */
class InvariantCoverageTest {

  private static final JavaClasses TESTS =
      new ClassFileImporter().importPackages("io.realtysdk.it");

  /** Thousands of calls, of which no log can be kept, and clients left open on purpose. */
  private static final String COUNTS_BY_ITSELF = "io.realtysdk.it.leak";

  /** Looks at single requests, again and again with each name misspelt. */
  private static final String LOOKS_AT_BYTES = "io.realtysdk.it.wire";

  @Test
  void everyTestThatMakesACallRegistersTheInvariants() {
    Set<String> watched = outermost(InvariantCoverageTest::registersTheInvariants);
    Set<String> calling = outermost(InvariantCoverageTest::makesCalls);
    assertThat(calling).hasSizeGreaterThan(40);
    assertThat(calling.removeIf(name -> name.startsWith(COUNTS_BY_ITSELF))).isTrue();
    assertThat(watched).containsAll(calling);
  }

  /** The test classes, by name, in which or in whose inner classes this holds. */
  private static Set<String> outermost(Predicate<JavaClass> condition) {
    return TESTS.stream()
        .filter(type -> !type.getPackageName().startsWith(LOOKS_AT_BYTES))
        .filter(condition)
        .map(type -> type.getFullName().replaceAll("\\$.*", ""))
        .filter(name -> name.endsWith("Test"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean makesCalls(JavaClass type) {
    return type.getAccessesFromSelf().stream()
            .map(JavaAccess::getTargetOwner)
            .map(JavaClass::getSimpleName)
            .anyMatch(InvariantCoverageTest::isMadeOfCalls)
        // a reference such as client.agents()::get is no access
        || type.getMethodReferencesFromSelf().stream()
            .anyMatch(reference -> isMadeOfCalls(reference.getTargetOwner().getSimpleName()));
  }

  private static boolean isMadeOfCalls(String type) {
    return List.of("AgentsClient", "AgentCalls").stream().anyMatch(type::endsWith);
  }

  private static boolean registersTheInvariants(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> field.isAnnotatedWith(RegisterExtension.class))
        .anyMatch(field -> field.getRawType().isEquivalentTo(ClientInvariants.class));
  }
}
