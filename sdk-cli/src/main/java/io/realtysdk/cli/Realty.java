package io.realtysdk.cli;

import io.realtysdk.cli.agents.AgentsCommand;
import io.realtysdk.cli.doctor.DoctorCommand;
import io.realtysdk.cli.fakes.FakesCommand;
import io.realtysdk.cli.roster.RosterCommand;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program {@code realty}. Results go to stdout, everything else to stderr. */
@Command(
    name = "realty",
    description = "Works with the agents of Open To Close, Propertybase, SignTraker and Spectora.",
    mixinStandardHelpOptions = true,
    versionProvider = Realty.Version.class,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    synopsisSubcommandLabel = "COMMAND")
public final class Realty {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  boolean debug;

  private Realty() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Console.system(), args));
  }

  /**
   * Runs a command in this process.
   *
   * @return the exit code; see {@link ExitCode}
   */
  public static int run(Console console, String... args) {
    CommandLine line = commandLine(console);
    int code = line.execute(args);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }

  /** Returns the program with all its commands. */
  static CommandLine commandLine(Console console) {
    Realty realty = new Realty();
    CommandLine line = new CommandLine(realty);
    groups(console).forEach(line::addSubcommand);
    line.setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler((failure, given) -> usage(console, failure))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> failed(console, realty.debug, failure));
    describeExitCodes(line);
    return line;
  }

  /** Returns the groups of commands: objects with an annotation of picocli, or command lines. */
  private static List<Object> groups(Console console) {
    List<Object> groups = new ArrayList<>();
    groups.add(RosterCommand.create(console));
    groups.add(new DoctorCommand(console));
    groups.add(AgentsCommand.create(console));
    groups.add(FakesCommand.create(console));
    groups.add(new CompletionCommand(console));
    return groups;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static void describeExitCodes(CommandLine line) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(Integer.toString(code.code()), code.meaning());
    }
    line.getCommandSpec().usageMessage().exitCodeList(codes);
    line.getSubcommands().values().forEach(Realty::describeExitCodes);
  }

  private static int usage(Console console, ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    console
        .err()
        .println("realty: " + String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " "));
    console.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.code();
  }

  private static int failed(Console console, boolean debug, Exception failure) {
    console.err().println("realty: " + CommandFailure.text(failure));
    if (debug) {
      failure.printStackTrace(console.err());
    }
    return CommandFailure.exitCode(failure).code();
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Realty.class.getPackage().getImplementationVersion();
      return new String[] {"realty " + (version == null ? "(from sources)" : version)};
    }
  }
}
