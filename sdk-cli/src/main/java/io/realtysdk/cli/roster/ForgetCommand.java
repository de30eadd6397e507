package io.realtysdk.cli.roster;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes what the store holds about a person. */
@Command(
    name = "forget",
    description =
        "Removes what the store holds about a person, and the tenant's snapshot and plans, which"
            + " may mention them. Sends nothing.")
final class ForgetCommand extends TenantCommand {
  @Parameters(paramLabel = "PERSON", description = "The person's key on the wanted list.")
  String person = "";

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  ForgetCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(TenantSession session, Output output) throws IOException {
    if (!yes) {
      confirm(session.name(), output.console());
    }
    session.storeOnly().forget(person);
    if (output.isJson()) {
      Map<String, Object> document = Documents.of("forget", session.name());
      document.put("person", person);
      output.document(document);
    } else {
      output.line(session.name() + ": " + person + " is forgotten; take a new snapshot");
    }
    return ExitCode.DONE;
  }

  private void confirm(String tenant, Console console) throws IOException {
    if (!console.errIsTerminal()) {
      throw new CliException("forget cannot be undone; add --yes");
    }
    console
        .err()
        .print("This cannot be undone. Type the person's key to forget them in " + tenant + ": ");
    console.err().flush();
    String typed =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    if (typed == null || !typed.strip().equals(person)) {
      throw new CliException("nothing was forgotten: what was typed is not the key");
    }
  }
}
