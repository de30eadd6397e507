package io.realtysdk.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code realty completion}: prints a script for the shell. */
@Command(
    name = "completion",
    description = "Prints a script that completes commands and options in bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(realty completion)",
      "  realty completion > ~/.local/share/bash-completion/completions/realty"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec @Nullable CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console
        .out()
        .println(
            AutoComplete.bash("realty", Objects.requireNonNull(spec, "spec").root().commandLine()));
    return ExitCode.DONE.code();
  }
}
