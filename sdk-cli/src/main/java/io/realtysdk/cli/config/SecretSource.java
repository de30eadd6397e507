package io.realtysdk.cli.config;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.core.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a key is: an environment variable or a file. The key itself is never kept. */
public final class SecretSource {
  private static final String VARIABLE = "env:";
  private static final String FILE = "file:";

  private final String place;
  private final boolean variable;
  private final String name;
  private final Path directory;

  private SecretSource(String place, boolean variable, String name, Path directory) {
    this.place = place;
    this.variable = variable;
    this.name = name;
    this.directory = directory;
  }

  static SecretSource of(Section section, Path directory) {
    String place = section.place();
    String text = section.required();
    if (text.matches("env:[A-Za-z_][A-Za-z0-9_]*")) {
      return new SecretSource(place, true, text.substring(VARIABLE.length()), directory);
    }
    if (text.startsWith(FILE) && text.length() > FILE.length()) {
      return new SecretSource(place, false, text.substring(FILE.length()), directory);
    }
    throw section.wrong(
        "a key must not be in this file. Put it into an environment variable and write"
            + " env:NAME_OF_THE_VARIABLE, or into a file and write file:/path/of/the/file");
  }

  /**
   * Reads the key.
   *
   * @throws CliException if it is not there; the message names the place, never the key
   */
  public ApiKey read(Console console) {
    String key = variable ? console.variable(name) : content();
    if (key == null) {
      throw new CliException(
          place + ": the environment variable " + name + " is not set; set it to the key");
    }
    try {
      return ApiKey.of(key);
    } catch (IllegalArgumentException e) {
      throw new CliException(place + ": " + this + ": " + e.getMessage());
    }
  }

  private String content() {
    Path file = directory.resolve(name);
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CliException(
          place + ": the key file " + file + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /** Returns where the key is, such as {@code env:ACME_KEY}. */
  @Override
  public String toString() {
    return (variable ? VARIABLE : FILE) + name;
  }
}
