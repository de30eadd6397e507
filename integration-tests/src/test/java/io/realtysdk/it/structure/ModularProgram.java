package io.realtysdk.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Runs a program in a JVM of its own, with the SDK as real modules. */
final class ModularProgram {
  private static final List<String> LIBRARIES =
      List.of(
          "sdk-",
          "okhttp",
          "okio",
          "kotlin",
          "annotations",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "slf4j-api",
          "jspecify");

  private ModularProgram() {}

  /** Returns what the program prints; fails if it does not end with 0. */
  static String run(List<Path> modules, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-p");
    command.add(path(modules));
    command.addAll(Arrays.asList(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  /** Compiles a module of one class, {@code caller.Main}, into a folder. */
  static void compile(Path folder, String descriptor, String program) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("caller"));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "17",
                "-d",
                folder.toString(),
                "-p",
                path(List.of()),
                Files.writeString(folder.resolve("module-info.java"), descriptor).toString(),
                Files.writeString(sources.resolve("Main.java"), program).toString());
    assertThat(result).isZero();
  }

  /** The SDK, what it needs, and these. */
  private static String path(List<Path> modules) {
    String own = modules.stream().map(m -> m + File.pathSeparator).collect(Collectors.joining());
    return own
        + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(ModularProgram::isLibrary)
            .collect(Collectors.joining(File.pathSeparator));
  }

  /** A jar by its name, a reactor module's classes by the name of its folder. */
  private static boolean isLibrary(String entry) {
    Path path = Path.of(entry);
    String name =
        path.endsWith(Path.of("target", "classes"))
            ? path.getParent().getParent().getFileName().toString()
            : path.getFileName().toString();
    return LIBRARIES.stream().anyMatch(name::startsWith) && !name.startsWith("sdk-testkit");
  }
}
