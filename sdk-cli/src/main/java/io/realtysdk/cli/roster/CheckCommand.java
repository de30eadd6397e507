package io.realtysdk.cli.roster;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.CommandFailure;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.config.AccountConfig;
import io.realtysdk.core.SdkException;
import io.realtysdk.roster.AgentDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the configuration and says what each account allows; reads no record. */
@Command(
    name = "check",
    description = "Checks the configuration, and prints what each account allows. Reads no record.")
final class CheckCommand extends TenantCommand {
  @Option(
      names = "--connect",
      description =
          "Send one request per account, which searches for an address that nobody has, to see"
              + " whether the key is accepted.")
  boolean connect;

  CheckCommand(Console console) {
    super(console);
  }

  /** What was found about an account; the problem is an empty text if there is none. */
  private record Found(
      AccountConfig account, String problem, List<Map<String, Object>> operations) {
    Map<String, Object> document(boolean connect) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("service", account.service().name());
      row.put("key", account.key().toString());
      row.put("requestsPerSecond", Clients.rate(account));
      row.put("problem", problem);
      row.put("connected", connect && problem.isEmpty());
      row.put("operations", operations);
      return row;
    }
  }

  @Override
  ExitCode run(TenantSession session, Output output) throws IOException {
    List<Found> accounts = new ArrayList<>();
    for (AccountConfig account : session.tenant().accounts().values()) {
      String problem = problem(session.name(), account, output.console());
      accounts.add(new Found(account, problem, Allowances.of(account)));
    }
    if (output.isJson()) {
      Map<String, Object> document = Documents.of("check", session.name());
      document.put("accounts", accounts.stream().map(a -> a.document(connect)).toList());
      output.document(document);
    } else {
      text(session.name(), accounts, output);
    }
    boolean fine = accounts.stream().allMatch(account -> account.problem().isEmpty());
    return fine ? ExitCode.DONE : ExitCode.ERROR;
  }

  /** Returns why an account cannot be used, or an empty text. */
  private String problem(String tenant, AccountConfig account, Console console) {
    try (Clients clients = new Clients(console, tenant)) {
      AgentDirectory directory = clients.open(account);
      if (connect) {
        directory.find("roster-" + UUID.randomUUID() + "@invalid.example");
      }
      return "";
    } catch (CliException | SdkException e) {
      return CommandFailure.text(e);
    }
  }

  private void text(String tenant, List<Found> accounts, Output output) throws IOException {
    output.line(tenant);
    for (Found found : accounts) {
      String state = connect ? "key accepted" : "key set";
      output.line(
          String.format(
              Locale.ROOT,
              "  %-14s %s (%s), %s a second",
              found.account().service(),
              found.problem().isEmpty() ? state : "PROBLEM: " + found.problem(),
              found.account().key(),
              Clients.rate(found.account())));
      for (Map<String, Object> row : found.operations()) {
        output.line(
            String.format(
                    Locale.ROOT,
                    "    %-11s %-12s %s",
                    row.get("action"),
                    row.get("plan"),
                    row.get("why"))
                .stripTrailing());
      }
    }
  }
}
