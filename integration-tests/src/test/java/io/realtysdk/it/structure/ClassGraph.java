package io.realtysdk.it.structure;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which top-level class depends on which, nested classes counted as their top-level class. */
final class ClassGraph {

  private final Map<String, Set<String>> edges = new TreeMap<>();

  // The state of Tarjan's algorithm.
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> stack = new ArrayDeque<>();
  private final List<Set<String>> components = new ArrayList<>();

  private ClassGraph() {}

  static ClassGraph of(Iterable<JavaClass> classes) {
    ClassGraph graph = new ClassGraph();
    for (JavaClass type : classes) {
      graph.edges.computeIfAbsent(SdkClasses.topLevel(type), name -> new TreeSet<>());
    }
    for (JavaClass type : classes) {
      String from = SdkClasses.topLevel(type);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String to = SdkClasses.topLevel(dependency.getTargetClass());
        if (!to.equals(from) && graph.edges.containsKey(to)) {
          graph.edges.get(from).add(to);
        }
      }
    }
    return graph;
  }

  static ClassGraph of(Map<String, Set<String>> edges) {
    ClassGraph graph = new ClassGraph();
    graph.edges.putAll(edges);
    return graph;
  }

  /** Returns every set of two or more classes of which each depends on each, however indirectly. */
  List<Set<String>> cycles() {
    for (String node : edges.keySet()) {
      if (!index.containsKey(node)) {
        visit(node);
      }
    }
    return components.stream().filter(component -> component.size() > 1).toList();
  }

  private void visit(String node) {
    index.put(node, index.size());
    lowest.put(node, index.get(node));
    stack.push(node);
    for (String next : edges.get(node)) {
      if (!index.containsKey(next)) {
        visit(next);
        lowest.merge(node, lowest.get(next), Math::min);
      } else if (stack.contains(next)) {
        lowest.merge(node, index.get(next), Math::min);
      }
    }
    if (lowest.get(node).equals(index.get(node))) {
      Set<String> component = new TreeSet<>();
      String member;
      do {
        member = stack.pop();
        component.add(member);
      } while (!member.equals(node));
      components.add(component);
    }
  }
}
