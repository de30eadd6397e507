package io.realtysdk.cli.doctor;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.account.Account;
import io.realtysdk.cli.account.AccountOptions;
import io.realtysdk.cli.account.AccountSettings;
import io.realtysdk.cli.account.ServiceConverter;
import io.realtysdk.roster.ServiceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code realty doctor}: checks accounts. Sends GET requests only. */
@Command(
    name = "doctor",
    description = {
      "Checks real accounts against what the SDK assumes of their services, and says what to set.",
      "It sends GET requests only and prints nothing of any person. About 12 requests a service."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  realty doctor",
      "  realty doctor signtraker --subdomain acme --key-file /run/secrets/signtraker",
      "  realty doctor open-to-close --env-prefix ACME_ --json"
    })
public final class DoctorCommand implements Callable<Integer> {
  private static final int MOST_PAGES = 1000;

  private final Console console;

  @Parameters(
      paramLabel = "SERVICE",
      arity = "0..*",
      completionCandidates = ServiceConverter.Names.class,
      description = {
        "${COMPLETION-CANDIDATES}.",
        "Default: each service whose key is set in the environment."
      })
  List<String> services = new ArrayList<>();

  @Option(names = "--json", description = "Print the findings as one JSON document.")
  boolean json;

  @Option(
      names = "--detailed-exitcode",
      description = "End with 2 if an account differs from what is assumed.")
  boolean detailed;

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "Check the types of values in this many pages of the list. Default: 1.")
  int pages = 1;

  @Mixin AccountOptions account = new AccountOptions();

  /** Creates the command. */
  public DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (pages < 1 || pages > MOST_PAGES) {
      throw new CliException(ExitCode.USAGE, "--pages must be between 1 and " + MOST_PAGES);
    }
    // What the SDK logs about deviations is in the report. Read when the first client is made.
    System.setProperty("org.slf4j.simpleLogger.log.io.realtysdk", "error");
    List<AccountSettings> accounts = accounts();
    Doctor doctor = new Doctor(console.clock(), pages);
    List<AccountReport> reports = new ArrayList<>();
    for (AccountSettings settings : accounts) {
      if (console.errIsTerminal()) {
        console.err().println("Checking " + settings.service() + " ...");
      }
      reports.add(doctor.examine(settings));
    }
    if (json) {
      DoctorJson.write(reports, console.clock().instant(), console.out());
    } else {
      new DoctorText(console).write(reports);
    }
    return exitCode(reports).code();
  }

  private List<ServiceId> wanted() {
    // By hand: picocli takes an unusable value of a list for an argument of nobody.
    ServiceConverter converter = new ServiceConverter();
    List<ServiceId> wanted = new ArrayList<>();
    for (String name : services) {
      try {
        wanted.add(converter.convert(name));
      } catch (TypeConversionException e) {
        throw new CliException(ExitCode.USAGE, String.valueOf(e.getMessage()));
      }
    }
    return wanted.stream().distinct().toList();
  }

  private List<AccountSettings> accounts() {
    List<ServiceId> wanted = wanted();
    if (wanted.size() != 1) {
      account.requireNoOptionsOfOneService();
    }
    if (wanted.isEmpty()) {
      wanted = ServiceId.all().stream().filter(s -> account.hasKey(console, s)).toList();
    }
    if (wanted.isEmpty()) {
      throw new CliException(
          "no API key. Set OPEN_TO_CLOSE_API_KEY, PROPERTYBASE_API_KEY, SIGNTRAKER_API_KEY or"
              + " SPECTORA_API_KEY, or name a service and its --key-file");
    }
    List<AccountSettings> accounts = new ArrayList<>();
    for (ServiceId service : wanted) {
      AccountSettings settings = account.settings(console, service);
      // Whatever is missing is said before anything is sent.
      Account.open(settings).close();
      accounts.add(settings);
    }
    return accounts;
  }

  private ExitCode exitCode(List<AccountReport> reports) {
    if (reports.stream().anyMatch(report -> report.has(Verdict.FAILED))) {
      return ExitCode.INCOMPLETE;
    }
    boolean differs = reports.stream().anyMatch(report -> report.has(Verdict.DIFFERS));
    return detailed && differs ? ExitCode.CHANGES : ExitCode.DONE;
  }
}
