package io.realtysdk.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.SdkException;
import io.realtysdk.opentoclose.OpenToCloseAgentCalls;
import io.realtysdk.opentoclose.OpenToCloseAgentsClient;
import io.realtysdk.propertybase.PropertybaseAgentCalls;
import io.realtysdk.propertybase.PropertybaseAgentsClient;
import io.realtysdk.signtraker.SignTrakerAgentCalls;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.spectora.SpectoraAgentCalls;
import io.realtysdk.spectora.SpectoraAgentsClient;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the README's tables of operations and exceptions with the code. */
class ReadmeTest {
  private static final Pattern CALL = Pattern.compile("`([a-zA-Z]+)\\(([^)]*)\\)`");

  static Stream<Arguments> columns() {
    return Stream.of(
        Arguments.of(1, OpenToCloseAgentsClient.class, OpenToCloseAgentCalls.class),
        Arguments.of(2, PropertybaseAgentsClient.class, PropertybaseAgentCalls.class),
        Arguments.of(3, SignTrakerAgentsClient.class, SignTrakerAgentCalls.class),
        Arguments.of(4, SpectoraAgentsClient.class, SpectoraAgentCalls.class));
  }

  @ParameterizedTest
  @MethodSource("columns")
  void everyCallInTheTableExists(int column, Class<?> agents, Class<?> calls) throws IOException {
    Set<String> known =
        methods(agents).map(m -> m.getName() + "/" + m.getParameterCount()).collect(toSet());
    assertThat(written(column)).isNotEmpty().isSubsetOf(known);
  }

  @ParameterizedTest
  @MethodSource("columns")
  void everyOperationIsInTheTable(int column, Class<?> agents, Class<?> calls) throws IOException {
    Set<String> names =
        written(column).stream().map(call -> call.replaceAll("/.*", "")).collect(toSet());
    Set<String> operations =
        methods(calls)
            .filter(m -> m.getReturnType() == ApiCall.class)
            .map(Method::getName)
            .collect(toSet());
    assertThat(operations).isNotEmpty().isSubsetOf(names);
    assertThat(methods(agents).map(Method::getName).collect(toSet()))
        .containsAll(operations)
        .isSubsetOf(names);
  }

  @Test
  void everyExceptionIsNamed() throws IOException {
    String readme = readme();
    Path sources = Path.of("..", "sdk-core", "src", "main", "java", "io", "realtysdk", "core");
    try (Stream<Path> files = Files.list(sources)) {
      List<String> exceptions =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Exception.java"))
              .map(name -> name.replace(".java", ""))
              .toList();
      assertThat(exceptions).contains(SdkException.class.getSimpleName()).hasSizeGreaterThan(10);
      assertThat(exceptions).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
        .filter(m -> !Set.of("calls", "toString").contains(m.getName()));
  }

  /** Names and numbers of arguments in one column of the table. */
  private static Set<String> written(int column) throws IOException {
    Set<String> calls = new TreeSet<>();
    boolean inTable = false;
    for (String line : readme().split("\n", -1)) {
      if (line.startsWith("| | Open To Close |")) {
        inTable = true;
      } else if (!line.startsWith("|")) {
        inTable = false;
      } else if (inTable) {
        Matcher call = CALL.matcher(line.split("\\|", -1)[column + 1]);
        while (call.find()) {
          String arguments = call.group(2);
          int count = arguments.isBlank() ? 0 : arguments.split(",", -1).length;
          calls.add(call.group(1) + "/" + count);
        }
      }
    }
    return calls;
  }

  private static <T> java.util.stream.Collector<T, ?, Set<T>> toSet() {
    return Collectors.toCollection(java.util.TreeSet::new);
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("..", "README.md"));
  }
}
