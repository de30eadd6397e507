package io.realtysdk.cli.agents;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.account.Account;
import io.realtysdk.roster.AgentRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code realty agents find}. */
@Command(
    name = "find",
    description = {
      "Finds agents by e-mail address. Ends with 1 if there is none.",
      "Where the search of the account cannot be relied on, the whole list is read instead."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  realty agents find --provider spectora ann@harbor.example",
      "  realty agents find --provider open-to-close - < address.txt"
    })
final class FindCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProviderOptions options = new ProviderOptions();

  @Mixin AgentOutputOptions output = new AgentOutputOptions();

  @Parameters(
      paramLabel = "EMAIL",
      description = "The address, or - to read it from the standard input.")
  String email = "";

  FindCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String address = address();
    try (Account account = options.open(console)) {
      List<AgentRecord> found = new EmailSearch(account.directory(), console).find(address);
      if (found.isEmpty()) {
        throw new CliException("the account has no agent with this e-mail address");
      }
      AgentWriter writer = output.writer(console, account.directory().capabilities(), false);
      for (AgentRecord agent : found) {
        writer.write(agent);
      }
      writer.end();
    }
    return ExitCode.DONE.code();
  }

  private String address() throws IOException {
    String given = email;
    if (given.equals("-")) {
      String line =
          new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
              .readLine();
      given = line == null ? "" : line;
    }
    if (!given.strip().matches("[^\\s@]+@[^\\s@]+")) {
      throw new CliException(
          ExitCode.USAGE, "the e-mail address must be one such as name@example.com");
    }
    return given.strip();
  }
}
