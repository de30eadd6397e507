package io.realtysdk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command sees of the world around it, so that tests run commands in their own process.
 *
 * @param out results, in UTF-8
 * @param err progress, log and errors, in UTF-8
 * @param in what is typed or piped in
 * @param environment environment variables; null for one that is not set
 * @param directory the directory that relative paths start from
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param clock the time
 */
public record Console(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Function<String, @Nullable String> environment,
    Path directory,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Clock clock) {

  /** Returns the console of this process. */
  public static Console system() {
    return new Console(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        System.in,
        System::getenv,
        Path.of("").toAbsolutePath(),
        Terminals.isTerminal(1),
        Terminals.isTerminal(2),
        Clock.systemUTC());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Returns an environment variable, or null if it is not set or empty. */
  public @Nullable String variable(String name) {
    String value = environment.apply(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Returns a path as the user gave it, from the current directory on. */
  public Path path(String given) {
    return directory.resolve(given);
  }

  /** Returns whether output for people may be coloured: a terminal, and no {@code NO_COLOR}. */
  public boolean colours() {
    return outIsTerminal && variable("NO_COLOR") == null && !"dumb".equals(variable("TERM"));
  }

  /** Returns this console with another clock. */
  public Console at(Clock other) {
    return new Console(out, err, in, environment, directory, outIsTerminal, errIsTerminal, other);
  }
}
