package io.realtysdk.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Runs commands in this process and keeps what they print. */
public final class TestConsole {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private Clock clock = Clock.systemUTC();
  private boolean terminal;
  private String input = "";

  public TestConsole(Path directory) {
    this.directory = directory;
  }

  public TestConsole variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public TestConsole terminal(boolean value) {
    terminal = value;
    return this;
  }

  public TestConsole input(String value) {
    input = value;
    return this;
  }

  public TestConsole clock(Clock value) {
    clock = value;
    return this;
  }

  /** Runs a command; what it prints replaces what the last one printed. */
  public int run(String... args) {
    out.reset();
    err.reset();
    return Realty.run(console(), args);
  }

  public Console console() {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        environment::get,
        directory,
        terminal,
        terminal,
        clock);
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
