package io.realtysdk.it.misspell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Which tests use which names, found by running each test class once on watched classes. */
final class Coverage {

  /**
   * Tests that use a name.
   *
   * @param testClass their class
   * @param tests their ids
   */
  record Use(String testClass, Set<String> tests) {}

  private final Map<Integer, List<Use>> uses = new HashMap<>();

  private Coverage() {}

  static Coverage of(List<Spelling> names, List<String> testClasses) {
    Map<String, byte[]> watched = watched(names);
    Coverage coverage = new Coverage();
    for (String test : testClasses) {
      Uses.take();
      SdkLoader loader = new SdkLoader(watched);
      Map<String, BitSet> byTest = new HashMap<>();
      TestExecutionSummary summary = TestRun.of(test, loader, OneTest.Wanted.noting(byTest));
      if (summary.getTotalFailureCount() > 0 || summary.getTestsSucceededCount() == 0) {
        throw new IllegalStateException(
            test + " fails by itself: " + summary.getFailures().get(0).getException());
      }
      coverage.add(names, test, byTest, loader.defined());
    }
    coverage.uses.values().forEach(list -> list.sort(Comparator.comparing(u -> u.tests().size())));
    return coverage;
  }

  /**
   * What is used when a class is initialized shows in any test, as do the components of a record
   * that is loaded.
   */
  private void add(
      List<Spelling> names, String testClass, Map<String, BitSet> byTest, Set<String> loaded) {
    BitSet outside = byTest.remove(OneTest.Wanted.OUTSIDE);
    for (int i = 0; i < names.size(); i++) {
      Spelling name = names.get(i);
      Set<String> tests = new HashSet<>();
      if (outside.get(i) || (name.isInitial() && loaded.contains(name.type()))) {
        tests.addAll(byTest.keySet());
      } else {
        for (Map.Entry<String, BitSet> test : byTest.entrySet()) {
          if (test.getValue().get(i)) {
            tests.add(test.getKey());
          }
        }
      }
      if (!tests.isEmpty()) {
        uses.computeIfAbsent(i, unused -> new ArrayList<>()).add(new Use(testClass, tests));
      }
    }
  }

  private static Map<String, byte[]> watched(List<Spelling> names) {
    Map<String, List<Integer>> byType = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isComponent()) {
        byType.computeIfAbsent(names.get(i).type(), unused -> new ArrayList<>()).add(i);
      }
    }
    Map<String, byte[]> watched = new HashMap<>();
    byType.forEach(
        (type, numbers) ->
            watched.put(
                type,
                Spelling.watched(
                    SdkLoader.classFile(type),
                    names,
                    numbers.stream().mapToInt(Integer::intValue).toArray())));
    return watched;
  }

  /** The class with the fewest tests first. */
  List<Use> of(int number) {
    return uses.getOrDefault(number, List.of());
  }
}
