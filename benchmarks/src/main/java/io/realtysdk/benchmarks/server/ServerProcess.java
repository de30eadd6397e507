package io.realtysdk.benchmarks.server;

import io.realtysdk.benchmarks.contestants.Endpoint;
import io.realtysdk.benchmarks.contestants.KeyStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The server in a JVM of its own, so that it shares no heap and no compiler with the clients. */
public final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final Path keyStore;
  private final List<String> urls;

  /** How a client reaches the server. */
  public enum Transport {
    PLAIN,
    TLS,
    FAR_AWAY
  }

  private ServerProcess(Process process, Path keyStore, List<String> urls) {
    this.process = process;
    this.keyStore = keyStore;
    this.urls = urls;
  }

  /** Starts it and waits until it serves. */
  public static ServerProcess start() throws IOException, InterruptedException {
    Path keyStore = Files.createTempDirectory("benchmarks").resolve("server.p12");
    KeyStores.create(keyStore);
    Process process =
        new ProcessBuilder(java(ServerMain.class, List.of(), keyStore.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the server ended with " + process.waitFor());
    }
    return new ServerProcess(process, keyStore, Arrays.asList(line.split(" ", -1)));
  }

  /** Returns the command that runs a main class with this JVM and its class path. */
  public static List<String> java(Class<?> main, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return command;
  }

  /**
   * Runs a main class in a JVM of its own, and returns what it prints.
   *
   * @throws IllegalStateException if it ends with another status than 0
   */
  public static String output(Class<?> main, String... args)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(java(main, List.of("-Xmx1g"), args))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main.getSimpleName() + " failed: " + List.of(args));
    }
    return output.strip();
  }

  /** Returns its URL. */
  public String url(Transport transport) {
    return urls.get(transport.ordinal());
  }

  /** Returns the file of its key store, which clients trust. */
  public Path keyStore() {
    return keyStore;
  }

  /** Returns what a contestant needs to reach it. */
  public Endpoint endpoint(Transport transport) {
    return Endpoint.of(url(transport), keyStore);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    Files.deleteIfExists(keyStore);
    Files.deleteIfExists(keyStore.toAbsolutePath().getParent());
  }
}
