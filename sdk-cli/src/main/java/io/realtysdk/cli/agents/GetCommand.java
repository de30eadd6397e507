package io.realtysdk.cli.agents;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.account.Account;
import io.realtysdk.roster.AgentRecord;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code realty agents get}. */
@Command(
    name = "get",
    description = "Reads one agent by the service's own id. Ends with 1 if there is none.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  realty agents get --provider propertybase agent_456def",
      "  realty agents get --provider signtraker 7 --format json --show"
    })
final class GetCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProviderOptions options = new ProviderOptions();

  @Mixin AgentOutputOptions output = new AgentOutputOptions();

  @Parameters(paramLabel = "ID", description = "The id of the agent.")
  String id = "";

  GetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Account account = options.open(console)) {
      AgentRecord agent =
          account
              .directory()
              .read(id)
              .orElseThrow(() -> new CliException("the account has no agent with this id"));
      AgentWriter writer = output.writer(console, account.directory().capabilities(), true);
      writer.write(agent);
      writer.end();
    }
    return ExitCode.DONE.code();
  }
}
