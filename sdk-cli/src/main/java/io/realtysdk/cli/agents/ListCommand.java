package io.realtysdk.cli.agents;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.account.Account;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.ListPage;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code realty agents list}. */
@Command(
    name = "list",
    description = "Lists all agents, page by page, in the order of the service.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  realty agents list --provider open-to-close",
      "  realty agents list --provider propertybase --format csv --show > agents.csv",
      "  realty agents list --provider spectora --format ndjson --max 10"
    })
final class ListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProviderOptions options = new ProviderOptions();

  @Mixin AgentOutputOptions output = new AgentOutputOptions();

  @Option(names = "--max", paramLabel = "N", description = "Stop after this many agents.")
  long max = Long.MAX_VALUE;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (max < 1) {
      throw new CliException(ExitCode.USAGE, "--max must be at least 1");
    }
    Progress progress = new Progress(console);
    try (Account account = options.open(console)) {
      AgentWriter writer = output.writer(console, account.directory().capabilities(), false);
      Iterator<ListPage> pages = account.directory().list();
      long written = 0;
      while (written < max && pages.hasNext()) {
        ListPage page = pages.next();
        for (AgentRecord agent : page.records()) {
          if (written < max) {
            writer.write(agent);
            written++;
          }
        }
        progress.show(written, page.total());
      }
      writer.end();
    } finally {
      progress.end();
    }
    return ExitCode.DONE.code();
  }
}
