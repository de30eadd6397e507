package io.realtysdk.testkit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * All four fakes. {@link #main} serves them on local ports until it is stopped, so that programs in
 * any language can use them.
 */
public final class FakeProviders implements AutoCloseable {
  private final FakeOpenToClose openToClose;
  private final FakePropertybase propertybase;
  private final FakeSignTraker signTraker;
  private final FakeSpectora spectora;

  private FakeProviders(Map<String, Integer> ports) {
    List<FakeProvider<?>> started = new ArrayList<>();
    try {
      openToClose = FakeOpenToClose.start(ports.getOrDefault("open-to-close", 0));
      started.add(openToClose);
      propertybase = FakePropertybase.start(ports.getOrDefault("propertybase", 0));
      started.add(propertybase);
      signTraker = FakeSignTraker.start(ports.getOrDefault("signtraker", 0));
      started.add(signTraker);
      spectora = FakeSpectora.start(ports.getOrDefault("spectora", 0));
    } catch (RuntimeException e) {
      // if one port is in use, the others must be released
      started.forEach(FakeProvider::close);
      throw e;
    }
  }

  /** Starts all four on free ports, without agents. */
  public static FakeProviders start() {
    return new FakeProviders(Map.of());
  }

  /** Replaces the records of each by generated agents, the same people in all four. */
  public FakeProviders seed(int agentCount) {
    all().forEach(fake -> fake.seed(agentCount));
    return this;
  }

  /** Replaces the records of each by those of a population. */
  public FakeProviders load(Population population) {
    openToClose.load(population);
    propertybase.load(population);
    signTraker.load(population);
    spectora.load(population);
    return this;
  }

  /** Returns the fake of Open To Close. */
  public FakeOpenToClose openToClose() {
    return openToClose;
  }

  /** Returns the fake of Propertybase.ai. */
  public FakePropertybase propertybase() {
    return propertybase;
  }

  /** Returns the fake of SignTraker. */
  public FakeSignTraker signTraker() {
    return signTraker;
  }

  /** Returns the fake of Spectora. */
  public FakeSpectora spectora() {
    return spectora;
  }

  /** Stops all four. */
  @Override
  public void close() {
    all().forEach(FakeProvider::close);
  }

  private List<FakeProvider<?>> all() {
    return List.of(openToClose, propertybase, signTraker, spectora);
  }

  /**
   * Serves all four until the process is stopped, and prints their addresses and keys as the
   * environment variables that the SDK reads. The keys are made up and work nowhere else.
   *
   * @param args {@code --open-to-close=PORT}, {@code --propertybase=PORT}, {@code
   *     --signtraker=PORT}, {@code --spectora=PORT} (default: any free port) and {@code
   *     --seed=AGENTS} (default: 25)
   */
  public static void main(String[] args) throws InterruptedException {
    Map<String, Integer> options;
    try {
      options = options(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    try (FakeProviders fakes = new FakeProviders(options).seed(options.getOrDefault("seed", 25))) {
      fakes.print(System.out);
      new CountDownLatch(1).await();
    }
  }

  void print(PrintStream out) {
    print(out, "OPEN_TO_CLOSE", openToClose);
    print(out, "PROPERTYBASE", propertybase);
    print(out, "SIGNTRAKER", signTraker);
    print(out, "SPECTORA", spectora);
    out.flush();
  }

  private static void print(PrintStream out, String prefix, FakeProvider<?> fake) {
    out.println(prefix + "_BASE_URL=" + fake.baseUrl());
    out.println(prefix + "_API_KEY=" + fake.apiKey());
  }

  static Map<String, Integer> options(String... args) {
    Map<String, Integer> options = new LinkedHashMap<>();
    for (String arg : args) {
      if (!arg.matches("--(open-to-close|propertybase|signtraker|spectora|seed)=[0-9]{1,5}")) {
        throw new IllegalArgumentException(
            "usage: [--open-to-close=PORT] [--propertybase=PORT] [--signtraker=PORT]"
                + " [--spectora=PORT] [--seed=AGENTS], not "
                + arg);
      }
      int equals = arg.indexOf('=');
      int value = Integer.parseInt(arg.substring(equals + 1));
      String name = arg.substring(2, equals);
      if (!name.equals("seed") && value > 65_535) {
        throw new IllegalArgumentException(name + ": a port is at most 65535");
      }
      options.put(name, value);
    }
    return options;
  }
}
