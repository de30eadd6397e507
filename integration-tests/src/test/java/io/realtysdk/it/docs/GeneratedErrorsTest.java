package io.realtysdk.it.docs;

import io.realtysdk.core.FailureReason;
import io.realtysdk.core.NotRetriedReason;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.SdkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of exceptions and reasons in docs/errors.md. */
class GeneratedErrorsTest {
  private static final String PAGE = "docs/errors.md";
  private static final String CORE = "sdk-core/src/main/java/io/realtysdk/core";

  @Test
  void theTablesOfErrorsAreThoseOfTheClasses() throws Exception {
    Javadoc javadoc = Javadoc.of(CORE);
    StringBuilder exceptions =
        new StringBuilder("| exception | is a | when |\n| --- | --- | --- |\n");
    for (Class<?> type : exceptions()) {
      exceptions.append(
          "| `%s` | `%s` | %s |\n"
              .formatted(
                  type.getSimpleName(), type.getSuperclass().getSimpleName(), javadoc.of(type)));
    }
    Generated.assertPartIs(PAGE, "exceptions", exceptions.toString());
    for (Class<?> type : List.of(Outcome.class, FailureReason.class, NotRetriedReason.class)) {
      StringBuilder constants = new StringBuilder("| constant | meaning |\n| --- | --- |\n");
      for (Object constant : type.getEnumConstants()) {
        String text = javadoc.membersOf(type.getSimpleName()).get(constant.toString());
        constants.append("| `%s` | %s |\n".formatted(constant, text));
      }
      Generated.assertPartIs(PAGE, type.getSimpleName(), constants.toString());
    }
  }

  private static List<Class<?>> exceptions() throws IOException, ClassNotFoundException {
    try (Stream<Path> files = Files.list(Path.of("..").resolve(CORE))) {
      List<Class<?>> types = new java.util.ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith("Exception.java")) {
          types.add(Class.forName("io.realtysdk.core." + name.replace(".java", "")));
        }
      }
      types.remove(SdkException.class);
      types.add(0, SdkException.class);
      return types;
    }
  }
}
