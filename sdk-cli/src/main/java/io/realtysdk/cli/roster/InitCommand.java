package io.realtysdk.cli.roster;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a commented configuration. */
@Command(
    name = "init",
    description = "Writes a configuration with comments, readable by you only, to be filled in.")
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--overwrite", description = "Replace a configuration that is there.")
  boolean overwrite;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path file = console.path(common.config);
    String text = template();
    if (overwrite) {
      PrivateFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } else {
      create(file, text);
    }
    Output output = new Output(console, common);
    if (output.isJson()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("format", "realty.init/1.0");
      document.put("file", file.toString());
      output.document(document);
    } else {
      output.line(file.toString());
    }
    output.note("Fill it in, set the variables that it names, then run: realty roster check");
    return ExitCode.DONE.code();
  }

  private static void create(Path file, String text) throws IOException {
    try {
      PrivateFiles.create(file, text);
    } catch (FileAlreadyExistsException e) {
      throw new CliException(file + " exists; take another name with --config, or --overwrite");
    }
  }

  static String template() {
    try (InputStream in = InitCommand.class.getResourceAsStream("realty.yaml")) {
      if (in == null) {
        throw new IllegalStateException("realty.yaml is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
