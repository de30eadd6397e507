package io.realtysdk.cli.account;

import io.realtysdk.cli.CliException;
import io.realtysdk.roster.ServiceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The environment variables of the SDK, from the process or from a file. */
final class Variables {
  private static final List<String> NAMES =
      List.of(
          "API_KEY",
          "BASE_URL",
          "SUBDOMAIN",
          "TIMEOUT_SECONDS",
          "MAX_RETRIES",
          "RETRY_BACKOFF_SECONDS");

  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)");

  private Variables() {}

  /** Returns the names that the SDK looks up for a service. */
  static List<String> names(ServiceId service) {
    List<String> prefixes =
        service.equals(ServiceId.SIGNTRAKER)
            ? List.of("SIGNTRAKER_", "SIGNTRACKER_")
            : List.of(service.name().replace('-', '_').toUpperCase(Locale.ROOT) + "_");
    return prefixes.stream().flatMap(p -> NAMES.stream().map(n -> p + n)).toList();
  }

  /**
   * Returns the variables of a service under the SDK's own names.
   *
   * @param prefix what stands before these names in the source
   */
  static Map<String, String> of(
      ServiceId service, String prefix, Function<String, @Nullable String> source) {
    Map<String, String> found = new HashMap<>();
    for (String name : names(service)) {
      String value = source.apply(prefix + name);
      if (value != null) {
        found.put(name, value);
      }
    }
    return found;
  }

  /**
   * Reads lines of the form {@code NAME=VALUE}, with or without {@code export} and quotes; empty
   * lines and lines that start with # are skipped.
   *
   * @throws CliException if the file cannot be read, or a line is of another form
   */
  static Map<String, String> read(Path file) {
    Map<String, String> variables = new HashMap<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new CliException("cannot read the file of variables " + file, e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new CliException(file + ", line " + (i + 1) + ": expected NAME=VALUE");
      }
      variables.put(matcher.group(1), unquoted(matcher.group(2).strip()));
    }
    return variables;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && value.charAt(0) == value.charAt(value.length() - 1)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
